import type { Area } from "../../../src/core/cells";
import type { SheetOrigin } from "./excel-file";

/** Where a row of the file now stands; null where it is gone. */
export function rowNow({ rows, cells }: SheetOrigin, row: number): number | null {
  if (row >= cells.length) return row + rows.length - cells.length;
  const place = rows.indexOf(row);
  return place < 0 ? null : place;
}

/** An area of the file where its rows now stand; null where none is left. */
export function shiftedRows(origin: SheetOrigin, area: Area): Area | null {
  const rows: number[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, origin.cells.length); row++) {
    const now = rowNow(origin, row);
    if (now !== null) rows.push(now);
  }
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const bottom =
    area.bottom > origin.cells.length ? area.bottom + origin.rows.length - origin.cells.length : last;
  return { ...area, top: first, bottom };
}
