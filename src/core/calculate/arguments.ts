import { type CellValue, isCellError } from "../cells";
import { fifteenDigits, FormulaError, numberOf, type Operand, single } from "./values";

/** An argument that is only looked at when it is needed: IF leaves one of two alone. */
export type Lazy = () => Operand;

/** What a function makes of its arguments. */
export type Calculation = (args: readonly Lazy[]) => CellValue;

export function at(arg: Lazy | undefined): CellValue {
  return arg === undefined ? null : single(arg());
}

export function numberAt(arg: Lazy | undefined): number {
  return numberOf(at(arg));
}

/** What IF gives: an empty cell counts as 0, a missing branch as the word that Excel shows. */
export function chosen(arg: Lazy | undefined, otherwise: CellValue): CellValue {
  if (arg === undefined) return otherwise;
  const value = at(arg);
  if (isCellError(value)) throw new FormulaError(value.error);
  return value ?? 0;
}

/** A value, or the code of the error that it is. Empty counts as 0. */
export function valueOrError(arg: Lazy | undefined): Exclude<CellValue, null> {
  try {
    return at(arg) ?? 0;
  } catch (error) {
    if (error instanceof FormulaError) return { error: error.code };
    throw error;
  }
}

/** The numbers of some arguments: of cells only numbers count, what is written into the call has to be one. */
export function numbersOf(args: readonly Lazy[]): number[] {
  return args.flatMap((arg) => {
    const { values, frame } = arg();
    return values.flatMap((value) => {
      if (isCellError(value)) throw new FormulaError(value.error);
      if (frame === undefined) return [numberOf(value)];
      return typeof value === "number" ? [value] : [];
    });
  });
}

/** Excel rounds the decimal it shows, not the binary fraction behind it, and away from zero. */
export function rounded(number: number, places: number, round: (number: number) => number): number {
  const shift = Math.trunc(places);
  const scaled = fifteenDigits(scale(Math.abs(number), shift));
  return Math.sign(number) * scale(round(scaled), -shift);
}

export function halfUp(number: number): number {
  return Math.floor(number + 0.5);
}

/** Moves the decimal point; dividing by a power of ten keeps more digits than multiplying by a fraction. */
function scale(number: number, places: number): number {
  return places < 0 ? number / 10 ** -places : number * 10 ** places;
}
