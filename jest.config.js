const jsc = {
  target: "es2022",
  parser: { syntax: "typescript", tsx: true },
  transform: { react: { runtime: "automatic" } },
};

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["**/*.test.{ts,tsx}"],
  transform: { "\\.tsx?$": ["@swc/jest", { jsc }] },
  // Machines are noisy: a slow test is no wrong one. Speed is shown by benchmarks.
  testTimeout: 60_000,
  setupFilesAfterEnv: ["<rootDir>/test/setup/no-console-errors.ts"],
};
