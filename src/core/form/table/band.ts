import type { Address } from "../../cells";
import { type Cells, cellsIn, filledAt, type FilledCell, hintsIn } from "../cells";
import { beginsOtherwise } from "../words/first-character";
import { HINT } from "../words/hints";
import { type IndicatorRole, INDICATOR_ROLES, type Strengths } from "../words/role-names";
import { strengthsOfLabel } from "../words/roles";

/** A column of a table as its header names it. */
export interface HeaderColumn {
  readonly column: number;
  /** The cell that says most of it. */
  readonly at: Address;
  readonly label: string;
  /** As it is written. */
  readonly text: string;
  readonly strengths: Strengths;
}

/** One to three rows that name the columns of an indicator table. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

const MOST_ROWS = 3;
/** From here on a label counts as naming a role. */
const NAMED = 0.4;
/** So much is a heading's own word, however weak: what stands above does not count. */
const SAID = 0.25;
const LONGEST_HEADING = 24;
const SHORT_HEADING = 8;
const LEVELS: readonly IndicatorRole[] = ["category", "dimension", "indicator"];

/** The band that begins at a row; null where none does. */
export function readBand(sheet: Cells, top: number): Band | null {
  if (!mayBegin(sheet, top)) return null;
  let bottom = top;
  while (bottom - top + 1 < MOST_ROWS && goesOn(sheet, bottom + 1)) bottom++;
  for (let last = bottom; last >= top; last--) {
    if (namesTable(sheet, top, last)) {
      return bandIn(sheet, top, last);
    }
  }
  return null;
}

/** A row of headings: at least two, with hardly a number, and not the head of the funds table. */
function mayBegin(sheet: Cells, row: number): boolean {
  if ((hintsIn(sheet, row) & HINT.column) === 0) return false;
  const cells = cellsIn(sheet, row);
  if (!cells.some(({ label }) => label !== cells[0]?.label)) return false;
  const roles = rolesIn(cells);
  if (roles.size < 2 || speaksAgainstHeader(cells)) return false;
  return LEVELS.some((level) => roles.has(level)) || !isFundsHeader(cells);
}

/** Whether cells of a row keep it from being the first row of a header: figures, or a group of indicators. */
export function speaksAgainstHeader(cells: readonly FilledCell[]): boolean {
  return cells.some(isGroup) || cells.filter(isNumber).length >= 2;
}

/** A further row of headings: most of its cells name a column or a part of one. */
function goesOn(sheet: Cells, row: number): boolean {
  const cells = cellsIn(sheet, row);
  if (row > sheet.area.bottom || cells.length === 0) return false;
  if (cells.some((cell) => isGroup(cell) || isNumber(cell))) return false;
  const labels = [...new Map(cells.map((cell) => [cell.label, cell])).values()];
  const naming = labels.filter(({ label, said }) => said.roles.length > 0 || isPart(label));
  const isTotal = labels.some(({ said }) => (said.strengths.get("total") ?? 0) >= NAMED);
  const isRemark = labels.length === 1 && (labels[0]?.said.strengths.get("reason") ?? 0) > 0;
  if (isTotal || isRemark) return false;
  // Two names among short texts are enough: the others are headings that no list has.
  const areShort = labels.every(({ label }) => label.length <= SHORT_HEADING);
  return (
    naming.length >= labels.length * 0.6 ||
    (areShort && naming.length >= 2 && naming.length >= labels.length * 0.3)
  );
}

/** Whether rows name enough for a table: two levels and more, or the indicator with what is to be reached and scored. */
function namesTable(sheet: Cells, top: number, bottom: number): boolean {
  const roles = new Set<IndicatorRole>();
  for (let row = top; row <= bottom; row++) for (const role of rolesIn(cellsIn(sheet, row))) roles.add(role);
  const levels = LEVELS.filter((level) => roles.has(level)).length;
  if (levels >= 2) return roles.size >= 3;
  const hasResult = roles.has("target") || roles.has("actual");
  const hasPoints = roles.has("weight") || roles.has("score");
  return roles.has("indicator") && hasResult && hasPoints;
}

