import type { CommentText, SheetLooks } from "../../adapters/xlsx/looks";
import { cellKey, keyPlace } from "../../core/cells";
import type { SheetSnapshot } from "../../core/port";
import { isPristine, openCell, type SheetModel, type WorkbookModel } from "../model";
import { type NoteOptions, showMarks } from "./marks";

/** Makes a sheet in memory show a sheet of a file and how it looks, in the place of all that it showed before. */
export function showWithLooks(
  workbook: WorkbookModel,
  sheet: SheetModel,
  snapshot: SheetSnapshot,
  looks: SheetLooks | undefined,
  options: NoteOptions = {},
): void {
  sheet.cells.clear();
  for (const [key, formats] of looks?.cells ?? []) {
    const { row, column } = keyPlace(key);
    openCell(sheet, row, column).formats = { ...formats };
  }
  sheet.merges = looks?.merges ?? [];
  if (looks !== undefined) {
    sheet.columnWidths = new Map(looks.columnWidths);
    sheet.rowHeights = new Map(looks.rowHeights);
    sheet.frozen = { ...looks.frozen };
    sheet.showGridlines = looks.showGridlines;
    sheet.tabColor = looks.tabColor ?? "";
  }
  showSheet(workbook, sheet, snapshot, looks?.comments ?? [], options);
}

/**
 * Makes a sheet in memory show what its file holds now: contents, number formats, marks. How cells look stays.
 * @param texts comments of other people, which the port does not read
 */
export function showSheet(
  workbook: WorkbookModel,
  sheet: SheetModel,
  snapshot: SheetSnapshot,
  texts: readonly CommentText[],
  options: NoteOptions = {},
): void {
  showCells(sheet, snapshot);
  showMarks(workbook, sheet, snapshot, texts, options);
  sheet.protection.isProtected = snapshot.isProtected;
}

function showCells(sheet: SheetModel, { rows }: SheetSnapshot): void {
  const held = new Set<number>();
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined) return;
      held.add(cellKey(row, column));
      const { value, formula, numberFormat } = cell;
      Object.assign(openCell(sheet, row, column), { value, formula, numberFormat });
    });
  });
  for (const [key, cell] of sheet.cells) {
    if (held.has(key)) continue;
    Object.assign(cell, { value: null, formula: null, hyperlink: null });
    if (isPristine(cell)) sheet.cells.delete(key);
  }
}
