import { type Area, areaAround, cellKey, EMPTY_CELL, intersect, isCellIn, keyPlace } from "../../core/cells";
import type { CellModel, SheetModel } from "./types";

function emptyCell(): CellModel {
  return { ...EMPTY_CELL, formats: {}, hyperlink: null };
}

/** The cell at a place, for reading only. */
export function cellIn(sheet: SheetModel, row: number, column: number): Readonly<CellModel> {
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
  return [...sheet.cells].flatMap(([key, cell]) => {
    const { row, column } = keyPlace(key);
    return isCellIn({ row, column }, area) ? [{ row, column, cell }] : [];
  });
}

/**
 * The smallest area that holds all used cells, or null.
 * @param valuesOnly leaves out cells that carry nothing but formats
 * @param within only the part inside this area
 */
export function usedArea(sheet: SheetModel, valuesOnly: boolean, within?: Area): Area | null {
  const isUsed = (cell: CellModel) => !(valuesOnly ? hasNoContent(cell) : isPristine(cell));
  const used = areaAround([...sheet.cells].flatMap(([key, cell]) => (isUsed(cell) ? [keyPlace(key)] : [])));
  return used && within ? intersect(used, within) : used;
}
