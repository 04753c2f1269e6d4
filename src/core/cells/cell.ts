/** An error value in a cell, such as #REF! or #DIV/0!. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows: a number, text, truth value, error value, or nothing (null). */
export type CellValue = number | string | boolean | CellError | null;

/** One cell as both adapters read it. */
export interface Cell {
  readonly value: CellValue;
  /** The formula with its "=", or null. With a formula, `value` is its last result (null: not calculated). */
  readonly formula: string | null;
  /** Number format code, "General" where none is set, "@" for text. */
  readonly numberFormat: string;
  /** The stored result differs from what the formula gives, and nothing says that results are old: which one holds is not known. */
  readonly isOutdated?: true;
}

export const EMPTY_CELL: Cell = { value: null, formula: null, numberFormat: "General" };

/** What an edit puts into a cell. */
export interface CellContent {
  /** The value, or the announced result of `formula`. */
  readonly value: CellValue;
  readonly formula: string | null;
  /** Only where the edit changes it too. */
  readonly numberFormat?: string;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

export function isEmpty(cell: Cell): boolean {
  return cell.formula === null && (cell.value === null || cell.value === "");
}

/** Same value (an error by its code; numbers by Excel's 15 significant digits). */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  if (typeof a === "number" && typeof b === "number") return a.toPrecision(15) === b.toPrecision(15);
  return (a === "" ? null : a) === (b === "" ? null : b);
}

/** Whether a result is the announced one; the last digits that programs give may differ. */
export function agrees(found: CellValue, announced: CellValue): boolean {
  return typeof found === "number" && typeof announced === "number"
    ? Math.abs(found - announced) < 1e-9 * Math.max(1, Math.abs(announced))
    : sameValue(found, announced);
}

/**
 * Whether a cell still holds this content: the same formula, or without formulas the same value.
 * The result of a formula does not count, it follows from other cells.
 */
export function holds(cell: Cell, content: CellContent): boolean {
  if (cell.formula !== null || content.formula !== null) return cell.formula === content.formula;
  return sameValue(cell.value, content.value);
}
