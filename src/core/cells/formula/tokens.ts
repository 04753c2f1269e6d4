/** A piece of a formula's text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

type TokenKind =
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
const KINDS: readonly (readonly [TokenKind, string])[] = [
  ["space", String.raw`\s+`],
  ["string", String.raw`"(?:[^"]|"")*"`],
  ["sheet", String.raw`(?:'(?:[^']|'')*'|(?:${FILE})?${SHEETS}|${FILE})!`],
  ["error", String.raw`#(?:[A-Za-z]+(?:\/0)?[!?]|[Nn]\/[Aa]|GETTING_DATA)`],
  ["columns", String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${END}`],
  ["rows", String.raw`\$?\d{1,7}:\$?\d{1,7}${END}`],
  ["area", String.raw`${CELL}(?:\s*:\s*${CELL})?${END}`],
  ["function", String.raw`${NAME}(?=\()`],
  ["name", NAME],
  ["number", String.raw`(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?`],
  ["bracket", String.raw`\[`],
  ["sign", String.raw`<>|<=|>=|[^]`],
];

const TOKEN = new RegExp(KINDS.map(([, source]) => `(${source})`).join("|"), "uy");

/** Splits a formula, with or without its "="; joining the texts gives it back. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    TOKEN.lastIndex = at;
    const found: (string | undefined)[] = TOKEN.exec(formula) ?? [];
    const index = KINDS.findIndex((_, kind) => found[kind + 1] !== undefined);
    const [kind] = KINDS[index] ?? ["sign"];
    const text = kind === "bracket" ? bracketAt(formula, at) : (found[0] ?? formula.slice(at));
    tokens.push({ kind, text });
    at += text.length;
  }
  return tokens;
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
