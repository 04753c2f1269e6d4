import type { Cell } from "../../src/core/cells";
import type { HiddenLines, Workbook } from "../../src/core/port";
import type { CellInput } from "../support/sheets";

/** A sheet of a workbook under test. */
export interface SheetInput {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
  /** Merged areas of the file: reading and writing must not depend on them. */
  readonly merges?: readonly string[];
  /** Comments of other people, by cell. */
  readonly comments?: Readonly<Record<string, string>>;
  readonly isProtected?: boolean;
  readonly hidden?: HiddenLines;
}

/** A workbook of one of the adapters, and what a person could do to it. */
export interface Subject {
  readonly workbook: Workbook;
  /** Everything in the workbook as plain data, to be compared whole. */
  readonly dump: () => unknown;
}

/** Opens a workbook with these sheets on one adapter. */
export type OpenSubject = (sheets: readonly SheetInput[]) => Subject;

/** Cells that hold something, by address: what two adapters must agree on. */
export function filledCells(
  rows: readonly (readonly (Cell | undefined)[] | undefined)[],
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [row, line] of rows.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (cell && (cell.value !== null || cell.formula !== null)) cells[`${row}:${column}`] = cell;
    }
  }
  return cells;
}

/** A sheet with cells of every kind. */
export const MIXED: SheetInput = {
  name: "混合",
  rows: [
    ["标题", "", 450000, 0.1 + 0.2],
    [],
    [
      true,
      { error: "#REF!" },
      { value: "96.89%", numberFormat: "General" },
      { value: 0.9689, numberFormat: "0.00%" },
    ],
    [
      { value: 12, formula: "=SUM(C5:D5)" },
      { value: "12", numberFormat: "@" },
      "=1+1",
      '第一行\n第二行 & <b> "引号"',
    ],
    ["", "", 5, 7],
  ],
};
