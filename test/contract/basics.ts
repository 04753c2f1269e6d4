import { type CellValue, fromA1, isCellError, toA1 } from "../../src/core/cells";
import { NOTHING_TO_DO, type SheetSnapshot } from "../../src/core/port";
import { editOf, planOf } from "../support/edits";
import { filledCells, MIXED, type OpenSubject } from "./subject";

function shown(sheet: SheetSnapshot, cell: string): [CellValue, string | null, string] {
  const { row, column } = fromA1(cell);
  const { value = null, formula = null, numberFormat = "General" } = sheet.rows[row]?.[column] ?? {};
  return [value, formula, numberFormat];
}

/** Reading and writing on small made-up sheets, and what refuses to be written. */
export function testBasics(open: OpenSubject): void {
  test("lists the sheets in the order of their tabs", async () => {
    const { workbook } = open([MIXED, { name: "说明 2", rows: [["甲"]] }]);
    expect((await workbook.sheets()).map(({ name, kind, visible }) => [name, kind, visible])).toEqual([
      ["混合", "worksheet", true],
      ["说明 2", "worksheet", true],
    ]);
  });

  test("reads hidden rows and columns like all others, and says which they are", async () => {
    const { workbook } = open([{ ...MIXED, hidden: { rows: [0, 3], columns: [2] } }]);
    const sheet = await workbook.read();
    expect(sheet.hidden).toEqual({ rows: [0, 3], columns: [2] });
    expect(shown(sheet, "C1")[0]).toBe(450000);
    expect((await open([MIXED]).workbook.read()).hidden).toEqual({ rows: [], columns: [] });
  });

  test("reads values, formulas, types and number formats where they stand", async () => {
    const { workbook } = open([MIXED]);
    const sheet = await workbook.read();
    expect(sheet.sheet.name).toBe("混合");
    expect(
      sheet.rows.flatMap((row, index) =>
        (row ?? []).flatMap((cell, column) =>
          cell && (cell.value !== null || cell.formula !== null) ? [toA1({ row: index, column })] : [],
        ),
      ),
    ).toEqual(["A1", "C1", "D1", "A3", "B3", "C3", "D3", "A4", "B4", "C4", "D4", "C5", "D5"]);
    expect(shown(sheet, "A1")).toEqual(["标题", null, "General"]);
    expect(shown(sheet, "D1")[0]).toBeCloseTo(0.3, 12);
    expect(shown(sheet, "A3")[0]).toBe(true);
    expect(isCellError(shown(sheet, "B3")[0])).toBe(true);
    expect(shown(sheet, "C3")).toEqual(["96.89%", null, "General"]);
    expect(shown(sheet, "D3")).toEqual([0.9689, null, "0.00%"]);
    expect(shown(sheet, "A4")).toEqual([12, "=SUM(C5:D5)", "General"]);
    expect(shown(sheet, "B4")).toEqual(["12", null, "@"]);
    expect(shown(sheet, "C4")).toEqual(["=1+1", null, "General"]);
    expect(shown(sheet, "D4")[0]).toBe('第一行\n第二行 & <b> "引号"');
    expect([sheet.marks, sheet.foreignComments, sheet.record, sheet.isProtected, sheet.isTruncated]).toEqual([
      [],
      [],
      [],
      false,
      false,
    ]);
  });

  test("knows an empty text that a formula gives from no result at all", async () => {
    const empty = { value: "", formula: '=IF(B1=0,"",B1)' };
    const { workbook } = open([{ name: "空文本", rows: [[empty, 0]] }]);
    expect(shown(await workbook.read(), "A1").slice(0, 2)).toEqual(["", empty.formula]);
  });

  test("reads an empty sheet", async () => {
    const { workbook } = open([{ name: "空", rows: [] }]);
    expect(filledCells((await workbook.read()).rows)).toEqual({});
  });

  test("writes single cells and nothing around them", async () => {
    const { workbook } = open([MIXED]);
    const before = filledCells((await workbook.read()).rows);
    const { readBack, ...result } = await workbook.edit(undefined, () =>
      planOf({
        edits: [
          editOf("C1", { value: 9.69, formula: null }),
          editOf("C3", { value: "95.10%", formula: null }),
          editOf("D3", { value: 0.951, formula: null }),
          editOf("B4", { value: "13", formula: null }),
          editOf("C4", { value: "=2+2", formula: null }),
          editOf("A1", { value: null, formula: null }),
          editOf("F7", { value: true, formula: null }),
          editOf("A4", { value: 13, formula: "=SUM(C5,D5)+1" }),
        ],
      }),
    );
    expect(result).toEqual({
      written: true,
      withoutComment: [],
      refusedComments: [],
      notesLeft: [],
      reverted: [],
      recalculated: [],
      resultsLost: [],
    });
    const sheet = await workbook.read();
    expect(readBack).toEqual(sheet);
    expect(["C1", "C3", "D3", "B4", "C4", "A1", "F7", "A4"].map((cell) => shown(sheet, cell))).toEqual([
      [9.69, null, "General"],
      ["95.10%", null, "General"],
      [0.951, null, "0.00%"],
      ["13", null, "@"],
      ["=2+2", null, "General"],
      [null, null, "General"],
      [true, null, "General"],
      [13, "=SUM(C5,D5)+1", "General"],
    ]);
    const touched = ["0:2", "2:2", "2:3", "3:1", "3:2", "0:0", "6:5", "3:0"];
    const rest = (cells: object) => Object.entries(cells).filter(([key]) => !touched.includes(key));
    expect(rest(filledCells(sheet.rows))).toEqual(rest(before));
  });

  test("tells which other formulas now have another result, unless the plan foretold it", async () => {
    const { workbook } = open([MIXED]);
    const to = (value: number) => editOf("D5", { value, formula: null });
    const { recalculated } = await workbook.edit(undefined, () => planOf({ edits: [to(8)] }));
    expect(recalculated.map(({ at }) => toA1(at))).toEqual(["A4"]);
    expect([13, null]).toContain(recalculated[0]?.value);
    const foretold = planOf({ edits: [to(9)], recalculations: [{ at: fromA1("A4"), value: 14 }] });
    expect((await workbook.edit(undefined, () => foretold)).recalculated).toEqual([]);
    expect(shown(await workbook.read(), "A4")).toEqual([14, "=SUM(C5:D5)", "General"]);
  });

  test("changes a number format only where the edit says so", async () => {
    const { workbook } = open([MIXED]);
    await workbook.edit(undefined, () =>
      planOf({ edits: [editOf("B4", { value: 12, formula: null, numberFormat: "General" })] }),
    );
    expect(shown(await workbook.read(), "B4")).toEqual([12, null, "General"]);
    await workbook.edit(undefined, () =>
      planOf({ edits: [editOf("B4", { value: "12", formula: null, numberFormat: "@" })] }),
    );
    expect(shown(await workbook.read(), "B4")).toEqual(["12", null, "@"]);
  });

  test("tells all sheets of the workbook", async () => {
    const { workbook } = open([MIXED, { name: "表2", rows: [["乙"]] }]);
    const infos = await workbook.sheets();
    expect((await workbook.read(infos[1]?.id)).tabs).toEqual(infos.map(({ id, name }) => ({ id, name })));
  });

  test("does nothing for a plan with nothing in it", async () => {
    const subject = open([MIXED]);
    const before = subject.dump();
    expect(await subject.workbook.edit(undefined, () => NOTHING_TO_DO)).toMatchObject({ written: false });
    expect(subject.dump()).toEqual(before);
  });

  test("an error while deciding comes through, and nothing is written", async () => {
    const subject = open([MIXED]);
    const before = subject.dump();
    const stop = new RangeError("停");
    await expect(
      subject.workbook.edit(undefined, () => {
        throw stop;
      }),
    ).rejects.toBe(stop);
    expect(subject.dump()).toEqual(before);
  });

  test("reads a protected sheet and refuses to write to it", async () => {
    const subject = open([{ ...MIXED, isProtected: true }]);
    const before = subject.dump();
    expect((await subject.workbook.read()).isProtected).toBe(true);
    const write = subject.workbook.edit(undefined, () =>
      planOf({ edits: [editOf("C1", { value: 1, formula: null })] }),
    );
    await expect(write).rejects.toMatchObject({ code: "protected" });
    expect(subject.dump()).toEqual(before);
  });

  test("says that a sheet is gone", async () => {
    await expect(open([MIXED]).workbook.read("{没有}")).rejects.toMatchObject({ code: "gone" });
  });
}
