import { Decimal } from "./decimal";
import type { Quantity } from "./units";

/** 四舍五入: rounds half up (away from zero) to so many decimals, keeping the unit. */
export function roundHalfUp<Unit extends string>(value: Quantity<Unit>, decimals: number): Quantity<Unit>;
export function roundHalfUp(value: Decimal, decimals: number): Decimal;
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals);
}

/**
 * Whether a number lies no farther from another than a limit says. It may be a quotient without an end: that costs little
 * to compare, and much to reckon with.
 */
export function isWithin(value: Decimal, other: Decimal, limit: Decimal): boolean {
  return value.lessThanOrEqualTo(other.plus(limit)) && value.greaterThanOrEqualTo(other.minus(limit));
}

/** Half a unit of each decimal: 0.5, 0.05, 0.005 … */
const HALVES = Array.from({ length: 10 }, (_, decimals) => Decimal.of(5, decimals + 1));

/** Whether two numbers differ by less than half a unit of the given decimal: the tolerance of the rule catalogue. */
export function agree(a: Decimal, b: Decimal, decimals = 2): boolean {
  const half = HALVES[decimals] ?? new Decimal(`5e-${decimals + 1}`);
  return a.minus(b).abs().lessThan(half);
}
