import { type SheetSpec, addComment, createWorkbook, setCell } from "../../src/host";
import { HIGHLIGHT_COLORS, highlightFormula } from "../../src/sheet";
import { cellView, NO_OVERLAY } from "../../src/workbench/grid/cell-view";
import { differences } from "../../src/workbench/grid/differences";
import type { Cell, Op } from "../../src/workbench/grid/library";
import { deedsOf } from "../../src/workbench/grid/ops";
import { cellViews, fits, frameKey, workbookView } from "../../src/workbench/grid/sheet-view";
import { carryOut } from "../../src/workbench/grid/structure";
import { enterTyped } from "../../src/workbench/grid/typing";
import { calculateWorkbook } from "../../src/workbench/calculate";

const SHEET: SheetSpec = {
  name: "表1",
  cells: {
    A1: { value: "自评表", formats: { "Font.Bold": true, "Font.Size": 16, HorizontalAlignment: "Center" } },
    A2: { value: 9.5, numberFormat: "0.00", formats: { "Fill.Color": "#FFFF00", WrapText: true } },
    B2: { formula: "=A2*2" },
    C2: "10",
    D2: { value: { error: "#REF!" } },
    E2: "第一行\n第二行",
    F2: true,
    A3: {
      value: 0.9689,
      numberFormat: "0.00%",
      formats: { "Borders.EdgeTop.Style": "Continuous", "Borders.EdgeTop.Weight": "Medium" },
    },
  },
  merges: ["A1:C1"],
};

function workbookOf(...sheets: SheetSpec[]) {
  const workbook = createWorkbook({
    sheets: sheets.length === 0 ? [SHEET] : sheets,
    calculate: calculateWorkbook,
  });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("there is a sheet");
  return { workbook, sheet };
}

function viewAt(sheet: Parameters<typeof cellViews>[0], row: number, column: number): Cell | null {
  return cellViews(sheet).find(({ r, c }) => r === row && c === column)?.v ?? null;
}

/** The grid's cells as the library holds them. */
function shownCells(sheet: Parameters<typeof cellViews>[0]): (Cell | null)[][] {
  const rows = Array.from({ length: 10 }, () => new Array<Cell | null>(10).fill(null));
  for (const { r, c, v } of cellViews(sheet)) (rows[r] as (Cell | null)[])[c] = v;
  return rows;
}

