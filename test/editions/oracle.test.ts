import { setCell, WorkbookModel } from "../../src/spreadsheet/model";
import { openInExcel } from "../support/excel-file";
import { Oracle } from "./support/oracle";
import { referenceFile } from "./support/reference";

const content = (value: number) => ({ value, formula: null });

/** A workbook, and the account of it. */
async function open() {
  const file = await referenceFile();
  const { workbook } = await openInExcel(file);
  const oracle = new Oracle(await openInExcel(file), (names) => {
    const empty = new WorkbookModel();
    for (const name of names) empty.addSheet(name);
    return empty;
  });
  return { workbook, oracle };
}

describe("the account of every cell", () => {
  test("agrees with a workbook that nobody has touched", async () => {
    const { workbook, oracle } = await open();
    expect(oracle.strange(workbook)).toEqual([]);
  });

  test("names a cell that holds what nobody has told of", async () => {
    const { workbook, oracle } = await open();
    setCell(workbook, "表1", "I6", 9.69);
    expect(oracle.strange(workbook)).toEqual(["表1!I6 holds 9.69, for 9.99"]);
    oracle.corrected("表1", "then", [{ cell: "I6", after: content(9.69) }]);
    expect(oracle.strange(workbook)).toEqual([]);
  });

  test("names a cell that was not put back, or that lost what a person typed over ours", async () => {
    const { workbook, oracle } = await open();
    setCell(workbook, "表1", "I6", 9.69);
    oracle.corrected("表1", "then", [{ cell: "I6", after: content(9.69) }]);
    oracle.undone("表1", null, []);
    expect(oracle.strange(workbook)).toEqual(["表1!I6 holds 9.69, for 9.99"]);
    oracle.corrected("表1", "then", [{ cell: "I6", after: content(9.69) }]);
    oracle.typed("表1", "I6", 7);
    expect(oracle.strange(workbook)).toEqual(["表1!I6 holds 9.69, for 7"]);
  });

  test("names a cell that did not move with its row, and one that is empty", async () => {
    const { workbook, oracle } = await open();
    oracle.rowInserted("表1", 30);
    expect(oracle.strange(workbook)).toEqual([]);
    setCell(workbook, "表1", "D6", "");
    expect(oracle.strange(workbook)).toEqual(["表1!D6 holds null, for 450000"]);
    oracle.rowInserted("表1", 0);
    expect(oracle.strange(workbook).length).toBeGreaterThan(50);
  });

  test("names sheets that are not there", async () => {
    const { workbook, oracle } = await open();
    oracle.renamed("汇总", "总表");
    expect(oracle.strange(workbook)[0]).toMatch(/^sheets /);
  });
});
