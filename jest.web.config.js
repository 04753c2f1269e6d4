const base = require("./jest.config.js");

/** Tests of the built web edition in Debian's Chromium: `npm run test:web`. */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/faces/web"],
  testMatch: ["**/*.browser.ts"],
  testTimeout: 120_000,
  maxWorkers: 1,
};
