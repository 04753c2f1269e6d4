import { cellsOf, type CellValue, isCellError, parseArea, splitAddress } from "../../src/core/cells";
import { type Calculate, type Evaluate, perCell } from "../../src/spreadsheet/model";

/** A small calculation for tests: + - * / & and comparisons, brackets, references, SUM, ROUND, MIN, MAX, VALUE, LEN, IF. */
export const evaluateFormula: Evaluate = (formula, read) => new Parser(formula, read).result();

export const calculateFormulas: Calculate = perCell(evaluateFormula);

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?%?)|"((?:[^"]|"")*)"|((?:'[^']+'|[\p{L}_][\p{L}\p{N}_.]*)?!?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}(])|([A-Z]+)(?=\()|(<>|<=|>=|[-+*/&=<>(),]))/giuy;

type Token = { kind: "number" | "text" | "reference" | "function" | "sign"; text: string };

/** An error value on its way out of a formula. */
class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

class Parser {
  private readonly tokens: Token[] = [];
  private position = 0;

  constructor(
    formula: string,
    private readonly read: Parameters<Evaluate>[1],
  ) {
    const source = formula.slice(1).trim();
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < source.length) {
      const match = TOKEN.exec(source);
      if (!match) throw new RangeError(`the test's calculation does not know ${formula}`);
      const kinds = ["number", "text", "reference", "function", "sign"] as const;
      const index = kinds.findIndex((_, kind) => match[kind + 1] !== undefined);
      this.tokens.push({ kind: kinds[index] ?? "sign", text: match[index + 1] ?? "" });
    }
  }

  result(): CellValue {
    try {
      return single(this.comparison());
    } catch (error) {
      if (error instanceof FormulaError) return { error: error.code };
      throw error;
    }
  }

  private comparison(): CellValue[] {
    let left = this.joined();
    for (
      let sign = this.take("=", "<>", "<", ">", "<=", ">=");
      sign;
      sign = this.take("=", "<>", "<", ">", "<=", ">=")
    ) {
      const [a, b] = [single(left) ?? 0, single(this.joined()) ?? 0];
      const results: Record<string, boolean> = {
        "=": a === b,
        "<>": a !== b,
        "<": a < b,
        ">": a > b,
        "<=": a <= b,
        ">=": a >= b,
      };
      left = [results[sign] ?? false];
    }
    return left;
  }

  private joined(): CellValue[] {
    let left = this.sum();
    while (this.take("&")) left = [`${text(single(left))}${text(single(this.sum()))}`];
    return left;
  }

  private sum(): CellValue[] {
    let left = this.product();
    for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-")) {
      const [a, b] = [number(single(left)), number(single(this.product()))];
      left = [sign === "+" ? a + b : a - b];
    }
    return left;
  }

  private product(): CellValue[] {
    let left = this.operand();
    for (let sign = this.take("*", "/"); sign; sign = this.take("*", "/")) {
      const [a, b] = [number(single(left)), number(single(this.operand()))];
      if (sign === "/" && b === 0) throw new FormulaError("#DIV/0!");
      left = [sign === "*" ? a * b : a / b];
    }
    return left;
  }

  private operand(): CellValue[] {
    if (this.take("-")) return [-number(single(this.operand()))];
    if (this.take("(")) {
      const inner = this.comparison();
      this.take(")");
      return inner;
    }
    const token = this.tokens[this.position++];
    if (token?.kind === "number")
      return [token.text.endsWith("%") ? Number(token.text.slice(0, -1)) / 100 : Number(token.text)];
    if (token?.kind === "text") return [token.text.replaceAll('""', '"')];
    if (token?.kind === "reference") return this.values(token.text);
    if (token?.kind === "function") return [this.call(token.text.toUpperCase())];
    throw new FormulaError("#NAME?");
  }

  private values(reference: string): CellValue[] {
    const { sheet, address } = splitAddress(reference);
    const area = parseArea(address);
    if (!area) throw new FormulaError("#REF!");
    return [...cellsOf(area)].map(({ row, column }) => this.read(row, column, sheet));
  }

  private call(name: string): CellValue {
    const args: CellValue[][] = [];
    this.take("(");
    while (!this.take(")")) {
      args.push(this.comparison());
      this.take(",");
    }
    const [first = [], second = [], third = []] = args;
    const numbers = args.flat().filter((value) => {
      if (isCellError(value)) throw new FormulaError(value.error);
      return typeof value === "number";
    });
    switch (name) {
      case "SUM":
        return numbers.reduce((sum, value) => sum + value, 0);
      case "MIN":
        return Math.min(...numbers);
      case "MAX":
        return Math.max(...numbers);
      case "ROUND": {
        const factor = 10 ** number(single(second));
        return Math.round(Number((number(single(first)) * factor).toPrecision(15))) / factor;
      }
      case "VALUE":
        return number(single(first));
      case "LEN":
        return text(single(first)).length;
      case "IF":
        return single(single(first) === true ? second : third);
      default:
        throw new FormulaError("#NAME?");
    }
  }

  private take(...signs: string[]): string | null {
    const token = this.tokens[this.position];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
    this.position++;
    return token.text;
  }
}

function single(values: readonly CellValue[]): CellValue {
  const [value = null] = values;
  if (isCellError(value)) throw new FormulaError(value.error);
  return value;
}

function number(value: CellValue): number {
  if (value === null || value === "") return 0;
  const result = Number(value);
  if (Number.isNaN(result)) throw new FormulaError("#VALUE!");
  return result;
}

function text(value: CellValue): string {
  return value === null ? "" : isCellError(value) ? value.error : String(value);
}
