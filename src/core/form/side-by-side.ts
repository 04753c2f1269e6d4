import type { Area, Cell } from "../cells";
import type { SheetSnapshot } from "../port";
import type { Cells, FilledCell } from "./cells";
import { findHeaders, type FormsOnSheet } from "./read-sheet";
import { otherTableOf } from "./other-tables";
import { isTitle, startsForm } from "./project";
import type { Form } from "./types";
import { type IndicatorRole, rolesNamed } from "./words/roles";

/** A part of a sheet that is read as if it were one of its own; `right` may be beyond all that is filled. */
export type Part = Area;

const LEVELS: readonly IndicatorRole[] = ["category", "dimension", "indicator"];
const POINTS: readonly IndicatorRole[] = ["score", "weight"];

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
function headerBorders({ rows }: Cells, row: number): readonly number[] | null {
  const cells = rows[row] ?? [];
  const starts: number[] = [];
  let hasScore = false;
  let level: number | null = null;
  for (let index = 0; index < cells.length; index++) {
    const roles = rolesNamed(cells[index]?.label ?? "");
    if (roles.length === 0) continue;
    const isPoints = POINTS.some((role) => roles.includes(role));
    if (!isPoints && LEVELS.some((role) => roles.includes(role)) && (level === null || hasScore)) {
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

/** Empty columns between tables that each have a header of their own. */
function gapBorders(sheet: Cells): number[] {
  const { rows, area } = sheet;
  const used = new Set<number>();
  for (const cells of rows) for (const { at } of cells) used.add(at.column);
  const columns = [...used].sort((a, b) => a - b);
  const gaps = columns.filter((column, index) => index > 0 && column > (columns[index - 1] ?? 0) + 1);
  const borders: number[] = [];
  for (const gap of gaps) {
    const left = borders.at(-1) ?? 0;
    if (
      hasTable(sheet, { ...area, left, right: gap - 1 }) &&
      hasTable(sheet, { ...area, left: gap, right: Infinity })
    )
      borders.push(gap);
  }
  return borders;
}

function hasTable(sheet: Cells, part: Part): boolean {
  const mayHave = sheet.rows.some((cells) =>
    cells.some(
      ({ at, label }) =>
        at.column >= part.left &&
        at.column <= part.right &&
        rolesNamed(label).some((role) => role === "score" || role === "weight"),
    ),
  );
  if (!mayHave) return false;
  const rows = sheet.rows.map((cells) =>
    cells.filter(({ at }) => at.column >= part.left && at.column <= part.right),
  );
  return findHeaders({ ...sheet, rows, places: rows.map((cells) => cells.map(({ at }) => at)) }).length > 0;
}

/**
 * A sheet with nothing on it but one of its parts. A title that stands alone above several of them is that of each which
 * has none of its own.
 */
export function partAlone(snapshot: SheetSnapshot, sheet: Cells, part: Part): SheetSnapshot {
  const isIn = (column: number) => column >= part.left && column <= part.right;
  const isTitled = part.left === 0 || hasOwnTitle(sheet, part);
  const rows = snapshot.rows.map((cells, row): readonly (Cell | undefined)[] | undefined => {
    if (row < part.top || row > part.bottom || cells === undefined) return undefined;
    const shared = isTitled ? null : sharedTitle(sheet, row);
    return cells.map((cell, column) => (isIn(column) || column === shared ? cell : undefined));
  });
  const covered = snapshot.covered?.filter(
    ({ row, column }) => row >= part.top && row <= part.bottom && isIn(column),
  );
  return { ...snapshot, rows, ...(covered !== undefined && { covered }) };
}

function hasOwnTitle({ rows }: Cells, { top, bottom, left, right }: Part): boolean {
  return rows
    .slice(top, bottom + 1)
    .some((cells) =>
      cells.some(({ at, text }) => at.column >= left && at.column <= right && isAnyTitle(text)),
    );
}

function isAnyTitle(text: string): boolean {
  return isTitle(text) || otherTableOf(text) !== null;
}

function sharedTitle({ rows }: Cells, row: number): number | null {
  const cells = rows[row] ?? [];
  const [first] = cells;
  if (first === undefined || cells.some(({ label }) => label !== first.label)) return null;
  return isAnyTitle(first.text) ? first.at.column : null;
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
