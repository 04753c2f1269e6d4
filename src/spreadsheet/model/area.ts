import { areaOf, sheetOfPrefix, sheetPrefix, tokenize } from "../../core/cells";

/** A rectangle of cells, borders included, counted from zero. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const WHOLE_SHEET: Readonly<Area> = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0, "AA" → 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "A1", "A1:J25", whole rows as "3:4", whole columns as "B:C". */
export function areaName({ top, left, bottom, right }: Area): string {
  if (left === 0 && right === MAX_COLUMNS - 1) return `${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === MAX_ROWS - 1) return `${columnLetters(left)}:${columnLetters(right)}`;
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** "S!A1:J25", as Excel answers addresses; several areas are joined by commas, each with its sheet. */
export function fullAddress(sheetName: string, areas: readonly Area[]): string {
  return areas.map((area) => sheetPrefix(sheetName) + areaName(area)).join(",");
}

/** Splits "'My sheet'!A1" into name and address; the name is null where none is given. */
export function splitAddress(text: string): { sheet: string | null; address: string } {
  const start = text.lastIndexOf("!") + 1;
  return { sheet: start === 0 ? null : sheetOfPrefix(text.slice(0, start)), address: text.slice(start) };
}

/** Reads "A1", "$A$1:J25", "3:4" or "B:C" (without a sheet name); null when it is no area within the sheet. */
export function parseArea(text: string): Area | null {
  const [token, ...others] = tokenize(text.trim());
  return token && others.length === 0 ? areaOf(token) : null;
}

export function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function rowCount({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: Area): number {
  return right - left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isSingleCell(area: Area): boolean {
  return cellCount(area) === 1;
}

export function oneCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Every cell of the area, row by row. */
export function* cellsOf(area: Area): Generator<{ row: number; column: number }> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column };
  }
}
