const base = require("./jest.config.js");

/** Tests of the workbench in Debian's Chromium: `npm run test:browser`. */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/browser"],
  testMatch: ["**/*.browser.ts"],
  globalSetup: "<rootDir>/test/browser/support/start-server.ts",
  globalTeardown: "<rootDir>/test/browser/support/stop-server.ts",
  testTimeout: 120_000,
  maxWorkers: 1,
};
