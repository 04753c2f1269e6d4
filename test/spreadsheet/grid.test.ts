import { atOnce, highlightFormula, PALETTES } from "../../src/core/port";
import { differences } from "../../src/spreadsheet/grid/differences";
import type { Cell } from "../../src/spreadsheet/grid/library";
import { cellViews, fits, frameKey, workbookView } from "../../src/spreadsheet/grid/sheet-view";
import { addComment, setCell } from "../../src/spreadsheet/model";
import { SHEET, workbookOf } from "./support/sheets";

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
          formats: { "Fill.Color": PALETTES.standard.corrected.fill },
        },
        { at: "A3", formula: "=TRUE", formats: { "Fill.Color": "#FF0000" } },
      ],
    });
    addComment(workbook, sheet, { row: 1, column: 0 }, "【自评核·E02】已更正。", { name: "张三" });
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
    expect(atOnce(differences(sheet, shownCells(sheet)))).toEqual([]);
  });

  it("draws changed cells and those that follow, and empties what is gone", () => {
    const { workbook, sheet } = workbookOf();
    const shown = shownCells(sheet);
    setCell(workbook, "表1", "A2", 5);
    setCell(workbook, "表1", "C2", null);
    const ops = atOnce(differences(sheet, shown));
    expect(ops.map(({ path, value }) => [path, (value as Cell).v])).toEqual([
      [["data", 1, 0], 5],
      [["data", 1, 1], 10],
      [["data", 1, 2], undefined],
    ]);
    expect(ops[2]?.value).not.toBeNull();
  });
});
