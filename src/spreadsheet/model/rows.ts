import {
  type Area,
  areaOf,
  cellKey,
  type CellValue,
  isCellError,
  isInside,
  isSameSheet,
  keyPlace,
  MAX_ROWS,
  oneCell,
  rewriteReferences,
  rowCount,
  translateFormula,
  WHOLE_SHEET,
} from "../../core/cells";
import { cellIn, existingCells } from "./cells";
import type { SheetModel } from "./types";
import type { WorkbookModel } from "./workbook";

/** Inserts empty rows above `row`: cells, comments, rules, merges, references and kept ranges move down. */
export function insertRows(workbook: WorkbookModel, sheet: SheetModel, row: number, count = 1): void {
  shiftRows(workbook, sheet, row, count);
  workbook.changed(sheet, rowsFrom(row, count), { changeType: "RowInserted" });
}

/** Deletes rows with all that stands on them; what lies below moves up, lost references become #REF!. */
export function deleteRows(workbook: WorkbookModel, sheet: SheetModel, row: number, count = 1): void {
  shiftRows(workbook, sheet, row, -count);
  workbook.changed(sheet, rowsFrom(row, count), { changeType: "RowDeleted" });
}

function rowsFrom(row: number, count: number): Area {
  return { ...WHOLE_SHEET, top: row, bottom: row + count - 1 };
}

/** How to sort: by the column this far from the area's left border. */
interface SortKey {
  readonly column: number;
  readonly ascending?: boolean;
}

/**
 * Sorts the rows of an area. Cells move with their formats and comments, and so do rules that lie on cells of one
 * row; relative references move along with their formula.
 */
export function sortRows(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  keys: readonly SortKey[],
): void {
  workbook.calculate();
  const rows = Array.from({ length: rowCount(area) }, (_, index) => area.top + index);
  const sorted = [...rows].sort((a, b) => {
    for (const { column, ascending = true } of keys) {
      const order = compareValues(
        cellIn(sheet, a, area.left + column).value,
        cellIn(sheet, b, area.left + column).value,
        ascending,
      );
      if (order !== 0) return order;
    }
    return a - b;
  });
  const target = new Map(sorted.map((from, index) => [from, area.top + index]));
  const moved = existingCells(sheet, area);
  for (const { row, column } of moved) sheet.cells.delete(cellKey(row, column));
  for (const { row, column, cell } of moved) {
    const to = target.get(row) ?? row;
    if (cell.formula !== null) cell.formula = translateFormula(cell.formula, to - row, 0);
    sheet.cells.set(cellKey(to, column), cell);
  }
  for (const comment of sheet.comments) {
    if (comment.column >= area.left && comment.column <= area.right) {
      comment.row = target.get(comment.row) ?? comment.row;
    }
  }
  for (const rule of sheet.conditionalFormats) {
    rule.areas = rule.areas.map((part) => {
      const to = part.top === part.bottom && isInside(part, area) ? target.get(part.top) : undefined;
      return to === undefined ? part : { ...part, top: to, bottom: to };
    });
  }
  workbook.touch();
  workbook.changed(sheet, area);
}

/** An area after rows were inserted (count > 0) or deleted (count < 0) at `row`; null when nothing is left of it. */
export function shiftedArea(area: Area, row: number, count: number): Area | null {
  if (count > 0) {
    return {
      ...area,
      top: area.top >= row ? area.top + count : area.top,
      bottom: area.bottom >= row ? Math.min(area.bottom + count, MAX_ROWS - 1) : area.bottom,
    };
  }
  const firstBelow = row - count;
  const top = area.top < row ? area.top : Math.max(area.top + count, row);
  const bottom = area.bottom >= firstBelow ? area.bottom + count : Math.min(area.bottom, row - 1);
  return top <= bottom ? { ...area, top, bottom } : null;
}

function shiftRows(workbook: WorkbookModel, sheet: SheetModel, row: number, count: number): void {
  const shift = (area: Area) => shiftedArea(area, row, count);
  const shiftAll = (areas: readonly Area[]) => areas.map(shift).filter((area) => area !== null);
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const { row: from, column } = keyPlace(key);
    const to = shift(oneCell(from, column));
    if (to) sheet.cells.set(cellKey(to.top, column), cell);
  }
  sheet.comments = sheet.comments.filter((comment) => {
    const to = shift(oneCell(comment.row, comment.column));
    if (to) comment.row = to.top;
    return to !== null;
  });
  for (const rule of sheet.conditionalFormats) {
    rule.areas = shiftAll(rule.areas);
    rule.formula = shiftedFormula(rule.formula, sheet, sheet, shift);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.merges = shiftAll(sheet.merges);
  sheet.selection = shiftAll(sheet.selection);
  sheet.rowHeights = new Map(
    [...sheet.rowHeights].flatMap(([key, height]): [number, number][] => {
      const to = shift(oneCell(key, 0));
      return to ? [[to.top, height]] : [];
    }),
  );
  for (const name of workbook.names.values()) {
    if (name.sheet === sheet) name.area = name.area && shift(name.area);
  }
  for (const other of workbook.sheets) {
    for (const cell of other.cells.values()) {
      if (cell.formula !== null) cell.formula = shiftedFormula(cell.formula, other, sheet, shift);
    }
  }
  workbook.touch();
}

type Shift = (area: Area) => Area | null;

/** A formula of one sheet after rows of another, or of the same, have moved. */
export function shiftedFormula(
  formula: string,
  own: Pick<SheetModel, "name">,
  shifted: Pick<SheetModel, "name">,
  shift: Shift,
): string {
  return rewriteReferences(formula, (reference) => {
    const { kind, sheet, corners } = reference;
    const area =
      kind === "columns" || !isSameSheet(sheet ?? own.name, shifted.name) ? null : areaOf(reference);
    if (area === null) return corners;
    const to = shift(area);
    return to && corners.map((corner) => ({ ...corner, row: corner.row === area.top ? to.top : to.bottom }));
  });
}

/** Excel's order: numbers, text, truth values, errors; empty cells last whatever the direction. */
function compareValues(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = rank(a) - rank(b) || compareAlike(a, b);
  return ascending ? order : -order;
}

function compareAlike(a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "zh-CN");
  return Number(a) - Number(b) || 0;
}

function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return isCellError(value) ? 3 : 2;
}
