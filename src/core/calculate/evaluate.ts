import { type CellValue, isCellError } from "../cells";
import { FUNCTIONS } from "./functions";
import type { AreaNode, Node } from "./parse";
import {
  compare,
  FormulaError,
  NotCalculated,
  numberOf,
  type Operand,
  power,
  single,
  textOf,
} from "./values";

/** Gives the values of an area; null where its sheet is not there. */
type ReadArea = (node: AreaNode) => Operand | null;

/**
 * The result of a formula; an error value where Excel would show one.
 * @throws NotCalculated where it goes beyond what is calculated here
 */
export function evaluate(node: Node, read: ReadArea): CellValue {
  try {
    const value = single(operand(node, read));
    return isCellError(value) ? value : finite(value ?? 0);
  } catch (error) {
    if (error instanceof FormulaError) return { error: error.code };
    throw error;
  }
}

function operand(node: Node, read: ReadArea): Operand {
  switch (node.kind) {
    case "value":
      return one(node.value);
    case "area":
      return read(node) ?? one({ error: "#REF!" });
    case "sign":
      return one(signed(node.sign, numberOf(single(operand(node.of, read)))));
    case "operator":
      return one(
        combined(node.operator, single(operand(node.left, read)), single(operand(node.right, read))),
      );
    case "call": {
      const calculate = FUNCTIONS.get(node.name);
      if (calculate === undefined) throw new NotCalculated();
      return one(calculate(node.args.map((arg) => () => operand(arg, read))));
    }
  }
}

function one(value: CellValue): Operand {
  return { values: [value] };
}

function signed(sign: "-" | "+" | "%", number: number): number {
  if (sign === "%") return number / 100;
  return sign === "-" ? -number : number;
}

function combined(operator: string, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case "+":
      return difference(numberOf(left), -numberOf(right));
    case "-":
      return difference(numberOf(left), numberOf(right));
    case "*":
      return numberOf(left) * numberOf(right);
    case "/":
      return quotient(numberOf(left), numberOf(right));
    case "^":
      return power(numberOf(left), numberOf(right));
    case "&":
      return textOf(left) + textOf(right);
    case "=":
      return compare(left, right, false) === 0;
    case "<>":
      return compare(left, right, false) !== 0;
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
