import type { CommentText } from "../../adapters/xlsx/looks";
import { isCellError } from "../../core/cells";
import type { SheetSnapshot } from "../../core/port";
import {
  addComment,
  addConditionalFormat,
  addReply,
  cellKey,
  isPristine,
  openCell,
  parseArea,
  type SheetModel,
  type WorkbookModel,
} from "../model";
import { commentSpecs, ruleSpecs } from "./marks";

/**
 * Makes a sheet in memory show what its file holds now: contents, number formats, marks. How cells look stays.
 * @param texts comments of other people, which the port does not read
 */
export function laySheet(
  workbook: WorkbookModel,
  sheet: SheetModel,
  snapshot: SheetSnapshot,
  texts: readonly CommentText[],
): void {
  layCells(sheet, snapshot);
  layMarks(workbook, sheet, snapshot, texts);
  sheet.protection.isProtected = snapshot.isProtected;
}

function layCells(sheet: SheetModel, { rows }: SheetSnapshot): void {
  const held = new Set<number>();
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined) return;
      held.add(cellKey(row, column));
      const { value, formula, numberFormat } = cell;
      Object.assign(openCell(sheet, row, column), {
        value: isCellError(value) ? { error: value.error } : value,
        formula,
        numberFormat,
      });
    });
  });
  for (const [key, cell] of sheet.cells) {
    if (held.has(key)) continue;
    Object.assign(cell, { value: null, formula: null, hyperlink: null });
    if (isPristine(cell)) sheet.cells.delete(key);
  }
}

function layMarks(
  workbook: WorkbookModel,
  sheet: SheetModel,
  snapshot: SheetSnapshot,
  texts: readonly CommentText[],
): void {
  sheet.comments = [];
  for (const [address, { content, author, replies = [] }] of Object.entries(commentSpecs(snapshot, texts))) {
    const area = parseArea(address);
    if (area === null) continue;
    const comment = addComment(workbook, sheet, { row: area.top, column: area.left }, content, author);
    for (const reply of replies) addReply(workbook, comment, reply.content, reply.author);
  }
  sheet.conditionalFormats = [];
  for (const { at, formula, formats } of ruleSpecs(snapshot).reverse()) {
    const area = parseArea(at);
    if (area === null) continue;
    addConditionalFormat(workbook, sheet, [area], "Custom", {
      ...(formula !== undefined && { formula }),
      ...(formats !== undefined && { formats }),
    });
  }
}

/** Every place of a sheet with a formula that has no result, as keys of cells. */
export function unresolved({ cells }: SheetModel): number[] {
  return [...cells].flatMap(([key, { formula, value }]) => (formula !== null && value === null ? [key] : []));
}