describe("the grid as a view of the workbook", () => {
  it("shows values as Excel does, each with its kind and its looks", () => {
    const { sheet } = workbookOf();
    expect(viewAt(sheet, 0, 0)).toMatchObject({
      v: "自评表",
      m: "自评表",
      bl: 1,
      fs: 16,
      ht: 0,
      mc: { r: 0, c: 0, rs: 1, cs: 3 },
    });
    expect(viewAt(sheet, 0, 1)).toMatchObject({ mc: { r: 0, c: 0 } });
    expect(viewAt(sheet, 1, 0)).toMatchObject({
      v: 9.5,
      m: "9.50",
      ct: { fa: "0.00", t: "n" },
      ht: 2,
      bg: "#FFFF00",
      tb: "2",
    });
    expect(viewAt(sheet, 1, 1)).toMatchObject({ v: 19, f: "=A2*2" });
    expect(viewAt(sheet, 1, 2)).toMatchObject({ v: "10", qp: 1, ht: 1, ct: { t: "s" } });
    expect(viewAt(sheet, 1, 3)).toMatchObject({ v: "#REF!", ct: { t: "e" }, ht: 0 });
    expect(viewAt(sheet, 1, 4)).toMatchObject({ ct: { t: "inlineStr", s: [{ v: "第一行\n第二行" }] } });
    expect(viewAt(sheet, 1, 5)).toMatchObject({ v: true, m: "TRUE" });
    expect(viewAt(sheet, 2, 0)).toMatchObject({ m: "96.89%" });
  });

  it("lays highlights over a cell's own colour without losing it, and comments beside it", () => {
    const { workbook, sheet } = workbookOf({
      ...SHEET,
      conditionalFormats: [
        {
          at: "A2,B2",
          formula: `=${highlightFormula({ id: "x-1", highlight: "corrected" })}`,
          formats: { "Fill.Color": HIGHLIGHT_COLORS.corrected },
        },
        { at: "A3", formula: "=TRUE", formats: { "Fill.Color": "#FF0000" } },
      ],
    });
    addComment(workbook, sheet, { row: 1, column: 0 }, "【自评核·E02】已更正。");
    expect(viewAt(sheet, 1, 0)).toMatchObject({
      bg: "#C6E0B4",
      ps: { value: "张三：【自评核·E02】已更正。" },
    });
    expect(viewAt(sheet, 1, 1)).toMatchObject({ bg: "#C6E0B4" });
    expect(viewAt(sheet, 2, 0)).not.toHaveProperty("bg");
    expect(sheet.cells.get(16384)?.formats["Fill.Color"]).toBe("#FFFF00");
    sheet.conditionalFormats = [];
    expect(viewAt(sheet, 1, 0)).toMatchObject({ bg: "#FFFF00" });
  });

  it("gives the library merged cells, sizes in pixels, borders and the sheet in front", () => {
    const { workbook, sheet } = workbookOf(SHEET, { name: "表2", visibility: "Hidden" });
    sheet.columnWidths.set(0, 69).set(1, 0);
    sheet.rowHeights.set(0, 40);
    const [first, second] = workbookView(workbook);
    expect(first).toMatchObject({
      name: "表1",
      status: 1,
      hide: 0,
      config: {
        merge: { "0_0": { r: 0, c: 0, rs: 1, cs: 3 } },
        columnlen: { 0: 92 },
        colhidden: { 1: 0 },
        rowlen: { 0: 53 },
        borderInfo: [
          { rangeType: "cell", value: { row_index: 2, col_index: 0, t: { style: "8", color: "#000000" } } },
        ],
      },
    });
    expect(second).toMatchObject({ name: "表2", status: 0, hide: 1 });
  });

  it("asks for a new grid where sizes, sheets or merged cells change, not where cells do", () => {
    const { workbook, sheet } = workbookOf();
    const before = frameKey(workbook);
    setCell(workbook, "表1", "A9", "很长".repeat(100));
    expect(frameKey(workbook)).toBe(before);
    sheet.merges = [];
    expect(frameKey(workbook)).not.toBe(before);
    expect(fits(sheet, 9, 9)).toBe(true);
    expect(fits(sheet, 8, 9)).toBe(false);
  });
});

describe("drawing what has changed", () => {
  it("draws nothing where the grid already shows the workbook", () => {
    const { sheet } = workbookOf();
    expect(differences(sheet, shownCells(sheet))).toEqual([]);
  });

  it("draws changed cells and those that follow, and empties what is gone", () => {
    const { workbook, sheet } = workbookOf();
    const shown = shownCells(sheet);
    setCell(workbook, "表1", "A2", 5);
    setCell(workbook, "表1", "C2", null);
    const ops = differences(sheet, shown);
    expect(ops.map(({ path, value }) => [path, (value as Cell).v])).toEqual([
      [["data", 1, 0], 5],
      [["data", 1, 1], 10],
      [["data", 1, 2], undefined],
    ]);
    expect(ops[2]?.value).not.toBeNull();
  });
});

