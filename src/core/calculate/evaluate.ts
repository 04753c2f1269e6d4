import { type Area, cellCount, cellsOf, type CellValue, isCellError } from "../cells";
import { FUNCTIONS } from "./functions";
import type { Node } from "./parse";
import { compare, FormulaError, numberOf, type Operand, single, textOf } from "./values";

type AreaNode = Extract<Node, { kind: "area" }>;

/** Larger areas, such as whole columns, are read only as far as their sheet is used. */
const LARGE = 10_000;

/** What a formula needs to know of its workbook. */
export interface Surroundings {
  /** The value of a cell; the sheet's name is null where the formula's own is meant. */
  readonly read: (row: number, column: number, sheetName: string | null) => CellValue;
  /** The part of an area that may hold anything. */
  readonly usedPart: (node: AreaNode) => Area;
}

/** The result of a formula; an error value where Excel would show one. */
export function evaluate(node: Node, surroundings: Surroundings): CellValue {
  try {
    const value = single(operand(node, surroundings));
    return isCellError(value) ? value : finite(value ?? 0);
  } catch (error) {
    if (error instanceof FormulaError) return { error: error.code };
    throw error;
  }
}

function operand(node: Node, around: Surroundings): Operand {
  switch (node.kind) {
    case "value":
      return one(node.value);
    case "area":
      return cells(node, around);
    case "sign":
      return one(signed(node.sign, numberOf(single(operand(node.of, around)))));
    case "operator":
      return one(
        combined(node.operator, single(operand(node.left, around)), single(operand(node.right, around))),
      );
    case "call": {
      const calculate = FUNCTIONS.get(node.name);
      if (calculate === undefined) throw new FormulaError("#NAME?");
      return one(calculate(node.args.map((arg) => () => operand(arg, around))));
    }
  }
}

function one(value: CellValue): Operand {
  return { values: [value], isArea: false };
}

function cells(node: AreaNode, { read, usedPart }: Surroundings): Operand {
  const area = cellCount(node.area) <= LARGE ? node.area : usedPart(node);
  const values = [...cellsOf(area)].map(({ row, column }) => read(row, column, node.sheet));
  return { values, isArea: true };
}

function signed(sign: "-" | "+" | "%", number: number): number {
  if (sign === "%") return number / 100;
  return sign === "-" ? -number : number;
}

function combined(operator: string, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case "+":
      return numberOf(left) + numberOf(right);
    case "-":
      return difference(numberOf(left), numberOf(right));
    case "*":
      return numberOf(left) * numberOf(right);
    case "/":
      return quotient(numberOf(left), numberOf(right));
    case "^":
      return numberOf(left) ** numberOf(right);
    case "&":
      return textOf(left) + textOf(right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    default:
      return compare(left, right) >= 0;
  }
}

/** Excel takes what is left of 0.3 - 0.1 - 0.2 for 0: too small beside what was subtracted. */
function difference(left: number, right: number): number {
  const result = left - right;
  return Math.abs(result) < Math.max(Math.abs(left), Math.abs(right)) * 1e-15 ? 0 : result;
}

function quotient(left: number, right: number): number {
  if (right === 0) throw new FormulaError("#DIV/0!");
  return left / right;
}

function finite(value: Exclude<CellValue, null>): CellValue {
  return typeof value === "number" && !Number.isFinite(value) ? { error: "#NUM!" } : value;
}
