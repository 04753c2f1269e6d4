import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOMS } from "../../scripts/rooms/rooms";

const ROOT = path.join(__dirname, "../..");
const GUIDE = readFileSync(path.join(ROOT, "docs/contributing.md"), "utf8");

/** The rows of the guide's table of rooms: room, and what it may import. */
const rows = [
  ...GUIDE.matchAll(/^\| `((?:core|adapters|spreadsheet|faces|simulation)\/[^`]+)` *\|([^|]*)\|([^|]*)\|$/gm),
].map(([, room = "", holds = "", imports = ""]) => ({
  room,
  holds: holds.trim(),
  imports: [...imports.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
}));

test("the guide names the rooms of the lint's list, in their order, and what each may import", () => {
  expect(rows.map(({ room, imports }) => [room, imports])).toEqual(Object.entries(ROOMS));
  expect(rows.filter(({ holds }) => holds.length < 10)).toEqual([]);
});

/** Imports to try: a file, what it imports, and whether the lint allows it. */
const TRIED: readonly (readonly [file: string, name: string, isAllowed: boolean])[] = [
  ["src/core/port/plan.ts", "../form", false],
  ["src/core/form/index.ts", "../port", true],
  ["src/core/calculate/index.ts", "../../spreadsheet/model", false],
  ["src/adapters/xlsx/open.ts", "../../core/rules", false],
  ["src/adapters/xlsx/open.ts", "../../core/cells", true],
  ["src/adapters/xlsx/open.ts", "../../spreadsheet/model", false],
  ["src/adapters/xlsx/looks/sheet.ts", "../sheet/nodes", true],
  ["src/adapters/xlsx/looks/sheet.ts", "../../../spreadsheet/model", false],
  ["src/adapters/xlsx/looks/sheet.ts", "../../../core/rules", false],
  ["src/adapters/excel/workbook.ts", "../xlsx", false],
  ["src/spreadsheet/grid/grid.tsx", "../../core/rules", false],
  ["src/spreadsheet/grid/grid.tsx", "../../adapters/xlsx/looks", false],
  ["src/spreadsheet/open/open.ts", "../../adapters/xlsx/looks", true],
  ["src/faces/pane/mount.tsx", "../../adapters/excel", false],
  ["src/faces/web/session.ts", "../../simulation/host", false],
];

/** Lints in a process of its own, since jest cannot load the lint's configuration. */
const LINT = `
  import { ESLint } from "eslint";
  const lint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId.startsWith("boundaries/") });
  for (const [file, name] of ${JSON.stringify(TRIED)}) {
    const [{ messages }] = await lint.lintText(\`export * from "\${name}";\n\`, { filePath: file });
    console.log(JSON.stringify(messages.map(({ ruleId, message }) => ruleId ?? message)));
  }
`;

test("the lint holds the directions", () => {
  const answers = execFileSync(process.execPath, ["--input-type=module", "--eval", LINT], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const found = answers
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as string[]);
  const wanted = TRIED.map(([, , isAllowed]) => (isAllowed ? [] : ["boundaries/dependencies"]));
  expect(found.map((rules, index) => [TRIED[index], rules])).toEqual(
    wanted.map((rules, index) => [TRIED[index], rules]),
  );
});