describe("taking over what a person typed", () => {
  function type(address: { row: number; column: number }, cell: Cell | null) {
    const { workbook, sheet } = workbookOf();
    const events: unknown[] = [];
    workbook.listen((event) => events.push(event));
    const done = enterTyped(workbook, sheet, [{ ...address, cell }]);
    const model = sheet.cells.get(address.row * 16384 + address.column);
    return { done, events, value: model?.value, formula: model?.formula, format: model?.numberFormat };
  }
  const A2 = { row: 1, column: 0 };
  const H1 = { row: 0, column: 7 };

  test.each<[string, { row: number; column: number }, Cell | null, object]>([
    [
      "a number, which the library keeps as text",
      H1,
      { v: "12.5", m: "12.5", ct: { t: "n", fa: "General" } },
      { value: 12.5 },
    ],
    ["a percent", H1, { v: 0.9698, m: "97%", ct: { t: "n", fa: "0%" } }, { value: 0.9698, format: "0.00%" }],
    [
      "a percent in a cell with a format of its own",
      A2,
      { v: 0.9698, ct: { t: "n", fa: "0%" } },
      { value: 0.9698, format: "0.00" },
    ],
    ["text", H1, { v: "优", m: "优", ct: { t: "g", fa: "General" } }, { value: "优" }],
    [
      "pasted text that is a number to Excel",
      H1,
      { v: "96.89%", ct: { t: "s", fa: "General" } },
      { value: 0.9689 },
    ],
    ["text with an apostrophe", H1, { v: "12", qp: 1, ct: { t: "s", fa: "@" } }, { value: "12" }],
    ["several lines", H1, { ct: { t: "inlineStr", s: [{ v: "一\r\n" }, { v: "二" }] } }, { value: "一\n二" }],
    ["a formula", H1, { v: 19, f: "=A2*2", ct: { t: "n" } }, { value: 19, formula: "=A2*2" }],
    ["a truth value", H1, { v: true, ct: { t: "b" } }, { value: true }],
    ["a date", H1, { v: 45356, ct: { t: "d", fa: "yyyy-MM-dd" } }, { value: 45356, format: "yyyy-MM-dd" }],
    ["nothing", A2, { ct: { t: "n", fa: "0.00" } }, { value: null }],
    ["an emptied cell", A2, null, { value: null }],
  ])("%s", (_, place, cell, expected) => {
    expect(type(place, cell)).toMatchObject({ done: true, ...expected });
  });

  it("tells of it once, as the person at the screen", () => {
    expect(type(A2, { v: "9", ct: { t: "n" } }).events).toMatchObject([
      { kind: "changed", address: "A2", origin: "user", details: { before: 9.5, after: 9 } },
    ]);
  });

  it("takes no notice of a cell that only looks different", () => {
    const { done, events } = type(A2, { v: "9.5", m: "9.5", bl: 1, ct: { t: "n", fa: "0.0" } });
    expect([done, events]).toEqual([false, []]);
  });

  it("enters several cells as one change", () => {
    const { workbook, sheet } = workbookOf();
    const events: unknown[] = [];
    workbook.listen((event) => events.push(event));
    enterTyped(workbook, sheet, [
      { row: 1, column: 0, cell: { v: 1, ct: { t: "n" } } },
      { row: 3, column: 2, cell: { v: 2, ct: { t: "n" } } },
    ]);
    expect(events).toMatchObject([{ kind: "changed", address: "A2:C4" }]);
    expect(sheet.cells.get(16384 + 2)?.value).toBe("10");
  });

  it("reads every view back as what it shows", () => {
    const { workbook, sheet } = workbookOf();
    const cells = [...sheet.cells].map(([key, cell]) => ({
      row: Math.floor(key / 16384),
      column: key % 16384,
      cell: cellView(cell, NO_OVERLAY),
    }));
    expect(enterTyped(workbook, sheet, cells)).toBe(false);
  });
});

