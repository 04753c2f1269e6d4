import { type Address, type Area, type Cell, EMPTY_CELL } from "../cells";
import { cellAt, type SheetSnapshot } from "../port";
import { type CoveredPlaces, coveredPlaces, isCovered } from "./covered";
import { EMPTY_ROW, type FilledCell, filledCell, type FilledRow, filledRow, firstFrom } from "./filled-cell";
import type { LabelName } from "./labels";
import { type TaughtHeader, taughtHeaders } from "./taught/match";
import type { TextField } from "./types";
import { HINT } from "./words/hints";
import { timesForgotten } from "./words/roles";

export type { FilledCell } from "./filled-cell";

/** A sheet, or a part of one, under reading: each cell looked at once, without what merged cells hide. */
export interface Cells {
  readonly snapshot: SheetSnapshot;
  readonly area: Area;
  readonly rows: readonly FilledRow[];
  readonly covered: CoveredPlaces;
  /** Headers whose columns a person has named, by their first rows. */
  readonly taught: ReadonlyMap<number, TaughtHeader>;
}

/** Looks at cells that are there only: rows may be a million and empty, and a row may hold one cell in column XFD. */
export function readCells(snapshot: SheetSnapshot, area: Area): Cells {
  const covered = coveredPlaces(snapshot);
  const before = lastReading(covered);
  const rows: FilledRow[] = [];
  for (let row = 0; row < snapshot.rows.length; row++) {
    const cells = snapshot.rows[row];
    const known = before !== undefined && before.snapshot.rows[row] === cells ? before.rows[row] : undefined;
    rows.push(cells === undefined ? EMPTY_ROW : (known ?? filledRow(filledIn(cells, row, covered))));
  }
  const sheet = { snapshot, area, rows, covered, taught: taughtHeaders(snapshot, rows) };
  last = { sheet, labels: timesForgotten() };
  return sheet;
}

/**
 * The sheet that was read last. A sheet is read once more as it will be after its corrections: rows whose cells are the
 * same objects keep what was made of them. One sheet is kept, until the next is read.
 */
let last: { readonly sheet: Cells; readonly labels: number } | null = null;

function lastReading(covered: CoveredPlaces): Cells | undefined {
  const sheet = last?.labels === timesForgotten() ? last.sheet : undefined;
  return sheet?.covered === covered ? sheet : undefined;
}

/** A row of more columns may hold little more than its last cell. */
const USUAL_WIDTH = 256;

function filledIn(row: readonly (Cell | undefined)[], index: number, places: CoveredPlaces): FilledCell[] {
  const cells: FilledCell[] = [];
  const covered = places.get(index)?.columns;
  const columns = row.length > USUAL_WIDTH ? Object.keys(row).map(Number) : null;
  for (let at = 0; at < (columns ?? row).length; at++) {
    const column = columns?.[at] ?? at;
    const cell = row[column];
    if (cell === undefined || covered?.has(column)) continue;
    const filled = filledCell(cell, index, column);
    if (filled !== null) cells.push(filled);
  }
  return cells;
}

/** The filled cells of a row, from the left. */
export function cellsIn({ rows }: Pick<Cells, "rows">, row: number): readonly FilledCell[] {
  return (rows[row] ?? EMPTY_ROW).cells;
}

/** What the cells of a row may be of use for, see `HINT`. */
export function hintsIn({ rows }: Pick<Cells, "rows">, row: number): number {
  return (rows[row] ?? EMPTY_ROW).hints;
}

/** The filled cell at an address; null where nothing stands. */
export function filledAt(sheet: Pick<Cells, "rows">, { row, column }: Address): FilledCell | null {
  const cells = cellsIn(sheet, row);
  // Rows are mostly filled without a gap: then the place follows from the column.
  const near = cells[column - (cells[0]?.at.column ?? 0)];
  if (near?.at.column === column) return near;
  const found = cells[firstFrom(cells, column)];
  return found?.at.column === column ? found : null;
}

/** The cell at an address of the part that is read, filled or not; an empty one for what a merged cell hides. */
export function cellIn(sheet: Cells, at: Address): Cell {
  const filled = filledAt(sheet, at);
  if (filled !== null) return filled.cell;
  const { left, right } = sheet.area;
  const isShown = at.column >= left && at.column <= right && !isCovered(sheet.covered, at);
  return isShown ? cellAt(sheet.snapshot, at) : EMPTY_CELL;
}

export function textAt(sheet: Pick<Cells, "rows">, at: Address): string {
  return filledAt(sheet, at)?.text ?? "";
}

export function fieldAt(sheet: Cells, at: Address): TextField {
  return { at, value: textAt(sheet, at) };
}

/** The cell of a row that carries a label; of several the one whose wording is the usual one, then the leftmost. */
export function labelInRow(sheet: Cells, row: number, name: LabelName): Address | null {
  if ((hintsIn(sheet, row) & HINT.label) === 0) return null;
  let best: { readonly at: Address; readonly rank: number } | null = null;
  for (const { at, said } of cellsIn(sheet, row)) {
    const rank = said.ranks?.get(name);
    if (rank !== undefined && (best === null || rank < best.rank)) best = { at, rank };
  }
  return best?.at ?? null;
}

/** Whether a row carries one of these labels. */
export function hasLabel(sheet: Pick<Cells, "rows">, row: number, ...names: readonly LabelName[]): boolean {
  if ((hintsIn(sheet, row) & HINT.label) === 0) return false;
  return cellsIn(sheet, row).some(({ said: { ranks } }) => ranks && names.some((name) => ranks.has(name)));
}

/** Every cell with a label between two rows (both included), in reading order. */
export function findLabels(sheet: Cells, name: LabelName, top: number, bottom: number): Address[] {
  const found: Address[] = [];
  for (let row = top; row <= bottom; row++) {
    if ((hintsIn(sheet, row) & HINT.label) === 0) continue;
    for (const { at, said } of cellsIn(sheet, row)) if (said.ranks?.has(name)) found.push(at);
  }
  return found;
}

/** The first filled cell to the right on the same row, or null; repetitions of a label over its merge are passed. */
export function nextInRow(sheet: Pick<Cells, "rows">, at: Address): FilledCell | null {
  const text = textAt(sheet, at);
  return cellsIn(sheet, at.row).find((other) => other.at.column > at.column && other.text !== text) ?? null;
}

export function rowIsEmpty(sheet: Cells, row: number): boolean {
  return cellsIn(sheet, row).length === 0;
}
