import type { Decimal } from "./decimal";

/** The greatest of some numbers; what is no number, where one of them is none. */
export function greatest(values: readonly Decimal[]): Decimal {
  return values.reduce((most, each) =>
    most.lessThan(each) || each.isNaN() || (each.equals(most) && most.isNegative()) ? each : most,
  );
}

/** The least of some numbers; what is no number, where one of them is none. */
export function least(values: readonly Decimal[]): Decimal {
  return values.reduce((most, each) =>
    most.greaterThan(each) || each.isNaN() || (each.equals(most) && most.isPositive()) ? each : most,
  );
}
