import { columnCount, rowCount } from "../../../core/cells";
import { type Json } from "../../../spreadsheet/model";
import type { Argument, Method } from "../protocol/api-type";
import { HostError } from "../protocol/errors";
import { recordArgument } from "./arguments";
import { areaOf, type RangeTarget } from "./range-target";

/** What is told of each row or column; the host knows only whether it is hidden (its size is 0). */
export const rangeLines: Readonly<Record<string, Method<RangeTarget>>> = {
  GetRowProperties: { since: "1.9", run: lines("rowHidden", hiddenRows) },
  GetColumnProperties: { since: "1.9", run: lines("columnHidden", hiddenColumns) },
};

/** Which rows of a range are hidden. */
export function hiddenRows(target: RangeTarget): boolean[] {
  const { top } = areaOf(target);
  return hiddenFrom(top, rowCount(areaOf(target)), target.sheet.rowHeights);
}

/** Which columns of a range are hidden. */
export function hiddenColumns(target: RangeTarget): boolean[] {
  const { left } = areaOf(target);
  return hiddenFrom(left, columnCount(areaOf(target)), target.sheet.columnWidths);
}

function hiddenFrom(first: number, count: number, sizes: ReadonlyMap<number, number>): boolean[] {
  return Array.from({ length: count }, (_, index) => sizes.get(first + index) === 0);
}

/** True where all lines are hidden, false where none is, null where some are. */
export function allHidden(hidden: readonly boolean[]): boolean | null {
  if (hidden.every(Boolean)) return true;
  return hidden.some(Boolean) ? null : false;
}

function lines(known: string, hiddenOf: (target: RangeTarget) => boolean[]) {
  return (target: RangeTarget, [options]: readonly Argument[]): Json => {
    const wanted = Object.keys(recordArgument(options));
    if (wanted.some((name) => name !== known)) {
      throw new HostError("NotImplemented", "The host tells only whether rows and columns are hidden.");
    }
    return hiddenOf(target).map((isHidden) => ({ [known]: isHidden }));
  };
}
