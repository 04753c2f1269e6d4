import { perCell } from "./calculate";
import { cellIn } from "./cells";
import { createWorkbook } from "../../../test/support/workbook-spec";
import { setCell } from "./edits";

/** "=A1" and "=S!A1" only, plus one. */
const calculate = perCell((formula, read) => {
  const [, sheet, row = "1"] = /^=(?:(\w+)!)?A(\d+)$/.exec(formula) ?? [];
  const value = read(Number(row) - 1, 0, sheet ?? null);
  return typeof value === "number" ? value + 1 : value;
});

function values(workbook: ReturnType<typeof createWorkbook>, rows: number): unknown[] {
  return Array.from({ length: rows }, (_, row) => cellIn(workbook.activeSheet, row, 0).value);
}

test("formulas are calculated in the order of need, whatever their place", () => {
  const workbook = createWorkbook({
    calculate,
    sheets: [
      { name: "S", cells: { A1: { formula: "=A2" }, A2: { formula: "=T!A1" } } },
      { name: "T", cells: { A1: 1 } },
    ],
  });
  expect(values(workbook, 2)).toEqual([3, 2]);
  setCell(workbook, "T", "A1", 5);
  workbook.calculate();
  expect(values(workbook, 2)).toEqual([7, 6]);
});

test("circles end in 0, unknown sheets in #REF!", () => {
  const workbook = createWorkbook({
    calculate,
    sheets: [
      { name: "S", cells: { A1: { formula: "=A2" }, A2: { formula: "=A1" }, A3: { formula: "=X!A1" } } },
    ],
  });
  expect(values(workbook, 3)).toEqual([2, 1, { error: "#REF!" }]);
});

test("without a calculation, stored results stay and new formulas have none", () => {
  const workbook = createWorkbook({ sheets: [{ name: "S", cells: { A1: { formula: "=1+1", value: 2 } } }] });
  setCell(workbook, "S", "A2", "=2+2");
  expect(values(workbook, 2)).toEqual([2, null]);
});
