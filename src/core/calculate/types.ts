import type { Address, Area, Cell } from "../cells";

/** A cell as the calculation reads it. */
export interface CellToCalculate extends Pick<Cell, "value" | "formula"> {
  /** The formula fills other cells too, of which this may be one: nothing here can calculate it. */
  readonly isFilled?: true;
}

/** A sheet as the calculation reads it. */
export interface SheetToCalculate {
  readonly id: string;
  /** By cellKey; a formula with its "=". Cells that hold nothing may be left out. */
  readonly cells: ReadonlyMap<number, CellToCalculate>;
  /** What is known of it; all of it where this is left out. */
  readonly reach?: Area;
}

/** A workbook as the calculation reads it. */
export interface WorkbookToCalculate {
  readonly sheets: readonly SheetToCalculate[];
  /** The sheet of this name, without regard to case. */
  findSheet(name: string): SheetToCalculate | undefined;
}

/** One cell of a workbook. */
export interface Place extends Address {
  readonly sheet: SheetToCalculate;
}

/** What a formula reads. */
export interface Precedents {
  readonly areas: readonly (Area & { readonly sheet: SheetToCalculate })[];
  /** It cannot be told what it reads beside that. */
  readonly always: boolean;
}

/** A workbook from a file, whose results may be missing or old. */
export interface StoredWorkbook extends WorkbookToCalculate {
  /** The file says that its results are to be calculated anew. */
  readonly isTold: boolean;
  /** A formula with names and tables replaced by the cells that they stand for; null where one is not known. */
  plain(formula: string, place: Place): string | null;
  precedents(formula: string, place: Place): Precedents;
}

/** The new result of one formula. */
export interface Calculated extends Address {
  readonly sheetId: string;
  readonly value: Cell["value"];
}
