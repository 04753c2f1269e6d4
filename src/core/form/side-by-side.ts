import type { Area } from "../cells";
import { type Cells, cellsIn, type FilledCell, hintsIn } from "./cells";
import { type FilledRow, filledRow } from "./filled-cell";
import { gapBorders } from "./gaps";
import { otherTableOf } from "./other-tables";
import { startsForm } from "./project";
import type { FormsOnSheet } from "./read-sheet";
import { taughtHeaders } from "./taught/match";
import type { Form } from "./types";
import { HINT } from "./words/hints";

/** A part of a sheet that is read as if it were one of its own; `right` may be beyond all that is filled. */
export type Part = Area;

/**
 * The parts of a sheet on which tables stand side by side: the headings of one begin again right of its scores, or an
 * empty column parts two of them. Null where none do, as on nearly all sheets.
 */
export function partsOf(sheet: Cells): readonly Part[] | null {
  const parts = bySections(sheet).flatMap(({ top, bottom, borders }) => {
    const lefts = [0, ...borders];
    return lefts.map((left, index) => ({ top, bottom, left, right: (borders[index] ?? Infinity) - 1 }));
  });
  return parts.some(({ left }) => left > 0) ? parts : null;
}

/** Rows of a sheet in which the same columns begin tables, beside the first. */
interface Section {
  readonly top: number;
  readonly bottom: number;
  readonly borders: readonly number[];
}

function bySections(sheet: Cells): Section[] {
  const { area } = sheet;
  const gaps = gapBorders(sheet);
  if (gaps.length > 0) return [{ ...area, borders: gaps }];
  const sections: Section[] = [];
  let last: { readonly row: number; readonly borders: readonly number[] } | null = null;
  let top = area.top;
  for (let row = area.top; row <= area.bottom; row++) {
    const borders = headerBorders(sheet, row);
    if (borders === null) continue;
    if (last !== null && borders.join() !== last.borders.join()) {
      const next = beginOf(sheet, last.row + 1, row);
      sections.push({ top, bottom: next - 1, borders: last.borders });
      top = next;
    }
    last = { row, borders };
  }
  return [...sections, { top, bottom: area.bottom, borders: last?.borders ?? [] }];
}

/** Where the form with a header in a row begins: its title or header block, else the header. */
function beginOf(sheet: Cells, from: number, header: number): number {
  for (let row = from; row < header; row++) if (startsForm(sheet, row)) return row;
  return header;
}

/** The columns in which tables begin anew in a row of headings, [] where there is one only; null for all other rows. */
function headerBorders(sheet: Cells, row: number): readonly number[] | null {
  const hints = hintsIn(sheet, row);
  if ((hints & HINT.level) === 0 || (hints & HINT.points) === 0) return null;
  const cells = cellsIn(sheet, row);
  const starts: number[] = [];
  let hasScore = false;
  let level: number | null = null;
  for (const [index, { said }] of cells.entries()) {
    const isPoints = (said.hints & HINT.points) !== 0;
    if (!isPoints && (said.hints & HINT.level) !== 0 && (level === null || hasScore)) {
      level = index;
      hasScore = false;
    } else if (isPoints && level !== null && !hasScore) {
      hasScore = true;
      starts.push(level);
    }
  }
  if (starts.length === 0) return null;
  return starts.slice(1).map((start) => borderBefore(cells, starts[0] ?? 0, start));
}

/** What stands before the first level in both tables (序号, 绩效指标) belongs to the second one too, and no gap does. */
function borderBefore(cells: readonly FilledCell[], first: number, start: number): number {
  let begin = start;
  for (let back = 1; back <= first; back++) {
    const [own, other] = [cells[first - back], cells[start - back]];
    if (own === undefined || other === undefined || own.label !== other.label) break;
    begin = start - back;
  }
  const column = cells[begin]?.at.column ?? 0;
  const before = cells[begin - 1]?.at.column ?? 0;
  return column > before + 1 ? before + 1 : column;
}

/**
 * A sheet with nothing on it but one of its parts. A title that stands alone above several of them is that of each which
 * has none of its own.
 */
export function partAlone(sheet: Cells, part: Part): Cells {
  const isTitled = part.left === 0 || hasOwnTitle(sheet, part);
  const rows: FilledRow[] = new Array<FilledRow>(part.bottom + 1);
  for (let row = part.top; row <= part.bottom; row++) {
    const own = cellsBetween(cellsIn(sheet, row), part);
    const title = isTitled ? null : sharedTitle(sheet, row);
    rows[row] = filledRow(title === null || own.includes(title) ? own : inOrder([...own, title]));
  }
  const area = { ...part, right: Math.min(part.right, sheet.area.right) };
  return { ...sheet, rows, area, taught: taughtHeaders(sheet.snapshot, rows) };
}

/** The cells of a row in the columns of a part; a row is as long as all its parts together. */
export function cellsBetween(
  cells: readonly FilledCell[],
  { left, right }: Pick<Part, "left" | "right">,
): readonly FilledCell[] {
  const from = firstFrom(cells, left);
  const to = firstFrom(cells, right + 1);
  return from === 0 && to === cells.length ? cells : cells.slice(from, to);
}

/** The number of the first of these cells that stands in a column or right of it. */
function firstFrom(cells: readonly FilledCell[], column: number): number {
  let from = 0;
  let to = cells.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cells[middle] as FilledCell).at.column < column) from = middle + 1;
    else to = middle;
  }
  return from;
}

function inOrder(cells: FilledCell[]): FilledCell[] {
  return cells.sort((a, b) => a.at.column - b.at.column);
}

function hasOwnTitle(sheet: Cells, part: Part): boolean {
  for (let row = part.top; row <= part.bottom; row++) {
    if (cellsBetween(cellsIn(sheet, row), part).some(isAnyTitle)) return true;
  }
  return false;
}

function isAnyTitle({ text, label, hints }: FilledCell): boolean {
  return (hints & HINT.title) !== 0 || otherTableOf(text, label) !== null;
}

function sharedTitle(sheet: Cells, row: number): FilledCell | null {
  const cells = cellsIn(sheet, row);
  const [first] = cells;
  if (first === undefined || cells.some(({ label }) => label !== first.label)) return null;
  return isAnyTitle(first) ? first : null;
}

/** What was read of a part, without the title that it shares: that lies in another one. */
export function within({ left }: Part, found: FormsOnSheet): FormsOnSheet {
  return left === 0 ? found : { ...found, forms: found.forms.map((form) => clipped(form, left)) };
}

function clipped(form: Form, left: number): Form {
  const texts = form.texts.filter(({ at }) => at.column >= left);
  const isOutside = form.anchor.column < left;
  return {
    ...form,
    texts,
    area: { ...form.area, left: Math.max(form.area.left, left) },
    anchor: (isOutside ? texts[0]?.at : undefined) ?? form.anchor,
  };
}
