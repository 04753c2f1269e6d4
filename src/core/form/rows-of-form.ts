import { type Area, areaAround } from "../cells";
import { cellAt } from "../port";
import type { Cells } from "./cells";
import type { Form, TextField } from "./types";

/** As wide as what these rows hold. */
export function areaOf(sheet: Cells, top: number, bottom: number): Area {
  const ends = sheet.places.slice(top, bottom + 1).flatMap((row) => {
    const [first] = row;
    const last = row.at(-1);
    return first === undefined || last === undefined ? [] : [first, last];
  });
  return { ...(areaAround(ends) ?? sheet.area), top, bottom };
}

/** Every filled text cell between two rows, in reading order. */
export function textsIn(sheet: Cells, top: number, bottom: number): TextField[] {
  return sheet.rows
    .slice(top, bottom + 1)
    .flatMap((cells) =>
      cells
        .filter(({ at }) => typeof cellAt(sheet.snapshot, at).value === "string")
        .map(({ at, text }) => ({ at, value: text })),
    );
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
