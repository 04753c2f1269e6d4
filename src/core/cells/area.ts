import { type Address, columnName, columnNumber, MAX_COLUMNS, MAX_ROWS, toA1 } from "./address";

/** A rectangle of cells, borders included, counted from zero. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function oneCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** The smallest area that holds all of these cells, or null where there are none. */
export function areaAround(cells: Iterable<Address>): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** "A1:J25"; a single cell gives "A1". Always by cells, as files need it. */
export function areaToA1({ top, left, bottom, right }: Area): string {
  const first = toA1({ row: top, column: left });
  const last = toA1({ row: bottom, column: right });
  return first === last ? first : `${first}:${last}`;
}

/** As Excel shows it: whole rows as "3:4", whole columns as "B:C", all else by cells. */
export function areaName(area: Area): string {
  const { top, left, bottom, right } = area;
  if (left === 0 && right === MAX_COLUMNS - 1) return `${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === MAX_ROWS - 1) return `${columnName(left)}:${columnName(right)}`;
  return areaToA1(area);
}

/** "S!A1:J25", as Excel answers addresses; several areas are joined by commas, each with its sheet. */
export function fullAddress(sheetName: string, areas: readonly Area[]): string {
  return areas.map((area) => `${quotedSheetName(sheetName)}!${areaName(area)}`).join(",");
}

/** The sheet's name as it stands in addresses: quoted unless it is a plain word. */
export function quotedSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'My sheet'!A1" into name and address; the name is null where none is given. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly address: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, address: text };
  const name = text.slice(0, mark);
  const unquoted = /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: unquoted, address: text.slice(mark + 1) };
}

/** Reads "A1", "$A$1:J25", "3:4" or "B:C" (without a sheet name); null when it is no area within the sheet. */
export function parseArea(text: string): Area | null {
  const [first = "", last, ...others] = text.split(":");
  const [from, to] = [cornerOf(first), cornerOf(last ?? first)];
  if (from === null || to === null || others.length > 0) return null;
  const rows = between(from.row, to.row, MAX_ROWS);
  const columns = between(from.column, to.column, MAX_COLUMNS);
  const isWhole = from.row === null || from.column === null;
  if (rows === null || columns === null || (isWhole && last === undefined)) return null;
  return { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

/**
 * Reads an area as parseArea does; a sheet name before "!" is dropped.
 * @throws RangeError when the text is no area
 */
export function areaFromA1(text: string): Area {
  const area = parseArea(text.slice(text.lastIndexOf("!") + 1));
  if (area === null) throw new RangeError(`not an area: ${text}`);
  return area;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/** One end of an area: a cell, or the row or column alone where whole ones are meant. */
function cornerOf(text: string): Corner | null {
  const match = /^(?:\$?([A-Z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/i.exec(text);
  if (text === "" || match === null) return null;
  const [, letters, digits] = match;
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : columnNumber(letters),
  };
}

/** From the lower to the higher; all of them where neither end says one, null where one end is missing or outside. */
function between(a: number | null, b: number | null, count: number): readonly [number, number] | null {
  if (a === null || b === null) return a === b ? [0, count - 1] : null;
  return Math.max(a, b) < count ? [Math.min(a, b), Math.max(a, b)] : null;
}

export function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}

/** What two areas have in common, or null. */
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

/** Every cell of the area, row by row. */
export function* cellsOf(area: Area): Generator<Address> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column };
  }
}
