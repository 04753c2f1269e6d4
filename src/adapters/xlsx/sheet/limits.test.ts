import { editOf, failure, openPackage, sheetData } from "../../../../test/support/edits";
import { fromA1, MAX_ROWS } from "../../../core/cells";
import { cellAt, extent } from "../../../core/port";

/** Small limits, so that a sheet beyond them need not be large. */
jest.mock<typeof import("../../../core/port")>("../../../core/port", () => ({
  ...jest.requireActual("../../../core/port"),
  READ_LIMIT: { cells: 200, rows: 20, columns: 6 } as never,
}));

/** 240 cells in 30 rows. */
const grid = (cell: (row: number, column: number) => string) =>
  `<sheetData>${Array.from(
    { length: 30 },
    (_, row) => `<row>${Array.from({ length: 8 }, (_, column) => cell(row, column)).join("")}</row>`,
  ).join("")}</sheetData>`;

test("a single cell in the last row is read whole, without a million rows", async () => {
  const { workbook } = openPackage({ sheets: [sheetData({ A1048576: "<v>1</v>" })] });
  const sheet = await workbook.read();
  expect(sheet.isTruncated).toBe(false);
  expect(cellAt(sheet, { row: MAX_ROWS - 1, column: 0 }).value).toBe(1);
  expect(Object.keys(sheet.rows)).toEqual([`${MAX_ROWS - 1}`]);
});

test.each([
  ["A1", "A200", false, 199, 0],
  ["A1", "A201", true, 19, 0],
  ["B2", "K21", false, 20, 10],
  ["B2", "K22", true, 19, 1],
])("the area from %s to %s is cut off: %s", async (first, last, isTruncated, bottom, right) => {
  const { workbook } = openPackage({ sheets: [sheetData({ [first]: "<v>1</v>", [last]: "<v>2</v>" })] });
  const sheet = await workbook.read();
  expect([sheet.isTruncated, extent(sheet)]).toEqual([isTruncated, { top: 0, left: 0, bottom, right }]);
});

test("two cells far apart make a sheet that is read in part, and written only there", async () => {
  const file = openPackage({ sheets: [sheetData({ A1: "<v>1</v>", XFD1048576: "<v>2</v>" })] });
  expect((await file.workbook.read()).isTruncated).toBe(true);
  await file.write({ edits: [editOf("F20", 3)] });
  for (const cell of ["G1", "A21", "XFD1048576"]) {
    await expect(file.write({ edits: [editOf(cell, 3)] })).rejects.toEqual(failure("too-large", cell));
  }
  expect(await file.cells()).toMatchObject({ A1: 1, F20: 3 });
  expect(file.sheet()).toContain('<c r="XFD1048576"><v>2</v></c>');
});

describe("more cells than the limit", () => {
  test("are read as far as the first rows and columns", async () => {
    const sheet = await openPackage({ sheets: [grid(() => "<c><v>1</v></c>")] }).workbook.read();
    expect([sheet.isTruncated, extent(sheet)]).toEqual([true, { top: 0, left: 0, bottom: 19, right: 5 }]);
  });

  test("that are all but one empty are not cut off, but what was left out is not written", async () => {
    const cells = grid((row, column) => (row + column === 0 ? "<c><v>5</v></c>" : '<c s="1"/>'));
    const file = openPackage({ sheets: [cells] });
    const sheet = await file.workbook.read();
    expect([sheet.isTruncated, extent(sheet)]).toEqual([false, { top: 0, left: 0, bottom: 0, right: 0 }]);
    await file.write({ edits: [editOf("B2", 6)] });
    expect(await file.cells()).toEqual({ A1: 5, B2: 6 });
    await expect(file.write({ edits: [editOf("G30", 6)] })).rejects.toEqual(
      failure("too-large", /G30 was not read/),
    );
  });

  test("rows beyond the limit's number are not written anew", async () => {
    const file = openPackage({ sheets: [`<sheetData>${"<row/>".repeat(300)}</sheetData>`] });
    expect((await file.workbook.read()).isTruncated).toBe(false);
    await expect(file.write({ edits: [editOf("A300", 1)] })).rejects.toEqual(failure("too-large", /A300/));
    await file.write({ edits: [editOf("A20", 1)] });
    expect(file.sheet().match(/<row/g)).toHaveLength(300);
  });

  test("a formula that cells left out may share is not overwritten", async () => {
    const file = openPackage({
      sheets: [
        grid((row, column) => {
          if (column > 0) return "<c><v>1</v></c>";
          return `<c><f t="shared" si="0"${row === 0 ? ' ref="A1:A30">B1</f>' : "/>"}<v>1</v></c>`;
        }),
      ],
    });
    await expect(file.write({ edits: [editOf("A1", 2)] })).rejects.toEqual(
      failure("too-large", /sharers of A1/),
    );
    await file.write({ edits: [editOf("A2", 2)] });
    expect(cellAt(await file.workbook.read(), fromA1("A2"))).toMatchObject({ value: 2, formula: null });
  });
});
