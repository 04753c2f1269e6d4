import { type Area, areaOf, type CellValue, sheetOfPrefix, type Token, tokenize } from "../cells";
import { FUNCTIONS } from "./functions";
import { NotCalculated } from "./values";

/** A formula as a tree. */
export type Node =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "area"; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: "sign"; readonly sign: "-" | "+" | "%"; readonly of: Node }
  | { readonly kind: "operator"; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] };

/** Cells that a formula names. */
export type AreaNode = Extract<Node, { kind: "area" }>;

/** How tightly each operator binds; Excel takes all of them from left to right, "^" too. */
const BINDING: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/**
 * Reads a formula, given with its "=". Null for everything that is not calculated here: other functions, names,
 * tables, arrays, references to other files.
 */
export function parseFormula(formula: string): Node | null {
  const parser = new Parser(tokenize(formula.slice(1)).filter(({ kind }) => kind !== "space"));
  try {
    return parser.whole();
  } catch (error) {
    if (error instanceof NotCalculated) return null;
    throw error;
  }
}

class Parser {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.position < this.tokens.length) throw new NotCalculated();
    return node;
  }

  private expression(atLeast: number): Node {
    let left = this.signed();
    for (;;) {
      const token = this.tokens[this.position];
      const binding = token?.kind === "sign" ? (BINDING[token.text] ?? 0) : 0;
      if (token === undefined || binding <= atLeast) return left;
      this.position++;
      left = { kind: "operator", operator: token.text, left, right: this.expression(binding) };
    }
  }

  /** Signs before a value bind more tightly than any operator: -2^2 is 4 in Excel. */
  private signed(): Node {
    const sign = this.take("-") ?? this.take("+");
    if (sign !== null) return { kind: "sign", sign: sign === "-" ? "-" : "+", of: this.signed() };
    let node = this.operand();
    while (this.take("%") !== null) node = { kind: "sign", sign: "%", of: node };
    return node;
  }

  private operand(): Node {
    const token = this.tokens[this.position++];
    switch (token?.kind) {
      case "number":
        return { kind: "value", value: Number(token.text) };
      case "string":
        return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "value", value: { error: token.text.toUpperCase() } };
      case "sheet":
        return reference(sheetOfPrefix(token.text), this.tokens[this.position++]);
      case "area":
      case "columns":
      case "rows":
        return reference(null, token);
      case "function":
        return this.call(token.text.toUpperCase().replace(/^(?:_XL\w+\.)+/, ""));
      case "name":
        return truthValue(token.text);
      case "sign": {
        if (token.text !== "(") break;
        const inner = this.expression(0);
        this.expect(")");
        return inner;
      }
      case "bracket":
      case "space":
      case undefined:
    }
    throw new NotCalculated();
  }

  private call(name: string): Node {
    if (!FUNCTIONS.has(name)) throw new NotCalculated();
    this.expect("(");
    const args: Node[] = [];
    while (this.take(")") === null) {
      if (args.length > 0) this.expect(",");
      const next = this.tokens[this.position];
      // An argument may be left out: ROUND(A1,) rounds to 0 places.
      const isLeftOut = next?.kind === "sign" && (next.text === "," || next.text === ")");
      args.push(isLeftOut ? { kind: "value", value: null } : this.expression(0));
    }
    return { kind: "call", name, args };
  }

  private take(sign: string): string | null {
    const token = this.tokens[this.position];
    if (token?.kind !== "sign" || token.text !== sign) return null;
    this.position++;
    return sign;
  }

  private expect(sign: string): void {
    if (this.take(sign) === null) throw new NotCalculated();
  }
}

/** Sheets of other files, and several sheets at once, are not known here. */
function reference(sheet: string | null, token: Token | undefined): Node {
  const area = token && !/[[:]/.test(sheet ?? "") ? areaOf(token) : null;
  if (area === null) throw new NotCalculated();
  return { kind: "area", sheet, area };
}

/** Any other word is a name, which is not known here. */
function truthValue(word: string): Node {
  const upper = word.toUpperCase();
  if (upper !== "TRUE" && upper !== "FALSE") throw new NotCalculated();
  return { kind: "value", value: upper === "TRUE" };
}
