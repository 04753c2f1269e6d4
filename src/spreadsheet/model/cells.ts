import { type Area, cellsOf, intersect } from "./area";
import type { CellModel, SheetModel, Value } from "./types";

const COLUMNS = 16_384;

export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function keyPlace(key: number): { row: number; column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

export function emptyCell(): CellModel {
  return { value: null, formula: null, numberFormat: "General", formats: {}, hyperlink: null };
}

/** The cell at a place, for reading only. */
export function cellAt(sheet: SheetModel, row: number, column: number): Readonly<CellModel> {
  return sheet.cells.get(cellKey(row, column)) ?? emptyCell();
}

/** The cell at a place, made where there is none, for writing. */
export function openCell(sheet: SheetModel, row: number, column: number): CellModel {
  const key = cellKey(row, column);
  const found = sheet.cells.get(key);
  if (found) return found;
  const cell = emptyCell();
  sheet.cells.set(key, cell);
  return cell;
}

/** Neither a value nor a formula. */
export function hasNoContent(cell: CellModel): boolean {
  return cell.value === null && cell.formula === null;
}

/** Nothing that would make it differ from a cell never touched. */
export function isPristine(cell: CellModel): boolean {
  return (
    hasNoContent(cell) &&
    cell.numberFormat === "General" &&
    cell.hyperlink === null &&
    Object.keys(cell.formats).length === 0
  );
}

/** The cells of an area that exist, without walking over empty rows; places are read before any is changed. */
export function existingCells(
  sheet: SheetModel,
  area: Area,
): { row: number; column: number; cell: CellModel }[] {
  const found: { row: number; column: number; cell: CellModel }[] = [];
  for (const [key, cell] of sheet.cells) {
    const { row, column } = keyPlace(key);
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) {
      found.push({ row, column, cell });
    }
  }
  return found;
}

/**
 * The smallest area that holds all used cells, or null.
 * @param valuesOnly leaves out cells that carry nothing but formats
 * @param within only the part inside this area
 */
export function usedArea(sheet: SheetModel, valuesOnly: boolean, within?: Area): Area | null {
  let used: Area | null = null;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly ? hasNoContent(cell) : isPristine(cell)) continue;
    const { row, column } = keyPlace(key);
    used ??= { top: row, left: column, bottom: row, right: column };
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  }
  return used && within ? intersect(used, within) : used;
}

/** A grid of something read from each cell of an area. */
export function gridOf<T>(sheet: SheetModel, area: Area, read: (cell: Readonly<CellModel>) => T): T[][] {
  const rows: T[][] = [];
  for (const { row, column } of cellsOf(area)) {
    (rows[row - area.top] ??= [])[column - area.left] = read(cellAt(sheet, row, column));
  }
  return rows;
}

export function isErrorValue(value: Value): value is { error: string } {
  return typeof value === "object" && value !== null;
}
