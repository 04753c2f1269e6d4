import { Decimal as DecimalJs } from "decimal.js";
import type { Digits } from "./digits";
import { isExact, MOST_PLACES } from "./integers";

/**
 * What is asked of such a number, and nothing else: in pages the other methods of decimal.js are left out
 * (scripts/webpack/decimal-loader.ts).
 */
export interface Wide {
  /** Its digits in words of seven; null for what is not finite. */
  readonly d: readonly number[] | null;
  comparedTo(value: Wide): number;
  decimalPlaces(): number;
  dividedBy(value: Wide | number): Wide;
  isFinite(): boolean;
  isNaN(): boolean;
  isNegative(): boolean;
  isPositive(): boolean;
  isZero(): boolean;
  minus(value: Wide): Wide;
  negated(): Wide;
  plus(value: Wide): Wide;
  times(value: Wide): Wide;
  toDecimalPlaces(decimals: number): Wide;
  toFixed(decimals?: number): string;
  toNumber(): number;
  toSignificantDigits(digits: number): Wide;
  toString(): string;
  valueOf(): string;
}

/**
 * Decimals with 40 significant digits: a product of two of Excel's 15-digit numbers is exact, and a quotient is
 * precise enough that rounding it to two decimals is always right.
 */
export const Wide = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  // Its own types would have every argument bring all of its methods.
}) as unknown as new (value: number | string) => Wide;

/** Words of seven digits that a whole number which a double holds can take, one more at each end. */
const MOST_WORDS = 4;

/** The digits of a wide number that has but a few; null for others, and for what is no finite number. */
export function digitsOf(wide: Wide): Digits | null {
  const places = wide.decimalPlaces();
  const words = wide.d;
  if (words === null || words.length > MOST_WORDS || places > MOST_PLACES) return null;
  const digits = Number(wide.isZero() ? wide.valueOf() : wide.toFixed().replace(".", ""));
  return isExact(digits) ? { digits, places } : null;
}
