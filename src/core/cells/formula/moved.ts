import type { Address } from "../address";
import { areaOf, type Corner, cornersOf, isReference, type ReferenceToken, withCorners } from "./references";
import { isSameSheet, renamedInFormula, sheetOfPrefix } from "./sheet-names";
import { type Token, tokenize } from "./tokens";

/** Places along one axis, before and after rows or columns were inserted or deleted. */
type Anchors = readonly (readonly [was: number, is: number])[];

/** How cells have moved since something was written, as far as it can be told. */
export interface Moves {
  readonly rows: Anchors;
  readonly columns: Anchors;
  /** Names of the cells' own sheet, then and now. */
  readonly sheet: readonly [was: string, is: string];
}

/** A cell and its sheet's name at one time. */
interface Placed {
  readonly at: Address;
  readonly sheet: string;
}

/**
 * Compares a formula that was written in a cell with the one that stands there now. Excel rewrites references when rows
 * or columns are inserted or deleted and when sheets are renamed; anything else that differs was done by a person.
 * @returns how cells have moved; null when the formula is another one
 */
export function movesBetween(written: string, before: Placed, found: string, now: Placed): Moves | null {
  const old = tokenize(written);
  const current = tokenize(found);
  if (old.length !== current.length) return null;
  const sheet = [before.sheet, now.sheet] as const;
  const rows: (readonly [number, number])[] = [[before.at.row, now.at.row]];
  const columns: (readonly [number, number])[] = [[before.at.column, now.at.column]];
  for (const [index, token] of old.entries()) {
    const other = current[index] as Token;
    if (token.kind === "area" && isOwn(old[index - 1], before.sheet)) {
      const [was, is] = [areaOf(token), areaOf(other)];
      if (was === null || is === null || shapeOf(token) !== shapeOf(other)) return null;
      rows.push([was.top, is.top], [was.bottom, is.bottom]);
      columns.push([was.left, is.left], [was.right, is.right]);
    } else if (token.text.toUpperCase() !== other.text.toUpperCase()) {
      if (token.kind !== "sheet" || !isRenamed(token, other, sheet)) return null;
    }
  }
  const moves = { rows: sorted(rows), columns: sorted(columns), sheet };
  return isOneShift(moves.rows) && isOneShift(moves.columns) ? moves : null;
}

/**
 * A formula as it would read now had it stood in its cell all the time.
 * @returns null where it refers to cells of which it cannot be told how they moved
 */
export function movedFormula(formula: string, { rows, columns, sheet }: Moves): string | null {
  const tokens = tokenize(formula);
  const texts = tokens.map((token, index) =>
    isReference(token) && isOwn(tokens[index - 1], sheet[0])
      ? movedReference(token, rows, columns)
      : token.text,
  );
  return texts.includes(null) ? null : renamedInFormula(texts.join(""), ...sheet);
}

function movedReference(token: ReferenceToken, rows: Anchors, columns: Anchors): string | null {
  if (token.kind === "columns") return isStill(columns) ? token.text : null;
  if (token.kind === "rows") return isStill(rows) ? token.text : null;
  const corners: Corner[] = [];
  for (const corner of cornersOf(token)) {
    const [row, column] = [moved(corner.row, rows), moved(corner.column, columns)];
    if (row === null || column === null) return null;
    corners.push({ ...corner, row, column });
  }
  return withCorners(token, corners);
}

/** Between two places that moved alike everything moved alike; elsewhere it cannot be told. */
function moved(place: number | null, anchors: Anchors): number | null {
  if (place === null || isStill(anchors)) return place;
  // Nothing stands before the first row, so it is a place that never moves.
  const below = anchors.findLast(([was]) => was <= place) ?? [-1, -1];
  const above = anchors.find(([was]) => was >= place);
  if (above === undefined) return null;
  const [by, other] = [below[1] - below[0], above[1] - above[0]];
  return by === other ? place + by : null;
}

function isStill(anchors: Anchors): boolean {
  return anchors.every(([was, is]) => was === is);
}

/** Whether insertions alone, or deletions alone, explain all moves: they grow, or shrink, along the axis. */
function isOneShift(anchors: Anchors): boolean {
  const shifts = [0, ...anchors.map(([was, is]) => is - was)];
  const pairs = shifts.slice(1).map((shift, index) => shift - (shifts[index] as number));
  const isClear = anchors.every(([was, is], index) => {
    const next = anchors[index + 1];
    return next?.[0] !== was || next[1] === is;
  });
  return isClear && (pairs.every((each) => each >= 0) || pairs.every((each) => each <= 0));
}

function sorted(anchors: Anchors): Anchors {
  return [...anchors].sort(([a], [b]) => a - b);
}

/** Whether a token refers to its own sheet: no sheet stands before it, or its own. */
function isOwn(before: Token | undefined, sheet: string): boolean {
  return before?.kind !== "sheet" || isSameSheet(sheetOfPrefix(before.text), sheet);
}

function isRenamed(token: Token, other: Token, [was, is]: readonly [string, string]): boolean {
  return isSameSheet(sheetOfPrefix(token.text), was) && isSameSheet(sheetOfPrefix(other.text), is);
}

/** What stays of a reference when cells move: one cell or a range, and what is fixed. */
function shapeOf({ text }: Token): string {
  return text.replaceAll(/[A-Z]+/gi, "A").replaceAll(/\d+/g, "1");
}
