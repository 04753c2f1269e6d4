import { sheetData } from "../../../../test/support/edits";
import { packageBytes } from "../../../../test/support/packages";
import { areaToA1, fromA1 } from "../../../core/cells";
import { readBook } from "../book/book";
import { Parts } from "../package/parts";
import { readZip } from "../package/zip-read";
import { dependentsOf } from "./dependents";

jest.mock<typeof import("../limits")>("../limits", () => {
  const { LIMITS, ...rest } = jest.requireActual<typeof import("../limits")>("../limits");
  return { ...rest, LIMITS: { ...LIMITS, dependencyChecks: 10_000 as never } };
});

type Cells = Readonly<Record<string, string>>;

/** Formulas as elements, where they are none yet. */
function withElements(cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([key, text]) => [key, text.startsWith("<") ? text : `<f>${text}</f>`]),
  );
}

/** What depends on a cell of the first sheet; on other sheets with the sheet's number in front. */
function dependents(cell: string, sheets: readonly Cells[], workbook = ""): string[] {
  const bytes = packageBytes({
    sheets: sheets.map((cells) => sheetData(withElements(cells))),
    workbook,
  });
  const parts = Parts.of(readZip(bytes));
  const book = readBook(parts);
  const [first] = book.sheets;
  if (!first) throw new Error("no sheet");
  return dependentsOf(parts, book, first, [fromA1(cell)])
    .map((area) => (area.sheet === first ? "" : `${area.sheet.id}!`) + areaToA1(area))
    .sort();
}

const names = (list: Readonly<Record<string, string>>, scope = "") =>
  `<definedNames>${Object.entries(list)
    .map(([name, formula]) => `<definedName name="${name}"${scope}>${formula}</definedName>`)
    .join("")}</definedNames>`;

test.each<[title: string, cells: Cells, expected: string[]]>([
  [
    "a cell, and what follows from it",
    { B1: "A1", C1: "B1*2", D1: "C9", E1: "SUM(B1:C1)" },
    ["B1", "C1", "E1"],
  ],
  ["itself in a circle", { B1: "A1+C1", C1: "B1" }, ["B1", "C1"]],
  [
    "ranges",
    { B1: "SUM(A1:A9)", B2: "SUM(A2:A9)", B3: "SUM($A$1:A2)", B4: "SUM(A9:A1)" },
    ["B1", "B3", "B4"],
  ],
  [
    "whole columns and rows",
    { B9: "SUM(A:A)", C9: "SUM(G:XFD)", D9: "SUM(1:1)", E9: "SUM($2:2)", F9: "SUM($B:A)" },
    ["B9", "D9", "F9"],
  ],
  [
    "its sheet by name",
    { B1: "Sheet1!A1", B2: "'SHEET1'!A1", B3: "Sheet2!A1", B4: "[1]Sheet1!A1" },
    ["B1", "B2"],
  ],
  [
    "what cannot be told",
    {
      B1: 'INDIRECT("A1")',
      B2: "SUM(Sheet1:Sheet2!Z9)",
      B3: "Table1[金额]",
      B4: "OFFSET(Z1,1,1)",
      B5: "没有的名称",
      B6: 'CELL("contents")',
      B7: "B1",
      B8: "NOW()",
    },
    ["B1", "B2", "B3", "B4", "B5", "B6", "B7"],
  ],
  [
    "shared formulas",
    {
      B1: '<f t="shared" ref="B1:B3" si="0">A1+$A$9</f>',
      B2: '<f t="shared" si="0"/>',
      B3: '<f t="shared" si="0"/>',
      C1: "B2",
    },
    ["B1"],
  ],
  [
    "an array formula, and readers of what it fills",
    { B1: '<f t="array" ref="B1:C2">A1:A2</f>', D1: "C2", E1: "SUM(C2:C9)", F1: "B3" },
    ["B1:C2", "D1", "E1"],
  ],
  ["a data table", { B1: '<f t="dataTable" ref="B1:B3" r1="Z1"/>', C1: "B3" }, ["B1:B3", "C1"]],
  ["text that looks like a cell", { B1: '"A1"', B2: "LOG10(2)" }, []],
])("%s", (_, cells, expected) => {
  expect(dependents("A1", [cells])).toEqual(expected);
});

test("other sheets, and back", () => {
  const sheets = [
    { B1: "Sheet2!B1", C1: "Sheet2!B2" },
    { A1: "A1", B1: "Sheet1!A1", B2: "A1" },
  ];
  expect(dependents("A1", sheets)).toEqual(["2!B1", "B1"]);
});

describe("defined names", () => {
  const cells = { B1: "总额", B2: "别名*2", B3: "另一个", B4: "Sheet2!总额" };

  test("lead to cells, through other names, in any case", () => {
    const list = { 总额: "Sheet1!$A$1", 别名: "总额+1", 另一个: "Sheet1!$A$2" };
    expect(dependents("A1", [cells, {}], names(list))).toEqual(["B1", "B2", "B4"]);
    expect(dependents("A1", [{ B1: "TOTAL" }], names({ Total: "Sheet1!$A$1" }))).toEqual(["B1"]);
  });

  test("of a sheet come before those of the workbook", () => {
    const own = '<definedName name="总额" localSheetId="1">Sheet1!$A$1</definedName>';
    const list = names({ 总额: "Sheet1!$Z$1" }).replace("</definedNames>", `${own}</definedNames>`);
    expect(dependents("A1", [{ B1: "总额", B4: "Sheet2!总额" }, { B1: "总额" }], list)).toEqual([
      "2!B1",
      "B4",
    ]);
  });

  test("that go round in circles, move with the cell, or are functions", () => {
    expect(
      dependents(
        "A1",
        [{ B1: "甲", B2: "丙" }],
        names({ 甲: "乙", 乙: "甲+Sheet1!$A$1", 丙: "Sheet1!$Z$9" }),
      ),
    ).toEqual(["B1"]);
    expect(dependents("A1", [{ B1: "左边" }], names({ 左边: "Sheet1!Z1" }))).toEqual(["B1"]);
    const lambda = names({ MySum: "_xlfn.LAMBDA(_xlpm.x,Sheet1!$A$1)" });
    expect(dependents("A1", [{ B1: "MYSUM(Z1)", B2: "MYMAX(Z1)" }], lambda)).toEqual(["B1"]);
  });
});

test("a chain and a block of thousands of formulas are followed to the end, and quickly", () => {
  const chain: Record<string, string> = { B1: "A1" };
  for (let row = 2; row <= 5_000; row++) {
    chain[`B${row}`] = `B${row - 1}+1`;
    chain[`D${row}`] = `C${row}+1`;
  }
  const started = performance.now();
  expect(dependents("A1", [chain])).toHaveLength(5_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.each([
  [20, 20],
  [300, 301],
])("of %d sums over one another %d depend: all, where it would take too long to tell", (count, expected) => {
  const sums: Record<string, string> = { Z1: "Z2" };
  for (let row = 1; row <= count; row++) sums[`B${row}`] = `SUM(A$1:B${Math.max(1, row - 1)})`;
  expect(dependents("A1", [sums])).toHaveLength(expected);
});
