import type { Area } from "../cells";
import { type Cells, cellsIn } from "./cells";
import type { Form, TextField } from "./types";

/** As wide as what these rows hold. */
export function areaOf(sheet: Cells, top: number, bottom: number): Area {
  let left = Infinity;
  let right = -1;
  for (let row = top; row <= bottom; row++) {
    const cells = cellsIn(sheet, row);
    left = Math.min(left, cells[0]?.at.column ?? Infinity);
    right = Math.max(right, cells.at(-1)?.at.column ?? -1);
  }
  return right < 0 ? { ...sheet.area, top, bottom } : { top, left, bottom, right };
}

/** Every filled text cell between two rows, in reading order. */
export function textsIn(sheet: Cells, top: number, bottom: number): TextField[] {
  const texts: TextField[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const { at, text, cell } of cellsIn(sheet, row)) {
      if (typeof cell.value === "string") texts.push({ at, value: text });
    }
  }
  return texts;
}

/** The rows and columns of an area that the sheet does not show. */
export function hiddenIn(
  { snapshot: { hidden } }: Cells,
  { top, left, bottom, right }: Area,
): Form["hidden"] {
  return {
    rows: hidden.rows.filter((row) => row >= top && row <= bottom),
    columns: hidden.columns.filter((column) => column >= left && column <= right),
  };
}
