/** Calculates formulas: those of a workbook in memory, and those of a file with the results that it stores. */
export { Calculation, type Outcome, TooMuchToCalculate } from "./calculation";
export { calculateWorkbook } from "./run";
export type {
  Calculated,
  CellToCalculate,
  Place,
  Precedents,
  SheetToCalculate,
  StoredWorkbook,
  WorkbookToCalculate,
} from "./types";
