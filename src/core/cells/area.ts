import { type Address, type Area, areaToA1, columnName, MAX_COLUMNS, MAX_ROWS } from "./address";
import { areaOf, sheetOfPrefix, sheetPrefix, tokenize } from "./formula";
import { remembered } from "./remembered";

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

/** As Excel shows it: whole rows as "3:4", whole columns as "B:C", all else by cells. */
export function areaName(area: Area): string {
  const { top, left, bottom, right } = area;
  if (left === 0 && right === MAX_COLUMNS - 1) return `${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === MAX_ROWS - 1) return `${columnName(left)}:${columnName(right)}`;
  return areaToA1(area);
}

/** "S!A1:J25", as Excel answers addresses; several areas are joined by commas, each with its sheet. */
export function fullAddress(sheetName: string, areas: readonly Area[]): string {
  return areas.map((area) => sheetPrefix(sheetName) + areaName(area)).join(",");
}

/** Splits "'My sheet'!A1" into name and address; the name is null where none is given. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly address: string } {
  const start = text.lastIndexOf("!") + 1;
  return { sheet: start === 0 ? null : sheetOfPrefix(text.slice(0, start)), address: text.slice(start) };
}

/** Reads "A1", "$A$1:J25", "3:4" or "B:C" (without a sheet name); null when it is no area within the sheet. */
export function parseArea(text: string): Area | null {
  return areaNamed(text).area;
}

/** The merged areas of forms are the same in one file after another. */
const areaNamed = remembered((text): { readonly area: Area | null } => {
  const [token, ...others] = tokenize(text.trim());
  return { area: token && others.length === 0 ? areaOf(token) : null };
});

/**
 * Reads an area as parseArea does; a sheet name before "!" is dropped.
 * @throws RangeError when the text is no area
 */
export function areaFromA1(text: string): Area {
  const area = parseArea(splitAddress(text).address);
  if (area === null) throw new RangeError(`not an area: ${text}`);
  return area;
}

/** Whether a cell stands in an area. */
export function isCellIn({ row, column }: Address, { top, left, bottom, right }: Area): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
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
