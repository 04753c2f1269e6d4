/** Fails any test that writes to console.error or console.warn without expecting it. */
const original = { error: console.error, warn: console.warn };

for (const level of ["error", "warn"] as const) {
  console[level] = (...args: unknown[]) => {
    original[level](...args);
    throw new Error(`unexpected console.${level}: ${args.map(String).join(" ")}`);
  };
}
