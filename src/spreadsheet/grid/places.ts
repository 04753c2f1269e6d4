import type { SheetModel } from "../model";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, heightsOf, PIXELS } from "./row-heights";

/** Where a row or column begins and ends, in the grid's pixels. */
export type Span = readonly [start: number, end: number];

interface Places {
  row(index: number): Span;
  column(index: number): Span;
}

/** Where the rows and columns of a sheet lie. */
export function placesOf(sheet: SheetModel): Places {
  const heights = heightsOf(sheet);
  return {
    row: (index) => span(heights, DEFAULT_HEIGHT, index),
    column: (index) => span(sheet.columnWidths, DEFAULT_WIDTH, index),
  };
}

function span(sizes: ReadonlyMap<number, number>, otherwise: number, index: number): Span {
  let start = 0;
  for (let before = 0; before < index; before++) start += pixels(sizes.get(before) ?? otherwise);
  return [start, start + pixels(sizes.get(index) ?? otherwise)];
}

/** Each row and column has a line of one pixel behind it; hidden ones have none. */
function pixels(points: number): number {
  return points === 0 ? 0 : Math.round(points * PIXELS) + 1;
}
