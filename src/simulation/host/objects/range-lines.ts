import { columnCount, rowCount } from "../../../core/cells";
import { type Json } from "../../../spreadsheet/model";
import type { Argument, Method } from "../protocol/api-type";
import { HostError } from "../protocol/errors";
import { recordArgument } from "./arguments";
import { areaOf, type RangeTarget } from "./range-target";

/** What is told of each row or column; the host knows only whether it is hidden (its size is 0). */
export const rangeLines: Readonly<Record<string, Method<RangeTarget>>> = {
  GetRowProperties: {
    since: "1.9",
    run: (target, args) => {
      const area = areaOf(target);
      return lines(args, "rowHidden", rowCount(area), (index) =>
        target.sheet.rowHeights.get(area.top + index),
      );
    },
  },
  GetColumnProperties: {
    since: "1.9",
    run: (target, args) => {
      const area = areaOf(target);
      return lines(args, "columnHidden", columnCount(area), (index) =>
        target.sheet.columnWidths.get(area.left + index),
      );
    },
  },
};

/** True where all lines are hidden, false where none is, null where some are. */
export function allHidden(first: number, count: number, sizes: ReadonlyMap<number, number>): boolean | null {
  const hidden = Array.from({ length: count }, (_, index) => sizes.get(first + index) === 0);
  if (hidden.every(Boolean)) return true;
  return hidden.some(Boolean) ? null : false;
}

function lines(
  [options]: readonly Argument[],
  known: string,
  count: number,
  size: (index: number) => number | undefined,
): Json {
  const wanted = Object.keys(recordArgument(options));
  if (wanted.some((name) => name !== known)) {
    throw new HostError("NotImplemented", "The host tells only whether rows and columns are hidden.");
  }
  return Array.from({ length: count }, (_, index): Json => ({ [known]: size(index) === 0 }));
}
