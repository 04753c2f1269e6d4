import { type CellValue, isCellError } from "../cells";
import {
  at,
  type Calculation,
  chosen,
  halfUp,
  type Lazy,
  numberAt,
  numbersOf,
  rounded,
  valueOrError,
} from "./arguments";
import { averageIf, countIfs, sumIf, sumIfs } from "./criteria";
import { lookedUp } from "./lookup";
import { left, middle, right, shownAs, trimmed } from "./texts";
import { fifteenDigits, FormulaError, numberOf, power, textOf, truthOf } from "./values";

/** The functions that forms are calculated with. A formula with any other one keeps the result that is stored. */
export const FUNCTIONS: ReadonlyMap<string, Calculation> = new Map<string, Calculation>([
  ["SUM", (args) => numbersOf(args).reduce((sum, number) => sum + number, 0)],
  ["PRODUCT", (args) => product(numbersOf(args))],
  ["MIN", (args) => extreme(args, (a, b) => Math.min(a, b))],
  ["MAX", (args) => extreme(args, (a, b) => Math.max(a, b))],
  ["AVERAGE", (args) => average(numbersOf(args))],
  ["COUNT", countOf],
  ["COUNTA", (args) => valuesOf(args).filter((value) => value !== null).length],
  ["SUMPRODUCT", sumProduct],
  ["SUMIF", sumIf],
  ["SUMIFS", sumIfs],
  ["COUNTIF", countIfs],
  ["COUNTIFS", countIfs],
  ["AVERAGEIF", averageIf],
  ["ROUND", ([value, places]) => rounded(numberAt(value), numberAt(places), halfUp)],
  ["ROUNDUP", ([value, places]) => rounded(numberAt(value), numberAt(places), Math.ceil)],
  ["ROUNDDOWN", ([value, places]) => rounded(numberAt(value), numberAt(places), Math.floor)],
  ["INT", ([value]) => Math.floor(fifteenDigits(numberAt(value)))],
  ["ABS", ([value]) => Math.abs(numberAt(value))],
  ["POWER", ([base, exponent]) => power(numberAt(base), numberAt(exponent))],
  ["VALUE", ([value]) => numberAt(value)],
  ["N", ([value]) => numeric(at(value))],
  ["LEN", ([value]) => textOf(at(value)).length],
  ["TRIM", ([value]) => trimmed(textOf(at(value)))],
  ["LEFT", left],
  ["RIGHT", right],
  ["MID", middle],
  ["TEXT", shownAs],
  ["CONCATENATE", (args) => args.map((arg) => textOf(at(arg))).join("")],
  ["IF", ([condition, yes, no]) => (truthOf(at(condition)) ? chosen(yes, 0) : chosen(no, false))],
  ["IFS", firstTrue],
  ["IFERROR", ([value, otherwise]) => unlessError(value, otherwise, () => true)],
  ["IFNA", ([value, otherwise]) => unlessError(value, otherwise, isNotFound)],
  ["AND", (args) => truths(args).every((truth) => truth)],
  ["OR", (args) => truths(args).some((truth) => truth)],
  ["NOT", ([value]) => !truthOf(at(value))],
  ["TRUE", () => true],
  ["FALSE", () => false],
  ["ISNUMBER", ([value]) => typeof valueOrError(value) === "number" && at(value) !== null],
  ["ISTEXT", ([value]) => typeof valueOrError(value) === "string"],
  ["ISBLANK", ([value]) => !isCellError(valueOrError(value)) && at(value) === null],
  ["ISERROR", ([value]) => isCellError(valueOrError(value))],
  ["ISNA", ([value]) => isNotFound(valueOrError(value))],
  ["VLOOKUP", lookedUp],
]);

function numeric(value: CellValue): CellValue {
  if (isCellError(value)) throw new FormulaError(value.error);
  return typeof value === "string" ? 0 : Number(value);
}

function isNotFound(value: CellValue): boolean {
  return isCellError(value) && value.error === "#N/A";
}

function unlessError(
  arg: Lazy | undefined,
  otherwise: Lazy | undefined,
  isMeant: (value: CellValue) => boolean,
): CellValue {
  const value = valueOrError(arg);
  return isCellError(value) && isMeant(value) ? chosen(otherwise, 0) : value;
}

/** IFS: the value behind the first condition that holds. */
function firstTrue(args: readonly Lazy[]): CellValue {
  for (let index = 0; index + 1 < args.length; index += 2) {
    if (truthOf(at(args[index]))) return chosen(args[index + 1], 0);
  }
  throw new FormulaError("#N/A");
}

function valuesOf(args: readonly Lazy[]): CellValue[] {
  return args.flatMap((arg) => arg().values);
}

/** Of cells only numbers count; what is written into the call counts where it reads as one. */
function countOf(args: readonly Lazy[]): number {
  const counted = args.flatMap((arg) => {
    const { values, frame } = arg();
    if (frame !== undefined) return values.filter((value) => typeof value === "number");
    return typeof valueOrError(() => ({ values: [numberAt(arg)] })) === "number" ? values : [];
  });
  return counted.length;
}

function truths(args: readonly Lazy[]): boolean[] {
  const found = args.flatMap((arg) => {
    const { values, frame } = arg();
    const isCounted = (value: CellValue) =>
      frame === undefined || (value !== null && typeof value !== "string");
    return values.filter(isCounted).map(truthOf);
  });
  if (found.length === 0) throw new FormulaError("#VALUE!");
  return found;
}

function product(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((result, number) => result * number, 1);
}

function extreme(args: readonly Lazy[], better: (a: number, b: number) => number): number {
  const numbers = numbersOf(args);
  return numbers.length === 0 ? 0 : numbers.reduce(better);
}

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new FormulaError("#DIV/0!");
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Areas of the same size, multiplied cell by cell; what is no number counts as 0. */
function sumProduct(args: readonly Lazy[]): number {
  const columns = args.map((arg) => {
    const { values } = arg();
    return values.map((value) => (isCellError(value) || typeof value === "number" ? numberOf(value) : 0));
  });
  const [first = []] = columns;
  if (columns.some(({ length }) => length !== first.length)) throw new FormulaError("#VALUE!");
  return first.reduce(
    (sum, _, index) => sum + columns.reduce((all, column) => all * (column[index] ?? 0), 1),
    0,
  );
}
