const jsc = {
  target: "es2022",
  parser: { syntax: "typescript", tsx: true },
  transform: { react: { runtime: "automatic" } },
};

/** Packages that come as modules only; jest runs what swc makes of them. */
const MODULES = "(?:string-width|strip-ansi|ansi-regex|get-east-asian-width)";

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["**/*.test.{ts,tsx}"],
  transform: {
    "\\.tsx?$": ["@swc/jest", { jsc }],
    [`/node_modules/${MODULES}/[^/]+\\.js$`]: ["@swc/jest", { jsc, module: { type: "commonjs" } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!${MODULES}/)`],
  // Else one core would stand idle, of two one half.
  maxWorkers: "100%",
  // Machines are noisy: a slow test is no wrong one. Speed is shown by benchmarks.
  testTimeout: 60_000,
  setupFilesAfterEnv: ["<rootDir>/test/setup/no-console-errors.ts"],
};
