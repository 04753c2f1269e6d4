import { type CellValue, isCellError } from "../cells";
import { FormulaError, numberOf, type Operand, single, textOf, truthOf } from "./values";

/** An argument that is only looked at when it is needed: IF leaves one of two alone. */
type Lazy = () => Operand;

type Calculation = (args: readonly Lazy[]) => CellValue;

/** The functions that forms are calculated with. Every other one keeps the result that is stored in the file. */
export const FUNCTIONS: ReadonlyMap<string, Calculation> = new Map<string, Calculation>([
  ["SUM", (args) => numbersOf(args).reduce((sum, number) => sum + number, 0)],
  ["PRODUCT", (args) => product(numbersOf(args))],
  ["MIN", (args) => extreme(args, (a, b) => Math.min(a, b))],
  ["MAX", (args) => extreme(args, (a, b) => Math.max(a, b))],
  ["AVERAGE", (args) => average(numbersOf(args))],
  ["COUNT", (args) => countOf(args)],
  ["COUNTA", (args) => valuesOf(args).filter((value) => value !== null).length],
  ["SUMPRODUCT", sumProduct],
  ["ROUND", (args) => rounded(args, (number) => Math.floor(number + 0.5))],
  ["ROUNDUP", (args) => rounded(args, Math.ceil)],
  ["ROUNDDOWN", (args) => rounded(args, Math.floor)],
  ["INT", ([value]) => Math.floor(fifteenDigits(numberAt(value)))],
  ["ABS", ([value]) => Math.abs(numberAt(value))],
  ["VALUE", ([value]) => numberAt(value)],
  ["N", ([value]) => numeric(at(value))],
  ["LEN", ([value]) => textOf(at(value)).length],
  ["TRIM", ([value]) => textOf(at(value)).trim().replaceAll(/ +/g, " ")],
  ["CONCATENATE", (args) => args.map((arg) => textOf(at(arg))).join("")],
  ["IF", ([condition, yes, no]) => (truthOf(at(condition)) ? chosen(yes, 0) : chosen(no, false))],
  ["IFERROR", ([value, otherwise]) => withoutError(value) ?? chosen(otherwise, 0)],
  ["AND", (args) => truths(args).every((truth) => truth)],
  ["OR", (args) => truths(args).some((truth) => truth)],
  ["NOT", ([value]) => !truthOf(at(value))],
  ["ISNUMBER", ([value]) => typeof at(value) === "number"],
  ["ISTEXT", ([value]) => typeof at(value) === "string"],
  ["ISBLANK", ([value]) => at(value) === null],
  ["ISERROR", ([value]) => withoutError(value) === null],
]);

function at(arg: Lazy | undefined): CellValue {
  return arg === undefined ? null : single(arg());
}

/** What IF gives: an empty cell counts as 0, a missing branch as the word that Excel shows. */
function chosen(arg: Lazy | undefined, otherwise: CellValue): CellValue {
  if (arg === undefined) return otherwise;
  const value = at(arg);
  if (isCellError(value)) throw new FormulaError(value.error);
  return value ?? 0;
}

function numberAt(arg: Lazy | undefined): number {
  return numberOf(at(arg));
}

function numeric(value: CellValue): CellValue {
  if (isCellError(value)) throw new FormulaError(value.error);
  return typeof value === "string" ? 0 : Number(value);
}

/** A value, or null where it is an error. Empty counts as 0. */
function withoutError(arg: Lazy | undefined): CellValue {
  try {
    const value = at(arg);
    return isCellError(value) ? null : (value ?? 0);
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

function valuesOf(args: readonly Lazy[]): CellValue[] {
  return args.flatMap((arg) => arg().values);
}

/** The numbers of some arguments: of cells only numbers count, what is written into the call has to be one. */
function numbersOf(args: readonly Lazy[]): number[] {
  return args.flatMap((arg) => {
    const { values, isArea } = arg();
    return values.flatMap((value) => {
      if (isCellError(value)) throw new FormulaError(value.error);
      if (!isArea) return [numberOf(value)];
      return typeof value === "number" ? [value] : [];
    });
  });
}

function countOf(args: readonly Lazy[]): number {
  return args.flatMap((arg) => arg().values).filter((value) => typeof value === "number").length;
}

function truths(args: readonly Lazy[]): boolean[] {
  const found = args.flatMap((arg) => {
    const { values, isArea } = arg();
    return values.filter((value) => !isArea || (value !== null && typeof value !== "string")).map(truthOf);
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

/** Areas of the same size, multiplied cell by cell; text counts as 0. */
function sumProduct(args: readonly Lazy[]): number {
  const columns = args.map((arg) =>
    arg().values.map((value) => (typeof value === "string" ? 0 : numberOf(value))),
  );
  const [first = []] = columns;
  if (columns.some(({ length }) => length !== first.length)) throw new FormulaError("#VALUE!");
  return first.reduce((sum, _, index) => sum + product(columns.map((column) => column[index] ?? 0)), 0);
}

/** Excel rounds the decimal it shows, not the binary fraction behind it, and away from zero. */
function rounded([value, places]: readonly Lazy[], round: (number: number) => number): number {
  const number = numberAt(value);
  const shift = Math.trunc(numberAt(places));
  const scaled = fifteenDigits(scale(Math.abs(number), shift));
  return Math.sign(number) * scale(round(scaled), -shift);
}

/** Moves the decimal point; dividing by a power of ten keeps more digits than multiplying by a fraction. */
function scale(number: number, places: number): number {
  return places < 0 ? number / 10 ** -places : number * 10 ** places;
}

function fifteenDigits(number: number): number {
  return Number(number.toPrecision(15));
}
