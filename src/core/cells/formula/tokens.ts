import { MAX_ROWS } from "../address";

/** A piece of a formula's text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

export type TokenKind =
  | "string"
  /** `Sheet1!`, `'It''s'!`, `[1]Sheet1!`, `A:C!`. */
  | "sheet"
  /** `[…]`: columns of a table. */
  | "bracket"
  | "error"
  | "cell"
  /** `A:C` or `$1:$3`. */
  | "columns"
  | "rows"
  | "function"
  | "name"
  | "number"
  | "other";

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
/** In `表1!A1:表1!B2` the A1 is a cell, not the first of several sheets. */
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d*`;
const END = String.raw`(?![\p{L}\p{N}_.(\\!])`;
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["string", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')*'!/y],
  [
    "sheet",
    new RegExp(
      String.raw`(?:\[\d+\])?(?:(?!${CELL}:)[\p{L}\p{N}_.]+:)?[\p{L}_\\][\p{L}\p{N}_.\\?]*!|\[\d+\]!`,
      "iuy",
    ),
  ],
  ["error", /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|GETTING_DATA|SPILL!|CALC!)/iy],
  ["columns", new RegExp(String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}${END}`, "iuy")],
  ["rows", new RegExp(String.raw`\$?\d{1,7}:\$?\d{1,7}${END}`, "uy")],
  ["cell", new RegExp(String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}${END}`, "iuy")],
  ["function", new RegExp(String.raw`${NAME}(?=\()`, "uy")],
  ["name", new RegExp(NAME, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
];

/** Splits a formula without its "="; joining the texts gives it back. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match && (kind !== "cell" || isOnSheet(match[0]))) return { kind, text: match[0] };
  }
  if (formula[at] === "[") return { kind: "bracket", text: bracketAt(formula, at) };
  return { kind: "other", text: String.fromCodePoint(formula.codePointAt(at) ?? 0) };
}

/** Beyond the last row and column, what looks like a cell is a name. */
function isOnSheet(cell: string): boolean {
  const [letters = "", digits = ""] = cell.replaceAll("$", "").match(/[A-Z]+|\d+/gi) ?? [];
  return (letters.length < 3 || letters.toUpperCase() <= "XFD") && Number(digits) <= MAX_ROWS;
}

/** Brackets of a table reference may hold brackets; an apostrophe escapes one. */
function bracketAt(formula: string, at: number): string {
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const letter = formula[end];
    if (letter === "'") end++;
    else if (letter === "[") depth++;
    else if (letter === "]" && --depth === 0) return formula.slice(at, end + 1);
  }
  return formula.slice(at);
}
