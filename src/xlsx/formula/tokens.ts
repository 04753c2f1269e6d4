/** A piece of a formula: strings and quoted sheet names are kept apart from cell references and names. */
export interface Token {
  readonly kind: "string" | "sheet" | "reference" | "columns" | "rows" | "name" | "other";
  readonly text: string;
}

const PATTERNS: readonly [Token["kind"], RegExp][] = [
  ["string", /"(?:[^"]|"")*"/y],
  ["sheet", /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)!/uy],
  ["reference", /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.(])/iuy],
  ["columns", /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])/iuy],
  ["rows", /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}/y],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy],
  ["other", /[\d.]+(?:E[+-]?\d+)?|[^]/iuy],
];

/** Splits a formula; joined again the pieces give the same text. */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  for (let position = 0; position < formula.length;) {
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = position;
      const text = pattern.exec(formula)?.[0];
      if (text === undefined) continue;
      found.push({ kind, text });
      position += text.length;
      break;
    }
  }
  return found;
}
