import {
  type Area,
  columnCount,
  intersect,
  isInside,
  MAX_COLUMNS,
  MAX_ROWS,
  oneCell,
  rowCount,
  WHOLE_SHEET,
} from "../../../core/cells";
import { usedArea } from "../../../spreadsheet/model";
import type { Argument, ObjectMethod } from "../protocol/api-type";
import { invalidArgument, required } from "../protocol/errors";
import { booleanArgument, integerArgument, optionalInteger } from "./arguments";
import { areaArgument, rangeType } from "./range";
import { type RangeTarget, areaOf, rangeTarget } from "./range-target";

type Move = (area: Area, args: readonly Argument[]) => Area;

/** Methods that give another range, reckoned from this one. */
export const rangeMoves: Readonly<Record<string, ObjectMethod<RangeTarget>>> = {
  GetCell: moved(({ top, left }, args) =>
    oneCell(top + integerArgument(args, 0, "row"), left + integerArgument(args, 1, "column")),
  ),
  GetRow: moved((area, args) => {
    const row = area.top + integerArgument(args, 0, "row");
    return { ...area, top: row, bottom: row };
  }),
  GetColumn: moved((area, args) => {
    const column = area.left + integerArgument(args, 0, "column");
    return { ...area, left: column, right: column };
  }),
  GetLastCell: moved(({ bottom, right }) => oneCell(bottom, right)),
  GetLastRow: moved((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: moved((area) => ({ ...area, left: area.right })),
  GetEntireRow: moved((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
  GetEntireColumn: moved((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  GetOffsetRange: moved((area, args) => {
    const rows = integerArgument(args, 0, "rowOffset");
    const columns = integerArgument(args, 1, "columnOffset");
    return {
      top: area.top + rows,
      left: area.left + columns,
      bottom: area.bottom + rows,
      right: area.right + columns,
    };
  }),
  GetResizedRange: {
    since: "1.2",
    ...moved((area, args) => ({
      ...area,
      bottom: area.bottom + integerArgument(args, 0, "deltaRows"),
      right: area.right + integerArgument(args, 1, "deltaColumns"),
    })),
  },
  GetAbsoluteResizedRange: {
    since: "1.7",
    ...moved(({ top, left }, args) => ({
      top,
      left,
      bottom: top + integerArgument(args, 0, "numRows") - 1,
      right: left + integerArgument(args, 1, "numColumns") - 1,
    })),
  },
  GetRowsAbove: {
    since: "1.2",
    ...moved((area, args) => ({
      ...area,
      top: area.top - optionalInteger(args, 0, 1),
      bottom: area.top - 1,
    })),
  },
  GetRowsBelow: {
    since: "1.2",
    ...moved((area, args) => ({
      ...area,
      top: area.bottom + 1,
      bottom: area.bottom + optionalInteger(args, 0, 1),
    })),
  },
  GetBoundingRect: {
    to: (target, [other]) => {
      const a = areaOf(target);
      const b = areaArgument(target.sheet, other);
      return inSheet(target, {
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      });
    },
  },
  GetIntersection: {
    to: (target, args) => required(intersection(target, args)),
  },
  GetIntersectionOrNullObject: {
    since: "1.4",
    to: intersection,
  },
  GetUsedRange: {
    to: (target, args) => {
      const area = areaOf(target);
      const used = usedArea(target.sheet, booleanArgument(args, 0), area);
      return rangeType.of(rangeTarget(target.sheet, used ?? oneCell(area.top, area.left)));
    },
  },
  GetUsedRangeOrNullObject: {
    since: "1.4",
    to: (target, args) => {
      const used = usedArea(target.sheet, booleanArgument(args, 0), areaOf(target));
      return used && rangeType.of(rangeTarget(target.sheet, used));
    },
  },
};

function intersection(target: RangeTarget, [other]: readonly Argument[]) {
  const common = intersect(areaOf(target), areaArgument(target.sheet, other));
  return common && rangeType.of(rangeTarget(target.sheet, common));
}

function moved(move: Move): ObjectMethod<RangeTarget> {
  return { to: (target, args) => inSheet(target, move(areaOf(target), args)) };
}

function inSheet({ sheet }: RangeTarget, area: Area) {
  const isProper = rowCount(area) > 0 && columnCount(area) > 0 && isInside(area, WHOLE_SHEET);
  if (!isProper) throw invalidArgument("outside the sheet");
  return rangeType.of(rangeTarget(sheet, area));
}
