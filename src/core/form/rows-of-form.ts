import type { Area } from "../cells";
import { cellAt } from "../port";
import type { Cells } from "./cells";
import type { Form, TextField } from "./types";

/** As wide as what these rows hold. */
export function areaOf(sheet: Cells, top: number, bottom: number): Area {
  let left = Infinity;
  let right = -1;
  for (let row = top; row <= bottom; row++) {
    const places = sheet.places[row] ?? [];
    left = Math.min(left, places[0]?.column ?? Infinity);
    right = Math.max(right, places.at(-1)?.column ?? -1);
  }
  return right < 0 ? { ...sheet.area, top, bottom } : { top, left, bottom, right };
}

/** Every filled text cell between two rows, in reading order. */
export function textsIn(sheet: Cells, top: number, bottom: number): TextField[] {
  const texts: TextField[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const { at, text } of sheet.rows[row] ?? []) {
      if (typeof cellAt(sheet.snapshot, at).value === "string") texts.push({ at, value: text });
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
