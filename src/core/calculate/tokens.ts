/** A piece of a formula. */
export interface Token {
  readonly kind: "number" | "text" | "error" | "reference" | "function" | "word" | "sign";
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELLS = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?`;
const LINES = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;

/** In this order: what could be read in two ways is a reference before it is a number, a function before a word. */
const KINDS: readonly (readonly [Token["kind"], string])[] = [
  ["reference", String.raw`(?:${SHEET})?(?:${CELLS}|${LINES})(?![\p{L}\p{N}_.(!])`],
  ["number", String.raw`(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}_])`],
  ["text", String.raw`"(?:[^"]|"")*"`],
  ["error", String.raw`#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)`],
  ["function", String.raw`[A-Z][A-Z0-9.]*(?=\()`],
  ["word", String.raw`[\p{L}_][\p{L}\p{N}_.]*`],
  ["sign", String.raw`<>|<=|>=|[-+*\/^&=<>(),%]`],
];

const TOKEN = new RegExp(String.raw`\s*(?:${KINDS.map(([, source]) => `(${source})`).join("|")})`, "giuy");

/** The pieces of a formula (given without its "="), or null where something in it is not known here. */
export function tokensOf(formula: string): Token[] | null {
  const source = formula.trimEnd();
  const tokens: Token[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < source.length;) {
    const match = TOKEN.exec(source);
    if (!match) return null;
    const index = KINDS.findIndex((_, kind) => match[kind + 1] !== undefined);
    const [kind] = KINDS[index] ?? ["sign"];
    tokens.push({ kind, text: match[index + 1] ?? "" });
  }
  return tokens;
}
