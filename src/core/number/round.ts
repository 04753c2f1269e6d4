import { Decimal } from "./decimal";
import type { Quantity } from "./units";

/** 四舍五入: rounds half up (away from zero) to so many decimals, keeping the unit. */
export function roundHalfUp<Unit extends string>(value: Quantity<Unit>, decimals: number): Quantity<Unit>;
export function roundHalfUp(value: Decimal, decimals: number): Decimal;
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** Whether two numbers differ by less than half a unit of the given decimal: the tolerance of the rule catalogue. */
export function agree(a: Decimal, b: Decimal, decimals = 2): boolean {
  return a
    .minus(b)
    .abs()
    .lessThan(new Decimal(5).times(new Decimal(10).pow(-decimals - 1)));
}