describe("what a person does to sheets and rows", () => {
  const op = (part: Partial<Op>): Op => ({ op: "replace", id: "1", path: [], ...part });

  test.each<[string, Op[], unknown[]]>([
    [
      "a cell",
      [op({ path: ["data", 5, 8, "v"], value: 9 })],
      [{ kind: "cells", sheetId: "1", row: 5, column: 8 }],
    ],
    ["a row", [op({ path: ["data", 5] })], [{ kind: "cells", sheetId: "1", row: 5, column: null }]],
    ["a size", [op({ path: ["config", "columnlen"] })], [{ kind: "resize", sheetId: "1" }]],
    ["formats of the grid's own", [op({ path: ["config", "merge"] }), op({ path: ["zoomRatio"] })], []],
    [
      "rows inserted below, with all that follows",
      [
        op({ op: "insertRowCol", value: { type: "row", index: 4, count: 2, direction: "rightbottom" } }),
        op({ path: ["data", 7, 1] }),
      ],
      [{ kind: "insertRows", sheetId: "1", row: 5, count: 2 }],
    ],
    [
      "rows deleted",
      [op({ op: "deleteRowCol", value: { type: "row", start: 4, end: 6 } })],
      [{ kind: "deleteRows", sheetId: "1", row: 4, count: 3 }],
    ],
    ["columns", [op({ op: "insertRowCol", value: { type: "column", index: 1 } })], [{ kind: "refused" }]],
    ["a name", [op({ path: ["name"], value: "新名" })], [{ kind: "rename", sheetId: "1", name: "新名" }]],
    ["a new sheet", [op({ op: "addSheet" })], [{ kind: "addSheet" }]],
    ["a sheet deleted", [op({ op: "deleteSheet" })], [{ kind: "deleteSheet", sheetId: "1" }]],
  ])("reads %s", (_, ops, expected) => {
    expect(deedsOf(ops)).toEqual(expected);
  });

  it("inserts rows that look like the one above, and refuses to on a protected sheet", () => {
    const { workbook, sheet } = workbookOf();
    const deed = { kind: "insertRows", sheetId: sheet.id, row: 2, count: 1 } as const;
    expect(carryOut(workbook, deed)).toBeNull();
    expect(sheet.cells.get(2 * 16384)).toMatchObject({
      value: null,
      numberFormat: "0.00",
      formats: { "Fill.Color": "#FFFF00" },
    });
    expect(sheet.cells.get(3 * 16384)?.value).toBe(0.9689);
    sheet.protection.isProtected = true;
    expect(carryOut(workbook, deed)).toMatch(/受保护/);
  });

  it("keeps something selected where the selected rows are deleted", () => {
    const { workbook, sheet } = workbookOf();
    workbook.select(sheet, [{ top: 1, left: 0, bottom: 1, right: 0 }]);
    carryOut(workbook, { kind: "deleteRows", sheetId: sheet.id, row: 1, count: 1 });
    expect(sheet.selection).toEqual([{ top: 1, left: 0, bottom: 1, right: 0 }]);
  });

  it("adds, renames, moves and deletes sheets as far as Excel would", () => {
    const { workbook, sheet } = workbookOf(SHEET, { name: "表2" });
    const names = () => workbook.sheets.map(({ name }) => name);
    expect(carryOut(workbook, { kind: "addSheet" })).toBeNull();
    expect(workbook.activeSheet.name).toBe("工作表3");
    expect(carryOut(workbook, { kind: "rename", sheetId: sheet.id, name: "表2" })).toMatch(/已有名为/);
    expect(carryOut(workbook, { kind: "rename", sheetId: sheet.id, name: "a/b" })).toMatch(/1 至 31 个字/);
    expect(carryOut(workbook, { kind: "rename", sheetId: sheet.id, name: "总表" })).toBeNull();
    expect(carryOut(workbook, { kind: "reorder", sheetId: sheet.id, position: 2 })).toBeNull();
    expect(names()).toEqual(["表2", "工作表3", "总表"]);
    for (const { id } of [...workbook.sheets]) carryOut(workbook, { kind: "deleteSheet", sheetId: id });
    expect(names()).toEqual(["总表"]);
    expect(carryOut(workbook, { kind: "refused" })).toMatch(/不支持/);
  });
});
