import { cellKey, cellsOf, keyPlace } from "../../core/cells";
import { atOnce, type Steps } from "../../core/port";
import { type SheetModel, SHOWN, type WorkbookModel, cellIn, usedArea } from "../model";
import { bordersOf } from "./borders";
import { cellView, NO_OVERLAY } from "./cell-view";
import type { Merge, PlacedCell, Sheet, SheetConfig } from "./library";
import { overlaysOf } from "./overlays";
import { heightsOf, PIXELS } from "./row-heights";
import { selectionView } from "./selection";

/** Room beyond what is used, so that a person can write there. */
const SPARE = { rows: 20, columns: 6 } as const;
const LEAST = { rows: 60, columns: 20 } as const;

/**
 * A workbook as the grid's library takes it.
 * @param sheets those that are laid into the grid
 */
export function workbookView(workbook: WorkbookModel, sheets = workbook.sheets): Sheet[] {
  return sheets.map((sheet, order) => ({
    ...frameView(sheet, order),
    id: sheet.id,
    status: sheet.id === workbook.activeSheetId ? 1 : 0,
    celldata: cellViews(sheet),
    luckysheet_select_save: [selectionView(sheet)],
  }));
}

/**
 * A text that changes with whatever of a workbook shows only in a grid that is built anew: sheets, sizes, borders.
 * @param sheets those that are laid into the grid
 */
export function frameKey(workbook: WorkbookModel, sheets = workbook.sheets): string {
  return JSON.stringify(
    sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.visibility,
      sheet.tabColor,
      sheet.showGridlines,
      sheet.frozen,
      sheet.merges,
      [...sheet.columnWidths],
      [...sheet.rowHeights],
      bordersOf(sheet),
    ]),
  );
}

/** All of a sheet but its cells. */
function frameView(sheet: SheetModel, order: number): Sheet {
  const { rows, columns } = sheet.frozen;
  const size = sizeOf(sheet);
  return {
    name: sheet.name,
    order,
    hide: sheet.visibility === "Visible" ? 0 : 1,
    ...(sheet.tabColor !== "" && { color: sheet.tabColor }),
    ...size,
    config: configView(sheet),
    showGridLines: sheet.showGridlines ? 1 : 0,
    ...((rows > 0 || columns > 0) && {
      frozen: {
        type: rows === 0 ? "rangeColumn" : columns === 0 ? "rangeRow" : "rangeBoth",
        range: { row_focus: rows - 1, column_focus: columns - 1 },
      },
    }),
  };
}

/** How many rows and columns the grid has. */
function sizeOf(sheet: SheetModel): { row: number; column: number } {
  const used = usedArea(sheet, false);
  return {
    row: Math.min(Math.max((used?.bottom ?? 0) + 1 + SPARE.rows, LEAST.rows), SHOWN.rows),
    column: Math.min(Math.max((used?.right ?? 0) + 1 + SPARE.columns, LEAST.columns), SHOWN.columns),
  };
}

/** Whether the grid, with so many rows and columns, has room for all that is to be shown. */
export function fits(sheet: SheetModel, rows: number, columns: number): boolean {
  const used = usedArea(sheet, false);
  if (used === null) return true;
  return Math.min(used.bottom, SHOWN.rows - 1) < rows && Math.min(used.right, SHOWN.columns - 1) < columns;
}

/** Whether the sheets that stand in the grid have room for all that is to be shown. */
export function haveRoom(shown: readonly Sheet[], sheets: readonly SheetModel[]): boolean {
  return sheets.every((sheet) => {
    const data = shown.find(({ id }) => id === sheet.id)?.data;
    return data === undefined || fits(sheet, data.length, data[0]?.length ?? 0);
  });
}

/** After so many cells there may be a pause. */
export const CELLS_A_STEP = 1_000;

/** Every cell that shows something, with its place among merged ones. */
export function cellViews(sheet: SheetModel): PlacedCell[] {
  return atOnce(viewing(sheet));
}

/** The same in steps. */
export function* viewing(sheet: SheetModel): Steps<PlacedCell[]> {
  const overlays = overlaysOf(sheet);
  const merges = mergesByCell(sheet);
  const keys = new Set([...sheet.cells.keys(), ...overlays.keys(), ...merges.keys()]);
  const views: PlacedCell[] = [];
  let count = 0;
  for (const key of keys) {
    if (count++ % CELLS_A_STEP === 0) yield;
    const { row, column } = keyPlace(key);
    if (row >= SHOWN.rows || column >= SHOWN.columns) continue;
    const merge = merges.get(key);
    const view = cellView(cellIn(sheet, row, column), overlays.get(key) ?? NO_OVERLAY);
    if (view || merge) views.push({ r: row, c: column, v: { ...view, ...(merge && { mc: merge }) } });
  }
  return views;
}

/** The first cell of a merged area says how large it is, the others where the first is. */
function mergesByCell(sheet: SheetModel): Map<number, { r: number; c: number; rs?: number; cs?: number }> {
  const merges = new Map<number, { r: number; c: number; rs?: number; cs?: number }>();
  for (const merge of Object.values(mergesOf(sheet))) {
    const { r, c, rs, cs } = merge;
    for (const { row, column } of cellsOf({ top: r, left: c, bottom: r + rs - 1, right: c + cs - 1 })) {
      merges.set(cellKey(row, column), row === r && column === c ? merge : { r, c });
    }
  }
  return merges;
}

function mergesOf(sheet: SheetModel): Record<string, Merge> {
  const shown = sheet.merges.filter(({ bottom, right }) => bottom < SHOWN.rows && right < SHOWN.columns);
  return Object.fromEntries(
    shown.map(({ top, left, bottom, right }) => [
      `${top}_${left}`,
      { r: top, c: left, rs: bottom - top + 1, cs: right - left + 1 },
    ]),
  );
}

function configView(sheet: SheetModel): SheetConfig {
  const heights = heightsOf(sheet);
  return {
    merge: mergesOf(sheet),
    columnlen: pixels(sheet.columnWidths),
    rowlen: pixels(heights),
    colhidden: hidden(sheet.columnWidths),
    rowhidden: hidden(heights),
    borderInfo: bordersOf(sheet),
  };
}

function pixels(sizes: ReadonlyMap<number, number>): Record<string, number> {
  return Object.fromEntries(
    [...sizes].filter(([, size]) => size > 0).map(([index, size]) => [index, Math.round(size * PIXELS)]),
  );
}

function hidden(sizes: ReadonlyMap<number, number>): Record<string, number> {
  return Object.fromEntries([...sizes].filter(([, size]) => size === 0).map(([index]) => [index, 0]));
}
