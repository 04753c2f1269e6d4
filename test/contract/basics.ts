import { type CellValue, fromA1, isCellError, toA1 } from "../../src/core/cells";
import {
  type CellEdit,
  type EditPlan,
  type Mark,
  NOTHING_TO_DO,
  type SheetSnapshot,
} from "../../src/core/port";
import { filledCells, type OpenSubject, type SheetInput } from "./subject";

const plan = (part: Partial<EditPlan>): EditPlan => ({ ...NOTHING_TO_DO, ...part });

function edit(cell: string, to: CellEdit["to"]): CellEdit {
  return { at: fromA1(cell), from: { value: null, formula: null }, to };
}

function mark(
  id: string,
  cell: string,
  comment: string | null = `【自评核·E02】第 ${id} 处。\n依据：算术关系。`,
): Mark {
  return { id, at: fromA1(cell), highlight: "error", comment };
}

function shown(sheet: SheetSnapshot, cell: string): [CellValue, string | null, string] {
  const { row, column } = fromA1(cell);
  const { value = null, formula = null, numberFormat = "General" } = sheet.rows[row]?.[column] ?? {};
  return [value, formula, numberFormat];
}

const MIXED: SheetInput = {
  name: "混合",
  rows: [
    ["标题", "", 450000, 0.1 + 0.2],
    [],
    [
      true,
      { error: "#REF!" },
      { value: "96.89%", numberFormat: "General" },
      { value: 0.9689, numberFormat: "0.00%" },
    ],
    [
      { value: 12, formula: "=SUM(C5:D5)" },
      { value: "12", numberFormat: "@" },
      "=1+1",
      '第一行\n第二行 & <b> "引号"',
    ],
    ["", "", 5, 7],
  ],
};

