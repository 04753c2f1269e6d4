import { areaFromA1, type Cell, type CellValue, toA1 } from "../../core/cells";
import { type HiddenLines, NOTHING_HIDDEN, READ_LIMIT, WorkbookError } from "../../core/port";
import type { Pending } from "./pending";

/** The part of a sheet that one read covers; forms are far smaller. */
const WINDOW = `A1:${toA1({ row: READ_LIMIT.rows - 1, column: READ_LIMIT.columns - 1 })}`;

const PROPERTIES = "values,formulas,valueTypes,numberFormat,address,rowHidden,columnHidden";

/** What a read gives of a sheet's cells. */
export interface RangeCells {
  readonly rows: (Cell | undefined)[][];
  readonly hidden: HiddenLines;
}

/** The loads that read a range, queued. */
export interface QueuedRange {
  /** Queues which lines are hidden where some are and some are not; whether another sync is needed for that. */
  readonly queueHidden: Pending<boolean>;
  readonly read: Pending<RangeCells>;
  /** What is answered last of all that was queued. */
  readonly last: Pending<unknown>;
}

/** The loads that read the cells of a sheet. */
interface QueuedCells extends QueuedRange {
  /** Whether the sheet goes on outside the window. */
  readonly rest: Pending<"none" | "read" | "truncated">;
}

/** Queues the reading of a sheet's used cells within the window, and the size of all of them. */
export function queueCells(sheet: Excel.Worksheet): QueuedCells {
  const all = sheet.getUsedRangeOrNullObject(true).load("address,cellCount");
  return {
    ...queueRange(sheet.getRange(WINDOW).getUsedRangeOrNullObject(true)),
    rest: () => {
      if (all.isNullObject) return "none";
      const { bottom, right } = areaFromA1(all.address);
      if (bottom < READ_LIMIT.rows && right < READ_LIMIT.columns) return "none";
      return all.cellCount > READ_LIMIT.cells || all.cellCount < 0 ? "truncated" : "read";
    },
  };
}

/** Queues the reading of the whole used range, for sheets longer or wider than the window. */
export function queueAllCells(sheet: Excel.Worksheet): QueuedRange {
  return queueRange(sheet.getUsedRangeOrNullObject(true));
}

/** Queues the reading of the cells of a sheet that was read before, as far as they were read then. */
export function queueSameCells(open: {
  readonly sheet: Excel.Worksheet;
  readonly isLong: boolean;
}): QueuedRange {
  const { sheet, isLong } = open;
  return isLong ? queueAllCells(sheet) : queueCells(sheet);
}

function queueRange(range: Excel.Range): QueuedRange {
  range.load(PROPERTIES);
  let lines: { rows: LineResult<"rowHidden">; columns: LineResult<"columnHidden"> } | null = null;
  return {
    // Asking line by line is a method call: the client sends it as if it wrote, which may cost the user's undo. So it
    // is asked only where one answer for all lines is not enough.
    queueHidden: () => {
      if (range.isNullObject || ![range.rowHidden, range.columnHidden].some(isMixed)) return false;
      lines = {
        rows: range.getRowProperties({ rowHidden: true }),
        columns: range.getColumnProperties({ columnHidden: true }),
      };
      return true;
    },
    last: () => lines?.columns.value ?? range.isNullObject,
    read: () => {
      if (range.isNullObject) return { rows: [], hidden: NOTHING_HIDDEN };
      const { top, left, bottom, right } = areaFromA1(range.address);
      const which = (first: number, last: number, isHidden: (index: number) => boolean) =>
        Array.from({ length: last - first + 1 }, (_, index) => index)
          .filter(isHidden)
          .map((index) => first + index);
      return {
        rows: toRows(range),
        hidden: {
          rows: which(top, bottom, (index) => lines?.rows.value[index]?.rowHidden ?? range.rowHidden),
          columns: which(
            left,
            right,
            (index) => lines?.columns.value[index]?.columnHidden ?? range.columnHidden,
          ),
        },
      };
    },
  };
}

type LineResult<Name extends string> = OfficeExtension.ClientResult<{ [key in Name]?: boolean }[]>;

/** Excel answers null where some lines are hidden and some are not, whatever the declared type says. */
function isMixed(isHidden: boolean): boolean {
  return (isHidden as boolean | null) === null;
}

function toRows(range: Excel.Range): (Cell | undefined)[][] {
  const { top, left } = areaFromA1(range.address);
  const { values, formulas, valueTypes, numberFormat } = range;
  // Excel for the web answers null instead of values where the answer would be too long.
  if ((values as unknown) === null) throw new WorkbookError("too-large", range.address);
  const rows = values.map((line, index) => [
    ...new Array<undefined>(left).fill(undefined),
    ...line.map((value, column) =>
      toCell(
        value,
        formulas[index]?.[column],
        valueTypes[index]?.[column] ?? "Unknown",
        String(numberFormat[index]?.[column] ?? "General"),
      ),
    ),
  ]);
  return [...Array.from({ length: top }, () => []), ...rows];
}

function toCell(value: unknown, formula: unknown, type: string, numberFormat: string): Cell {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  // An empty text is a result all the same: Excel has calculated it.
  const result = isFormula && value === "" ? "" : toValue(value, type);
  return { value: result, formula: isFormula ? formula : null, numberFormat };
}

function toValue(value: unknown, type: string): CellValue {
  if (type === "Error") return { error: String(value) };
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  throw new TypeError(`a cell value of an unknown kind: ${typeof value}`);
}
