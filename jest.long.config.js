const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const base = require("./jest.config.js");

/** A suite that runs more often here than in `npm test`, or in no other place. */
function isLong(file) {
  if (file.endsWith(".long.ts")) return true;
  return /\.test\.tsx?$/.test(file) && readFileSync(file, "utf8").includes("/support/length");
}

const files = ["src", "test"].flatMap((folder) =>
  readdirSync(path.join(__dirname, folder), { recursive: true }).map((name) =>
    path.join(__dirname, folder, name),
  ),
);

/** What takes long, at full length: `npm run test:long`. */
module.exports = {
  ...base,
  testMatch: files.filter((file) => /\.tsx?$/.test(file) && isLong(file)),
  globals: { isLongRun: true },
  testTimeout: 900_000,
};