/** Reading, writing, marks and the record on small made-up sheets. */
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

  test("reads an empty sheet", async () => {
    const { workbook } = open([{ name: "空", rows: [] }]);
    expect(filledCells((await workbook.read()).rows)).toEqual({});
  });

  test("writes single cells and nothing around them", async () => {
    const { workbook } = open([MIXED]);
    const before = filledCells((await workbook.read()).rows);
    const { readBack, ...result } = await workbook.edit(undefined, () =>
      plan({
        edits: [
          edit("C1", { value: 9.69, formula: null }),
          edit("C3", { value: "95.10%", formula: null }),
          edit("D3", { value: 0.951, formula: null }),
          edit("B4", { value: "13", formula: null }),
          edit("C4", { value: "=2+2", formula: null }),
          edit("A1", { value: null, formula: null }),
          edit("F7", { value: true, formula: null }),
          edit("A4", { value: 13, formula: "=SUM(C5,D5)+1" }),
        ],
      }),
    );
    expect(result).toEqual({ written: true, withoutComment: [], reverted: [], recalculated: [] });
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
    const to = (value: number) => edit("D5", { value, formula: null });
    const { recalculated } = await workbook.edit(undefined, () => plan({ edits: [to(8)] }));
    expect(recalculated.map(({ at }) => toA1(at))).toEqual(["A4"]);
    expect([13, null]).toContain(recalculated[0]?.value);
    const foretold = plan({ edits: [to(9)], recalculations: [{ at: fromA1("A4"), value: 14 }] });
    expect((await workbook.edit(undefined, () => foretold)).recalculated).toEqual([]);
    expect(shown(await workbook.read(), "A4")).toEqual([14, "=SUM(C5:D5)", "General"]);
  });

  test("changes a number format only where the edit says so", async () => {
    const { workbook } = open([MIXED]);
    await workbook.edit(undefined, () =>
      plan({ edits: [edit("B4", { value: 12, formula: null, numberFormat: "General" })] }),
    );
    expect(shown(await workbook.read(), "B4")).toEqual([12, null, "General"]);
    await workbook.edit(undefined, () =>
      plan({ edits: [edit("B4", { value: "12", formula: null, numberFormat: "@" })] }),
    );
    expect(shown(await workbook.read(), "B4")).toEqual(["12", null, "@"]);
  });

  test("sets marks, finds them again, and takes them away without a trace", async () => {
    const subject = open([MIXED]);
    const { workbook } = subject;
    const before = subject.dump();
    const marks = [
      mark("r1-1", "C1"),
      mark("r1-2", "A3", null),
      { ...mark("r1-3", "D5"), highlight: "corrected" as const },
    ];
    await workbook.edit(undefined, () =>
      plan({ marks: { remove: [], add: marks }, record: { remove: [], add: ['{"a":"甲"}'] } }),
    );
    const sheet = await workbook.read();
    const byId = (list: SheetSnapshot["marks"]) =>
      [...list].sort((a, b) => (a.id ?? "").localeCompare(b.id ?? ""));
    // An adapter may also tell how a mark is painted.
    const placed = byId(sheet.marks);
    expect(placed.map(({ id, at, highlight, comment }) => ({ id, at, highlight, comment }))).toEqual(marks);
    expect([sheet.foreignComments, sheet.record.map(({ text }) => text)]).toEqual([[], ['{"a":"甲"}']]);
    await workbook.edit(undefined, (snapshot) =>
      plan({
        marks: { remove: snapshot.marks, add: [] },
        record: { remove: snapshot.record.map(({ id }) => id), add: [] },
      }),
    );
    expect(subject.dump()).toEqual(before);
  });

  test("leaves other people's comments alone", async () => {
    const subject = open([{ ...MIXED, comments: { C1: "请核实", D5: "已核" } }]);
    const { workbook } = subject;
    const before = subject.dump();
    await workbook.edit(undefined, () =>
      plan({ marks: { remove: [], add: [mark("m1", "C1"), mark("m2", "A1")] } }),
    );
    const sheet = await workbook.read();
    expect(sheet.foreignComments.map(toA1).sort()).toEqual(["C1", "D5"]);
    expect(sheet.marks.map(({ id }) => id).sort()).toEqual(["m1", "m2"]);
    await workbook.edit(undefined, (snapshot) => plan({ marks: { remove: snapshot.marks, add: [] } }));
    expect(subject.dump()).toEqual(before);
  });

  test("keeps parts of the record, takes one away, and leaves no trace of the last", async () => {
    const subject = open([MIXED, { name: "表2", rows: [["乙"]] }]);
    const { workbook } = subject;
    const before = subject.dump();
    const long = JSON.stringify({ text: "更正记录𠮷 & <甲> ]]> \u0001 \ud800 \uffff 末".repeat(400) });
    await workbook.edit(undefined, () => plan({ record: { remove: [], add: [long, "{}"] } }));
    const parts = (await workbook.read()).record;
    // What may not stand in XML is spelled otherwise, and means the same.
    expect(parts.map(({ text }) => JSON.parse(text) as unknown)).toEqual([JSON.parse(long), {}]);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(2);
    await workbook.edit(undefined, () =>
      plan({ record: { remove: [parts[0]?.id ?? ""], add: ['{"b":1}'] } }),
    );
    const [, second] = await workbook.sheets();
    const left = (await workbook.read(second?.id)).record;
    expect(left.map(({ text }) => text)).toEqual(["{}", '{"b":1}']);
    expect(left[0]).toEqual(parts[1]);
    await workbook.edit(second?.id, () => plan({ record: { remove: left.map(({ id }) => id), add: [] } }));
    expect(subject.dump()).toEqual(before);
  });

  test("a part that is gone already is passed over", async () => {
    const subject = open([MIXED]);
    const before = subject.dump();
    await subject.workbook.dropHalfSheet("{00000000-0000-0000-0000-000000000000}");
    expect(subject.dump()).toEqual(before);
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
      plan({ edits: [edit("C1", { value: 1, formula: null })] }),
    );
    await expect(write).rejects.toMatchObject({ code: "protected" });
    expect(subject.dump()).toEqual(before);
  });

  test("says that a sheet is gone", async () => {
    await expect(open([MIXED]).workbook.read("{没有}")).rejects.toMatchObject({ code: "gone" });
  });
}
