import { type Address, columnName, fromA1 } from "../address";
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
export interface Placed {
  readonly at: Address;
  readonly sheet: string;
}

/**
 * Compares a formula that was written in a cell with the one that stands there now. Excel rewrites references when rows
 * or columns are inserted or deleted and when sheets are renamed; anything else that differs was done by a person.
 * @returns how cells have moved; null when the formula is another one
 */
export function movesBetween(written: string, before: Placed, found: string, now: Placed): Moves | null {
  const old = tokenize(written.slice(1));
  const current = tokenize(found.slice(1));
  if (old.length !== current.length) return null;
  const sheet = [before.sheet, now.sheet] as const;
  const rows: (readonly [number, number])[] = [[before.at.row, now.at.row]];
  const columns: (readonly [number, number])[] = [[before.at.column, now.at.column]];
  for (const [index, token] of old.entries()) {
    const other = current[index] as Token;
    if (token.kind === "cell" && other.kind === "cell" && isOwn(old, index, before.sheet)) {
      if (token.text.replace(/[^$]/g, "") !== other.text.replace(/[^$]/g, "")) return null;
      const [was, is] = [fromA1(token.text), fromA1(other.text)];
      rows.push([was.row, is.row]);
      columns.push([was.column, is.column]);
    } else if (token.text.toUpperCase() !== other.text.toUpperCase()) {
      if (token.kind !== "sheet" || renamed(token.text, sheet) !== other.text) return null;
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
  const tokens = tokenize(formula.slice(1));
  const texts = tokens.map(({ kind, text }, index): string | null => {
    if (kind === "sheet") return renamed(text, sheet);
    if (!isOwn(tokens, index, sheet[0])) return text;
    if (kind === "columns") return isStill(columns) ? text : null;
    if (kind === "rows") return isStill(rows) ? text : null;
    return kind === "cell" ? movedCell(text, rows, columns) : text;
  });
  return texts.includes(null) ? null : `=${texts.join("")}`;
}

function movedCell(text: string, rows: Anchors, columns: Anchors): string | null {
  const { row, column } = fromA1(text);
  const [newRow, newColumn] = [moved(row, rows), moved(column, columns)];
  if (newRow === null || newColumn === null) return null;
  const [, columnSign = "", rowSign = ""] = /^(\$?)[A-Z]+(\$?)/i.exec(text) ?? [];
  return `${columnSign}${columnName(newColumn)}${rowSign}${newRow + 1}`;
}

/** Between two places that moved alike everything moved alike; elsewhere it cannot be told. */
function moved(place: number, anchors: Anchors): number | null {
  if (isStill(anchors)) return place;
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

/** Whether a token refers to its own sheet: no sheet stands before it (or before the range it ends), or its own. */
function isOwn(tokens: readonly Token[], index: number, sheet: string): boolean {
  let start = index;
  if (tokens[index - 1]?.text === ":" && tokens[index - 2]?.kind === "cell") start = index - 2;
  const before = tokens[start - 1];
  return before?.kind !== "sheet" || isSheet(before.text, sheet);
}

function isSheet(prefix: string, name: string): boolean {
  const text = prefix.slice(0, -1);
  const plain = text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
  return plain.toLowerCase() === name.toLowerCase();
}

function renamed(prefix: string, [was, is]: readonly [string, string]): string {
  if (was === is || !isSheet(prefix, was)) return prefix;
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(is) && !/^[A-Z]{1,3}\d+$|^R\d*C\d*$|^[RC]$/i.test(is);
  return isPlain ? `${is}!` : `'${is.replaceAll("'", "''")}'!`;
}
