import { Decimal as DecimalJs } from "decimal.js";
import type { Digits } from "./digits";
import { isExact, MOST_PLACES } from "./integers";

/**
 * Decimals with 40 significant digits: a product of two of Excel's 15-digit numbers is exact, and a quotient is
 * precise enough that rounding it to two decimals is always right.
 */
export const Wide = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });
export type Wide = DecimalJs;

/** Words of seven digits that a whole number which a double holds can take, one more at each end. */
const MOST_WORDS = 4;

/** The digits of a wide number that has but a few; null for others, and for what is no finite number. */
export function digitsOf(wide: Wide): Digits | null {
  const places = wide.decimalPlaces();
  // Read from outside, this may be null: what is not finite has no words.
  const words = wide.d as readonly number[] | null;
  if (words === null || words.length > MOST_WORDS || places > MOST_PLACES) return null;
  const digits = Number(wide.isZero() ? wide.valueOf() : wide.toFixed().replace(".", ""));
  return isExact(digits) ? { digits, places } : null;
}
