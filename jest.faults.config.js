const base = require("./jest.config.js");

/** Every fault at every place of every action of the pane: `npm run faults`. Takes many minutes. */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/reliability/full"],
  testMatch: ["**/*.faults.ts"],
  testTimeout: 3_600_000,
  maxWorkers: "100%",
};
