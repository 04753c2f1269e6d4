const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const base = require("./jest.config.js");

const LENGTH = path.join(__dirname, "test/support/length.ts");

/** Whether a suite asks for its length, itself or through what it imports of the tests. */
function asksForLength(file, seen = new Set()) {
  if (file === LENGTH) return true;
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const imports = readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g);
  return [...imports]
    .map(([, name]) => `${path.resolve(path.dirname(file), name)}.ts`)
    .some((each) => each.startsWith(path.join(__dirname, "test")) && asksForLength(each, seen));
}

const files = ["src", "test"].flatMap((folder) =>
  readdirSync(path.join(__dirname, folder), { recursive: true }).map((name) =>
    path.join(__dirname, folder, name),
  ),
);

/** What takes long, at full length: `npm run test:long`. */
module.exports = {
  ...base,
  testMatch: files.filter(
    (file) => file.endsWith(".long.ts") || (/\.test\.tsx?$/.test(file) && asksForLength(file)),
  ),
  globals: { isLongRun: true },
  testTimeout: 900_000,
};
