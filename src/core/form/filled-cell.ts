import { type Address, type Area, type Cell, isCellError } from "../cells";
import { cellText, normalizeLabel } from "./labels";
import { isAnnex, isTitle } from "./titles";
import { HINT, mayHeadAmounts, NO_HINTS } from "./words/hints";
import { NOTHING_SAID, type Said, saidBy } from "./words/roles";

/** A filled cell, looked at once: its place, its trimmed text, and that text as a label. */
export interface FilledCell {
  readonly at: Address;
  readonly cell: Cell;
  readonly text: string;
  readonly label: string;
  /** What the label says. */
  readonly said: Said;
  /** Where the first colon stands in the text; 0 or less where nothing stands before one. */
  readonly colon: number;
  /** What stands before that colon says, as a label. */
  readonly lead: Said;
  /** What the cell may be of use for, see `HINT`. */
  readonly hints: number;
}

/** A row of a sheet: its filled cells from the left, and their hints together. */
export interface FilledRow {
  readonly cells: readonly FilledCell[];
  readonly hints: number;
}

export const EMPTY_ROW: FilledRow = { cells: [], hints: NO_HINTS };

/**
 * What stands in a cell; null where that is nothing.
 * @param column of the cell, in `row`
 */
export function filledCell(cell: Cell, row: number, column: number): FilledCell | null {
  const { value } = cell;
  if (value === null) return null;
  const text = cellText({ value }).trim();
  if (text === "") return null;
  const at = { row, column };
  return typeof value === "number" || isCellError(value) ? ofNumber(at, cell, text) : ofText(at, cell, text);
}

export function filledRow(cells: readonly FilledCell[]): FilledRow {
  let hints = NO_HINTS;
  for (const each of cells) hints |= each.hints;
  return cells.length === 0 ? EMPTY_ROW : { cells, hints };
}

/** The same cell under another label: a heading called by what stands above it too. */
export function relabelled(cell: FilledCell, label: string): FilledCell {
  return { ...cell, label, said: saidBy(label) };
}

/** No label is a number alone. */
function ofNumber(at: Address, cell: Cell, text: string): FilledCell {
  const label = normalizeLabel(text);
  // The number of a year may stand over amounts.
  const hints = label.startsWith("20") && mayHeadAmounts(label) ? HINT.funds : NO_HINTS;
  return { at, cell, text, label, said: NOTHING_SAID, colon: -1, lead: NOTHING_SAID, hints };
}

function ofText(at: Address, cell: Cell, text: string): FilledCell {
  const label = normalizeLabel(text);
  const said = saidBy(label);
  const colon = colonIn(text);
  const lead = colon > 0 ? saidBy(normalizeLabel(text.slice(0, colon))) : NOTHING_SAID;
  return { at, cell, text, label, said, colon, lead, hints: said.hints | ownHints(text, label, said, lead) };
}

/** Where the first colon stands in a text, in either width; -1 for none. */
export function colonIn(text: string): number {
  const [narrow, wide] = [text.indexOf(":"), text.indexOf("：")];
  return narrow < 0 || (wide >= 0 && wide < narrow) ? wide : narrow;
}

/** The hints of a text beside those of its label alone. */
function ownHints(text: string, label: string, { ranks }: Said, lead: Said): number {
  let hints = NO_HINTS;
  if (isTitle(text)) hints |= HINT.title | HINT.begins;
  if (isAnnex(label) || ranks?.has("projectName") || ranks?.has("projectCode")) hints |= HINT.begins;
  if (ranks !== undefined || lead.ranks !== undefined) hints |= HINT.label;
  if (mayHeadAmounts(label)) hints |= HINT.funds;
  return hints;
}

/** The cells of a row in the columns of a part; a row is as long as all its parts together. */
export function cellsBetween(
  cells: readonly FilledCell[],
  { left, right }: Pick<Area, "left" | "right">,
): readonly FilledCell[] {
  const from = firstFrom(cells, left);
  const to = firstFrom(cells, right + 1);
  return from === 0 && to === cells.length ? cells : cells.slice(from, to);
}

/** The number of the first of a row's cells that stands in a column or right of it; their count where none does. */
export function firstFrom(cells: readonly FilledCell[], column: number): number {
  let from = 0;
  let to = cells.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cells[middle] as FilledCell).at.column < column) from = middle + 1;
    else to = middle;
  }
  return from;
}
