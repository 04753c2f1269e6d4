import { cellView, NO_OVERLAY } from "../../src/spreadsheet/grid/cell-view";
import type { Cell, Op } from "../../src/spreadsheet/grid/library";
import { deedsOf } from "../../src/spreadsheet/grid/ops";
import { carryOutBy } from "../../src/spreadsheet/grid/rules";
import { carryOut } from "../../src/simulation/workbench/bench/structure";
import { enterTyped } from "../../src/spreadsheet/grid/typing";
import { SHEET, workbookOf } from "./support/sheets";

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
  });

  it("lets the page carry it out, and says where it does not", () => {
    const refusal = () => null;
    const done: unknown[] = [];
    const carryOutHere = (deed: unknown) => {
      done.push(deed);
      return "已有名为“表2”的工作表";
    };
    const add = { kind: "addSheet" } as const;
    expect(carryOutBy({ refusal, carryOut: carryOutHere }, add)).toMatch(/已有名为/);
    expect(carryOutBy({ refusal, carryOut: carryOutHere }, { kind: "refused" })).toMatch(/不支持/);
    expect(carryOutBy({ refusal }, add)).toMatch(/不支持/);
    expect(done).toEqual([add]);
  });
});
