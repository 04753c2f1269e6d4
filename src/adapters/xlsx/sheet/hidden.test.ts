import { openPackage } from "../../../../test/support/edits";

describe("hidden rows and columns", () => {
  const cells =
    '<row r="2"><c r="B2"><v>1</v></c></row><row r="4" hidden="true"><c r="D4"><v>2</v></c></row>';
  const hiddenOf = async (sheet: string) => (await openPackage({ sheets: [sheet] }).workbook.read()).hidden;

  test("are told up to the last cell", async () => {
    const columns =
      '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/><col min="4" max="99" hidden="1"/></cols>';
    expect(await hiddenOf(`${columns}<sheetData>${cells}<row r="9" hidden="1"/></sheetData>`)).toEqual({
      rows: [3],
      columns: [1, 2, 3],
    });
  });

  test("are all those that say nothing, where the sheet hides rows by default", async () => {
    expect(await hiddenOf(`<sheetFormatPr zeroHeight="1"/><sheetData>${cells}</sheetData>`)).toEqual({
      rows: [0, 2, 3],
      columns: [],
    });
  });

  test("a column without numbers hides nothing", async () => {
    expect(await hiddenOf(`<cols><col hidden="1"/></cols><sheetData>${cells}</sheetData>`)).toEqual({
      rows: [3],
      columns: [],
    });
  });
});