function rolesIn(cells: readonly FilledCell[]): Set<IndicatorRole> {
  const roles = new Set<IndicatorRole>();
  for (const { said } of cells) for (const role of said.roles) roles.add(role);
  return roles;
}

function isFundsHeader(cells: readonly FilledCell[]): boolean {
  const money = ["initialBudget", "annualBudget", "executed", "rate"] as const;
  const named = money.filter((role) => cells.some(({ said }) => (said.strengths.get(role) ?? 0) >= NAMED));
  return named.length >= 2;
}

function isGroup({ said }: FilledCell): boolean {
  return (said.hints & HINT.group) !== 0;
}

function isNumber({ text, cell }: FilledCell): boolean {
  if (text.length > LONGEST_HEADING || beginsOtherwise(text, "")) return false;
  return typeof cell.value === "number" || /^[-+]?[\d.,]+\s*%?$/.test(text.normalize("NFKC"));
}

/** The band in some rows, whatever they say: a person has called them a header. */
export function bandIn(sheet: Cells, top: number, bottom: number): Band {
  return { top, bottom, columns: columnsOf(sheet, top, bottom) };
}

/** What names each column: its lowest heading, completed by what stands above it. */
function columnsOf(sheet: Cells, top: number, bottom: number): HeaderColumn[] {
  // Most headers are of one row: a heading a column, and nothing above it.
  if (top === bottom) return cellsIn(sheet, top).map((cell) => named(cell, NO_CELLS, NO_CELLS));
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => cellsIn(sheet, top + index));
  const columns = [...new Set(rows.flatMap((cells) => cells.map(({ at }) => at.column)))].sort(
    (a, b) => a - b,
  );
  return columns.flatMap((column) => {
    const own = rows.flatMap((_, index) => filledAt(sheet, { row: top + index, column }) ?? []);
    const lowest = own.at(-1);
    if (lowest === undefined) return [];
    const depth = lowest.at.row - top;
    const parents = rows.slice(0, depth).flatMap((cells) => headingOver(cells, column) ?? []);
    return [named(lowest, own.slice(0, -1), parents)];
  });
}

const NO_CELLS: readonly FilledCell[] = [];

/** The heading that stands over a column in a row: its own, or the nearest on its left, which may span it. */
function headingOver(cells: readonly FilledCell[], column: number): FilledCell | undefined {
  return cells.findLast(({ at }) => at.column <= column);
}

function named(
  lowest: FilledCell,
  above: readonly FilledCell[],
  parents: readonly FilledCell[],
): HeaderColumn {
  const column = lowest.at.column;
  const of = (cell: FilledCell, strengths: Strengths) => headedBy(cell, column, strengths);
  const own = lowest.said.strengths;
  if (parents.length === 0 || strongest(own) >= SAID) return of(lowest, own);
  // A heading that says nothing by itself: one that it completes, else the one above it in its column.
  for (const parent of parents.toReversed()) {
    const joined = strengthsOfLabel(parent.label + lowest.label);
    if (strongest(joined) >= NAMED) return of(lowest, scaled(joined, 0.8));
    const parts = parent.said.strengths;
    if (above.includes(parent) && strongest(parts) >= NAMED) return of(parent, parts);
    if (isPart(lowest.label) && strongest(parts) >= NAMED) return of(lowest, scaled(parts, 0.8));
  }
  return of(lowest, own);
}

/** A column with the heading that names it. */
export function headedBy(
  { at, label, text }: FilledCell,
  column = at.column,
  strengths: Strengths = new Map(),
): HeaderColumn {
  return { column, at, label, text, strengths };
}

/** A sub-heading that says which part of the heading above it a column is: 值, 数值. */
function isPart(label: string): boolean {
  return /^(?:数?值|内容|具体内容)$/u.test(label);
}

function scaled(strengths: Strengths, by: number): Strengths {
  return new Map([...strengths].map(([role, strength]) => [role, strength * by]));
}

function strongest(strengths: Strengths): number {
  let most = 0;
  for (const role of INDICATOR_ROLES) most = Math.max(most, strengths.get(role) ?? 0);
  return most;
}
