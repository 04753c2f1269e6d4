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

/** Lines to try: a file, a line in it, and the lint rule that it breaks. */
const LINES: readonly (readonly [file: string, line: string, broken: string | null])[] = [
  ["src/core/rules/weight-balance/index.ts", 'export * from "../weight-split";', "no-restricted-imports"],
  ["src/core/rules/weight-balance/index.ts", 'export * from "../../rules";', "no-restricted-imports"],
  ["src/core/rules/weight-balance/index.ts", 'export * from "../catalogue";', "no-restricted-imports"],
  ["src/core/rules/weight-balance/index.ts", 'export * from "..";', "no-restricted-imports"],
  ["src/core/rules/weight-balance/index.ts", 'export * from "node:fs";', "no-restricted-imports"],
  ["src/core/rules/shared/labels.ts", 'export * from "../weight-split";', "no-restricted-imports"],
  ["src/core/rules/weight-balance/index.ts", 'export * from "../shared";', null],
  ["src/core/rules/weight-balance/index.ts", 'export * from "../rule";', null],
  ["src/core/rules/weight-balance/index.ts", 'export * from "../../scoring";', null],
  ["src/core/rules/score-follows-result/index.ts", 'export * from "./merge";', null],
  ["src/core/rules/precedence.ts", 'export * from "./weight-split";', null],
  ["src/core/rules/precedence.ts", 'export const FIRST = ["I10"];', "no-restricted-syntax"],
  ["src/core/review/profile/settings.ts", 'export const CAPPING = "I01";', "no-restricted-syntax"],
  [
    "src/faces/pane/state/settings-actions.ts",
    'export const isTotal = (id: string) => id === "T01";',
    "no-restricted-syntax",
  ],
  ["src/core/rules/total/index.ts", 'export const other = { id: "W01" };', "no-restricted-syntax"],
  ["src/core/rules/total/index.ts", 'export const total = defineRule({ id: "T01" });', null],
];

/** Lints in a process of its own, since jest cannot load the lint's configuration. */
const LINT = `
  import { ESLint } from "eslint";
  const held = /^(boundaries\\/|no-restricted-)/;
  // These rules need no types, which would take most of the time.
  const languageOptions = { parserOptions: { projectService: false } };
  const ruleFilter = ({ ruleId }) => held.test(ruleId);
  const lint = new ESLint({ ruleFilter, overrideConfig: { languageOptions } });
  const imports = ${JSON.stringify(TRIED)}.map(([file, name]) => [file, \`export * from "\${name}";\`]);
  for (const [file, line] of [...imports, ...${JSON.stringify(LINES)}]) {
    const [{ messages }] = await lint.lintText(line + "\\n", { filePath: file });
    console.log(JSON.stringify(messages.map(({ ruleId, message }) => ruleId ?? message)));
  }
`;

test("the lint holds the directions, keeps rules apart, and ids within them", () => {
  const answers = execFileSync(process.execPath, ["--input-type=module", "--eval", LINT], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const found = answers
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as string[]);
  const tried = [
    ...TRIED.map(([file, name, isAllowed]) => [file, name, isAllowed ? null : "boundaries/dependencies"]),
    ...LINES,
  ];
  expect(found.map((rules, index) => [tried[index], rules])).toEqual(
    tried.map((each) => [each, each[2] === null ? [] : [each[2]]]),
  );
});
