import { Decimal as DecimalJs } from "decimal.js";

/**
 * Decimals with 40 significant digits: a product of two of Excel's 15-digit numbers is exact, and a quotient is
 * precise enough that rounding it to two decimals is always right.
 */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = DecimalJs;

/** The decimal that Excel shows for a double: its 15 significant digits (0.1 + 0.2 gives 0.3). */
export function decimalOf(value: number): Decimal {
  const before = known.get(value);
  if (before !== undefined) return before;
  const decimal = new Decimal(value.toPrecision(15));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(value, decimal);
  return decimal;
}

/** Forms have the same few weights and scores over and over, and each is read several times; decimals never change. */
const known = new Map<number, Decimal>();
const MOST_KNOWN = 5_000;

/** Plain digits without exponent or trailing zeros: "9.69", "100". */
export function plain(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}

/** Digits with thousands separators, for messages: "436,000". */
export function grouped(value: Decimal): string {
  const [whole = "", fraction] = plain(value).split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length);
  const first = digits.length % 3 || 3;
  // Looking ahead for threes from each place would take minutes where somebody has filled a cell with digits.
  const threes = digits.slice(first).match(/\d{3}/g) ?? [];
  const withCommas = sign + [digits.slice(0, first), ...threes].join(",");
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}
