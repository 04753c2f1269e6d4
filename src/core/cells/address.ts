/** A cell's place on its sheet, counted from zero. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, borders included, counted from zero. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own limits: 1,048,576 rows and 16,384 columns (A … XFD). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a zero-based column: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column of its letters, in either case: "A" → 0, "AA" → 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** "J6" for { row: 5, column: 9 }. */
export function toA1({ row, column }: Address): string {
  return `${columnName(column)}${row + 1}`;
}

/** "A1:J25"; a single cell gives "A1". Always by cells, as files need it. */
export function areaToA1({ top, left, bottom, right }: Area): string {
  const first = toA1({ row: top, column: left });
  const last = toA1({ row: bottom, column: right });
  return first === last ? first : `${first}:${last}`;
}

/**
 * Reads "J6", "$J$6" or "j6"; a sheet name before "!" is dropped.
 * @throws RangeError when the text is no cell address within Excel's limits
 */
export function fromA1(text: string): Address {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text.slice(text.lastIndexOf("!") + 1));
  if (!match) throw new RangeError(`not a cell address: ${text}`);
  const [, letters = "", digits = ""] = match;
  const [row, column] = [Number(digits) - 1, columnNumber(letters)];
  if (row >= MAX_ROWS || column >= MAX_COLUMNS) throw new RangeError(`outside the sheet: ${text}`);
  return { row, column };
}

export function sameAddress(a: Address, b: Address): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Reading order: row by row, left to right. */
export function compareAddresses(a: Address, b: Address): number {
  return a.row - b.row || a.column - b.column;
}

/** A cell's place as one number, for maps and sets of cells: row by row, so that numbers sort in reading order. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The place that a cellKey stands for. */
export function keyPlace(key: number): Address {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}
