import type { Address, Area, Cell, CellValue } from "../cells";
import { cellAt, type SheetSnapshot } from "../port";
import { cellText, type LabelName, LABELS, normalizeLabel } from "./labels";
import type { FilledCell } from "./filled-cell";
import { type TaughtHeader, taughtHeaders } from "./taught/match";
import type { TextField } from "./types";

export type { FilledCell } from "./filled-cell";

/** A sheet as trimmed text, worked out once: what all form readers look at. */
export interface Cells {
  readonly snapshot: SheetSnapshot;
  readonly area: Area;
  /** The filled cells of each row, from the left. */
  readonly rows: readonly (readonly FilledCell[])[];
  /** Headers whose columns a person has named, by their first rows. */
  readonly taught: ReadonlyMap<number, TaughtHeader>;
}

const NO_CELLS: readonly FilledCell[] = [];

/** Looks at cells that are there only: rows may be a million and empty, and a row may hold one cell in column XFD. */
export function readCells(snapshot: SheetSnapshot, area: Area): Cells {
  const rows = Array.from(snapshot.rows, (cells, row) => (cells ? filledCells(cells, row) : NO_CELLS));
  return { snapshot, area, rows, taught: taughtHeaders(snapshot, rows) };
}

function filledCells(row: readonly (Cell | undefined)[], index: number): FilledCell[] {
  const cells: FilledCell[] = [];
  for (const key of Object.keys(row)) {
    const column = Number(key);
    const cell = row[column];
    const at = { row: index, column };
    const digits = wholeNumber(cell?.value);
    if (digits !== null) cells.push({ at, text: digits, label: digits });
    else {
      const text = cell === undefined ? "" : cellText(cell).trim();
      if (text !== "") cells.push({ at, text, label: normalizeLabel(text) });
    }
  }
  return cells;
}

/** The digits of a whole number, which are its text and its label: a sheet may have a hundred thousand of them. */
function wholeNumber(value: CellValue | undefined): string | null {
  const isWhole = typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e15;
  return isWhole ? String(value) : null;
}

export function textAt({ snapshot }: Cells, at: Address): string {
  return cellText(cellAt(snapshot, at)).trim();
}

export function fieldAt(sheet: Cells, at: Address): TextField {
  return { at, value: textAt(sheet, at) };
}

/** The addresses of a row, from the left, that hold something. */
export function filledInRow(sheet: Cells, row: number): Address[] {
  return (sheet.rows[row] ?? []).map(({ at }) => at);
}

/** The cell of a row that carries a label; of several the one whose wording is the usual one, then the leftmost. */
export function labelInRow(sheet: Cells, row: number, name: LabelName): Address | null {
  const cells = sheet.rows[row] ?? [];
  for (const variant of LABELS[name]) {
    const cell = cells.find(({ label }) => label === variant);
    if (cell !== undefined) return cell.at;
  }
  return null;
}

/** Whether a row carries one of these labels. */
export function hasLabel(sheet: Cells, row: number, ...names: readonly LabelName[]): boolean {
  return names.some((name) => labelInRow(sheet, row, name) !== null);
}

/** Every cell with a label between two rows (both included), in reading order. */
export function findLabels(sheet: Cells, name: LabelName, top: number, bottom: number): Address[] {
  const variants: readonly string[] = LABELS[name];
  return sheet.rows
    .slice(top, bottom + 1)
    .flatMap((cells) => cells.filter(({ label }) => variants.includes(label)).map(({ at }) => at));
}

/** The first filled cell to the right on the same row, or null; repetitions of a label over its merge are passed. */
export function nextInRow(sheet: Cells, at: Address): Address | null {
  const text = textAt(sheet, at);
  const cells = sheet.rows[at.row] ?? [];
  return cells.find((other) => other.at.column > at.column && other.text !== text)?.at ?? null;
}

export function rowIsEmpty(sheet: Cells, row: number): boolean {
  return (sheet.rows[row] ?? []).length === 0;
}
