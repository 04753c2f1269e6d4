import type { Address, Cell } from "../cells";
import { colonIn } from "./filled-cell";
import { type FieldUnit, type NumberCell, type NumberField, readNumber } from "./numbers";

/** What stands behind the colon of a label, as a cell of its own, and where it begins in the text. */
export interface Labelled {
  readonly label: string;
  readonly cell: Cell;
  readonly start: number;
}

/** A cell that holds a label and its value: "全年预算数（A）：45万元". Null for all others. */
export function labelled(cell: Cell): Labelled | null {
  if (typeof cell.value !== "string") return null;
  const colon = colonIn(cell.value);
  if (colon <= 0 || cell.value.slice(colon + 1).trim() === "") return null;
  const start = colon + 1;
  return {
    label: cell.value.slice(0, colon),
    cell: { ...cell, value: cell.value.slice(start) },
    start,
  };
}

/** A field read from behind a label, as one of the cell as a whole: a correction keeps the label. */
export function inWholeCell<Field extends NumberCell>(field: Field, whole: Cell, start: number): Field {
  const { written } = field;
  const moved = written && { ...written, start: written.start + start, end: written.end + start };
  return { ...field, cell: whole, written: moved };
}

/** Reads a cell as a number; where it holds its own label, what stands behind the colon. */
export function readLabelled<Unit extends FieldUnit>(at: Address, cell: Cell, unit: Unit): NumberField<Unit> {
  const own = readNumber(at, cell, unit);
  const behind = own.kind === "text" ? labelled(cell) : null;
  if (behind === null) return own;
  return inWholeCell(readNumber(at, behind.cell, unit), cell, behind.start);
}
