import { type Area, cellCount, type CellValue, isCellError } from "../cells";

/** What an argument comes to: one value, or those of an area in reading order. */
export interface Operand {
  readonly values: readonly CellValue[];
  /**
   * Of an area: as it is written, and the part that was read. Values from cells count differently: SUM passes over text
   * in cells, but not over text written into it.
   */
  readonly frame?: { readonly written: Area; readonly read: Area };
}

/** An error value on its way out of a formula. */
export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Thrown where a formula goes beyond what is calculated here: it keeps the result that was stored with it. */
export class NotCalculated extends Error {
  /** @param isCircle it waits for itself, or for one that does */
  constructor(readonly isCircle = false) {
    super();
  }
}

/** The one value of an operand. Several cells in its place make an array formula, or pick the cell beside it. */
export function single({ values, frame }: Operand): CellValue {
  if (values.length > 1 || (frame && cellCount(frame.written) > 1)) throw new NotCalculated();
  const [value = null] = values;
  return value;
}

/** A value as Excel's operators take it for a number: text that reads as one counts, empty cells are 0. */
export function numberOf(value: CellValue): number {
  if (isCellError(value)) throw new FormulaError(value.error);
  if (value === null) return 0;
  if (typeof value !== "string") return Number(value);
  const number = numberInText(value);
  if (number === null) throw new FormulaError("#VALUE!");
  return number;
}

/**
 * "1,234.5", "96.89%" or " 12 " as Excel reads them; null for text without digits. What Excel may read as a date, an
 * amount of money or otherwise is not calculated.
 */
export function numberInText(text: string): number | null {
  const match = /^\s*([+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:E[+-]?\d+)?)\s*(%?)\s*$/i.exec(text);
  const [, digits = "", percent] = match ?? [];
  if (!/\d/.test(digits) || digits.replaceAll(/\D/g, "").length > 15) {
    if (/\p{Nd}|\p{No}/u.test(text)) throw new NotCalculated();
    return null;
  }
  const number = Number(digits.replaceAll(",", ""));
  return percent === "%" ? number / 100 : number;
}

export function textOf(value: CellValue): string {
  if (isCellError(value)) throw new FormulaError(value.error);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numberText(value) : value;
}

/** As Excel joins a number to a text. */
function numberText(number: number): string {
  const text = String(fifteenDigits(number));
  // Excel changes to powers of ten elsewhere than we do.
  if (text.includes("e")) throw new NotCalculated();
  return text;
}

/** Where arithmetic gives 1 for 0^0, Excel gives an error. */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) throw new FormulaError("#NUM!");
  if (base === 0 && exponent < 0) throw new FormulaError("#DIV/0!");
  const result = base ** exponent;
  if (!Number.isFinite(result)) throw new FormulaError("#NUM!");
  return result;
}

/** A number as Excel shows and compares it. */
export function fifteenDigits(number: number): number {
  return Number(number.toPrecision(15));
}

export function truthOf(value: CellValue): boolean {
  if (typeof value === "string" && /^(true|false)$/i.test(value)) return value.toUpperCase() === "TRUE";
  return numberOf(value) !== 0;
}

/**
 * Excel's order: numbers before text before truth values; text without regard to case; 15 digits count. Which of two
 * Chinese texts comes first depends on the computer.
 * @param isOrder it matters which one comes first
 */
export function compare(a: CellValue, b: CellValue, isOrder = true): number {
  if (isCellError(a)) throw new FormulaError(a.error);
  if (isCellError(b)) throw new FormulaError(b.error);
  const [left, right] = [a ?? blankLike(b), b ?? blankLike(a)];
  if (typeof left === "number" && typeof right === "number") {
    return fifteenDigits(left) - fifteenDigits(right);
  }
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toUpperCase(), right.toUpperCase()];
    if (x === y) return 0;
    if (isOrder && ![x, y].every((text) => /^[A-Z0-9]*$/.test(text)) && x !== "" && y !== "") {
      throw new NotCalculated();
    }
    return x < y ? -1 : 1;
  }
  return rank(left) - rank(right) || Number(left) - Number(right);
}

/** An empty cell equals 0, empty text and FALSE alike. */
function blankLike(other: CellValue): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: number | string | boolean): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}
