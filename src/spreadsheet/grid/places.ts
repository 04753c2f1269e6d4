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
    row: spans(heights, DEFAULT_HEIGHT),
    column: spans(sheet.columnWidths, DEFAULT_WIDTH),
  };
}

/** Each is reckoned from the one before it, once: hundreds of comments ask for one row after the other. */
function spans(sizes: ReadonlyMap<number, number>, otherwise: number): (index: number) => Span {
  const starts = [0];
  const startOf = (index: number): number => {
    for (let before = starts.length - 1; before < index; before++) {
      starts.push((starts[before] as number) + pixels(sizes.get(before) ?? otherwise));
    }
    return starts[index] as number;
  };
  return (index) => [startOf(index), startOf(index + 1)];
}

/** Each row and column has a line of one pixel behind it; hidden ones have none. */
function pixels(points: number): number {
  return points === 0 ? 0 : Math.round(points * PIXELS) + 1;
}
