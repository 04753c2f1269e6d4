import { areaFromA1, toA1 } from "../../../src/core/cells";
import { changedCells } from "../../../src/core/port";
import { sheetOf, type CellInput, withCells } from "../../support/sheets";

const sheet = sheetOf([
  ["甲", 1, { value: 2, formula: "=B1*2" }],
  ["乙", null, { value: 45_000.5, formula: "=NOW()" }],
  ["丙", 3, { value: 5, formula: "=SUM(B1:B3)+1" }],
]);

const changes = (cells: Readonly<Record<string, CellInput>>, areas?: readonly string[]) =>
  changedCells(sheet.rows, withCells(sheet, cells).rows, areas?.map(areaFromA1)).map(toA1);

const formula = (text: string, value: number) => ({ formula: text, value });

test.each<[title: string, cells: Readonly<Record<string, CellInput>>, changed: readonly string[]]>([
  ["nothing", {}, []],
  ["a value", { B1: 4 }, ["B1"]],
  ["a value that became a text of the same digits", { B1: "1" }, ["B1"]],
  ["a value in an empty cell", { B2: 4 }, ["B2"]],
  ["a value that went", { B1: null }, ["B1"]],
  ["an empty text in an empty cell", { B2: "" }, []],
  ["a value within the digits that Excel compares", { B1: 1 + 1e-16 }, []],
  ["an error", { B1: { error: "#REF!" } }, ["B1"]],
  ["a cell beyond those that were read", { E9: 1 }, ["E9"]],
  ["another formula with the same result", { C1: formula("=B1+1", 2) }, ["C1"]],
  ["a value in place of a formula", { C1: 2 }, ["C1"]],
  ["a formula in place of a value", { B1: formula("=1", 1) }, ["B1"]],
  ["a number format", { B1: { value: 1, numberFormat: "0.00" } }, []],
  ["several cells, row by row", { B3: 9, A1: "丁" }, ["A1", "B3"]],
  ["the result of a formula", { C1: formula("=B1*2", 8) }, []],
])("everywhere, %s", (_, cells, changed) => {
  expect(changes(cells)).toEqual(changed);
});

test.each<[title: string, cells: Readonly<Record<string, CellInput>>, changed: readonly string[]]>([
  ["a value there", { B1: 4 }, ["B1"]],
  ["a value elsewhere", { A1: "丁", B3: 9 }, []],
  ["at the edges", { B2: 1, C1: 2, C3: 1, A2: "x" }, ["C1", "B2"]],
  ["a result that changed alone: another sheet has changed", { C1: formula("=B1*2", 8) }, ["C1"]],
  ["a result elsewhere", { C3: formula("=SUM(B1:B3)+1", 9) }, []],
  ["a result that follows from a value there: the value is told", { B1: 4, C1: formula("=B1*2", 8) }, ["B1"]],
  ["a result that changes by itself", { C2: formula("=NOW()", 45_001) }, []],
  ["a volatile formula that was changed", { C2: formula("=TODAY()", 45_001) }, ["C2"]],
])("in an area, %s", (_, cells, changed) => {
  expect(changes(cells, ["B1:C2"])).toEqual(changed);
});

test("several areas count each, and none is nowhere", () => {
  expect(changes({ A1: "丁", B2: 1, B3: 9 }, ["A1", "B3:C3"])).toEqual(["A1", "B3"]);
  expect(changes({ A1: "丁", C1: formula("=B1*2", 8) }, [])).toEqual([]);
});

test.each([
  "=NOW()",
  "=today()+1",
  "=IF(RAND()>1,1,2)",
  "=RANDBETWEEN(1,2)",
  '=CELL("row",A1)',
  '=INFO("x")',
])("%s says nothing of what a person has done", (text) => {
  const [was, now] = [1, 2].map((value) => sheetOf([[formula(text, value)]]).rows);
  expect(changedCells(was ?? [], now ?? [], [areaFromA1("A1")])).toEqual([]);
});

test.each(["=SNOW(A2)", "=MYRAND(1)", "=B1", "=CELLS(1)"])("%s does", (text) => {
  const [was, now] = [1, 2].map((value) => sheetOf([[formula(text, value)]]).rows);
  expect(changedCells(was ?? [], now ?? [], [areaFromA1("A1")]).map(toA1)).toEqual(["A1"]);
});

test("a sheet that became shorter has lost its cells", () => {
  expect(changedCells(sheet.rows, sheet.rows.slice(0, 2)).map(toA1)).toEqual(["A3", "B3", "C3"]);
  expect(changedCells([undefined, [undefined]], [])).toEqual([]);
});
