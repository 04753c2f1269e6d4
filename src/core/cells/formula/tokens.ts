/** A piece of a formula's text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

export type TokenKind =
  | "space"
  | "string"
  /** `Sheet1!`, `'It''s'!`, `[1]Sheet1!`, `A:C!`: the token after it stands on these sheets. */
  | "sheet"
  /** `[…]`: columns of a table. */
  | "bracket"
  | "error"
  /** `A1` or `$A$1:B2`. */
  | "area"
  /** `A:C` or `$1:$3`. */
  | "columns"
  | "rows"
  | "function"
  | "name"
  | "number"
  /** Operators, commas, brackets, and every letter that is nothing else. */
  | "sign";

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
/** Beyond the last row and column, what looks like a cell is a name. */
const COLUMN = String.raw`(?:[A-Wa-w]?[A-Za-z]{1,2}|[Xx](?:[A-Ea-e][A-Za-z]|[Ff][A-Da-d]))`;
const ROW = String.raw`(?:10(?:[0-3]\d{4}|4(?:[0-7]\d{3}|8(?:[0-4]\d\d|5(?:[0-6]\d|7[0-6]))))|[1-9]\d{0,5})`;
const CELL = String.raw`\$?${COLUMN}\$?${ROW}`;
const END = String.raw`(?![\p{L}\p{N}_.(\\!])`;
/** Of another file: its number, or its name while it is open. */
const FILE = String.raw`\[[^[\]]+\]`;
/** In `表1!A1:表1!B2` the A1 is a cell, not the first of several sheets. */
const SHEETS = String.raw`(?:(?!${CELL}:)[\p{L}\p{N}_.]+:)?${NAME}`;

/** In this order: what could be read in two ways is what stands first. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /\s+/y],
  ["string", /"(?:[^"]|"")*"/y],
  ["sheet", new RegExp(String.raw`(?:'(?:[^']|'')*'|(?:${FILE})?${SHEETS}|${FILE})!`, "uy")],
  ["error", /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|GETTING_DATA|SPILL!|CALC!)/iy],
  ["columns", new RegExp(String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${END}`, "uy")],
  ["rows", new RegExp(String.raw`\$?\d{1,7}:\$?\d{1,7}${END}`, "uy")],
  ["area", new RegExp(String.raw`${CELL}(?:\s*:\s*${CELL})?${END}`, "uy")],
  ["function", new RegExp(String.raw`${NAME}(?=\()`, "uy")],
  ["name", new RegExp(NAME, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
  ["bracket", /\[/y],
  ["sign", /<>|<=|>=|[^]/uy],
];

/** Splits a formula, with or without its "="; joining the texts gives it back. */
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
    const [text] = pattern.exec(formula) ?? [];
    if (text !== undefined) return { kind, text: kind === "bracket" ? bracketAt(formula, at) : text };
  }
  throw new RangeError(`no token at ${at}: ${formula}`);
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
