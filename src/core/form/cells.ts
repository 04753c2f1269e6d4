import type { Address, Area, Cell, CellValue } from "../cells";
import type { SheetSnapshot } from "../port";
import { cellText, type LabelName, type LabelRanks, normalizeLabel, ranksOf } from "./labels";
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
  /** The addresses of these cells. */
  readonly places: readonly (readonly Address[])[];
  /** Those of each row that carry a label as a whole. */
  readonly labelled: readonly (readonly LabelledCell[])[];
  /** Headers whose columns a person has named, by their first rows. */
  readonly taught: ReadonlyMap<number, TaughtHeader>;
}

/** A filled cell that carries a whole label. */
interface LabelledCell {
  readonly at: Address;
  readonly ranks: LabelRanks;
}

const NO_CELLS: readonly FilledCell[] = [];
const NO_PLACES: readonly Address[] = [];
const NO_LABELS: readonly LabelledCell[] = [];

/** Looks at cells that are there only: rows may be a million and empty, and a row may hold one cell in column XFD. */
export function readCells(snapshot: SheetSnapshot, area: Area): Cells {
  const rows = Array.from(snapshot.rows, (cells, row) => (cells ? filledCells(cells, row) : NO_CELLS));
  const places = rows.map((cells) => (cells.length === 0 ? NO_PLACES : cells.map(({ at }) => at)));
  return {
    snapshot,
    area,
    rows,
    places,
    labelled: rows.map(labelsIn),
    taught: taughtHeaders(snapshot, rows),
  };
}

function labelsIn(cells: readonly FilledCell[]): readonly LabelledCell[] {
  let labels: LabelledCell[] | null = null;
  for (const { at, label } of cells) {
    const ranks = ranksOf(label);
    if (ranks !== undefined) (labels ??= []).push({ at, ranks });
  }
  return labels ?? NO_LABELS;
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

/** The filled cell at an address; null where nothing stands. */
export function filledAt({ rows }: Pick<Cells, "rows">, { row, column }: Address): FilledCell | null {
  const cells = rows[row] ?? NO_CELLS;
  // Rows are mostly filled without a gap: then the place follows from the column.
  const near = cells[column - (cells[0]?.at.column ?? 0)];
  if (near?.at.column === column) return near;
  let from = 0;
  let to = cells.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cells[middle] as FilledCell).at.column < column) from = middle + 1;
    else to = middle;
  }
  const found = cells[from];
  return found?.at.column === column ? found : null;
}

export function textAt(sheet: Cells, at: Address): string {
  return filledAt(sheet, at)?.text ?? "";
}

export function fieldAt(sheet: Cells, at: Address): TextField {
  return { at, value: textAt(sheet, at) };
}

/** The addresses of a row, from the left, that hold something. */
export function filledInRow({ places }: Cells, row: number): readonly Address[] {
  return places[row] ?? NO_PLACES;
}

/** The cell of a row that carries a label; of several the one whose wording is the usual one, then the leftmost. */
export function labelInRow({ labelled }: Cells, row: number, name: LabelName): Address | null {
  let best: { readonly at: Address; readonly rank: number } | null = null;
  for (const { at, ranks } of labelled[row] ?? NO_LABELS) {
    const rank = ranks.get(name);
    if (rank !== undefined && (best === null || rank < best.rank)) best = { at, rank };
  }
  return best?.at ?? null;
}

/** Whether a row carries one of these labels. */
export function hasLabel({ labelled }: Cells, row: number, ...names: readonly LabelName[]): boolean {
  const labels = labelled[row] ?? NO_LABELS;
  return labels.length > 0 && labels.some(({ ranks }) => names.some((name) => ranks.has(name)));
}

/** Every cell with a label between two rows (both included), in reading order. */
export function findLabels({ labelled }: Cells, name: LabelName, top: number, bottom: number): Address[] {
  return labelled
    .slice(top, bottom + 1)
    .flatMap((labels) => labels.filter(({ ranks }) => ranks.has(name)).map(({ at }) => at));
}

/** The first filled cell to the right on the same row, or null; repetitions of a label over its merge are passed. */
export function nextInRow(sheet: Cells, at: Address): Address | null {
  const text = textAt(sheet, at);
  const cells = sheet.rows[at.row] ?? NO_CELLS;
  return cells.find((other) => other.at.column > at.column && other.text !== text)?.at ?? null;
}

export function rowIsEmpty(sheet: Cells, row: number): boolean {
  return (sheet.rows[row] ?? []).length === 0;
}
