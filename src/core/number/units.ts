import { Decimal } from "./decimal";

declare const unit: unique symbol;

/** A decimal that knows its unit, so that the compiler keeps money, rates and points apart. */
export type Quantity<Unit extends string> = Decimal & {
  /** Invariant, so that 元 and 分 do not meet in a union either. */
  readonly [unit]: (own: Unit) => Unit;
};

/** Money in the unit that the form's funds table names: 元, 万元 … */
export type Amount = Quantity<"金额">;
/** A rate in percent: 96.89 means 96.89 %. */
export type Percent = Quantity<"百分比">;
/** Weights and scores in 分. */
export type Points = Quantity<"分">;

/** Gives a bare decimal its unit: only where numbers are read from cells or profiles. */
export function percent(value: Decimal): Percent {
  return value as Percent;
}
export function points(value: Decimal | number): Points {
  return (typeof value === "number" ? new Decimal(value) : value) as unknown as Points;
}

/** Sum of quantities of one unit; 0 for none. */
export function sum<Unit extends string>(values: readonly Quantity<Unit>[]): Quantity<Unit> {
  return values.reduce<Decimal>((total, value) => total.plus(value), new Decimal(0)) as Quantity<Unit>;
}

/** Difference of two quantities of one unit. */
export function difference<Unit extends string>(a: Quantity<Unit>, b: Quantity<Unit>): Quantity<Unit> {
  return a.minus(b) as Quantity<Unit>;
}

/** The smaller of two quantities of one unit. */
export function smaller<Unit extends string>(a: Quantity<Unit>, b: Quantity<Unit>): Quantity<Unit> {
  return a.lessThan(b) ? a : b;
}

/**
 * 执行率 = 全年执行数 ÷ 全年预算数, in percent, unrounded (财预〔2020〕10号).
 * @throws RangeError when the budget is not above zero
 */
export function executionPercent(executed: Amount, budget: Amount): Percent {
  if (!budget.greaterThan(0)) throw new RangeError("execution rate needs a budget above zero");
  return executed.times(100).dividedBy(budget) as Percent;
}

/**
 * 执行率得分 before rounding and capping = 分值 × 全年执行数 ÷ 全年预算数, from the amounts, never from the rounded rate.
 * @throws RangeError when the budget is not above zero
 */
export function executionPoints(available: Points, executed: Amount, budget: Amount): Points {
  if (!budget.greaterThan(0)) throw new RangeError("execution score needs a budget above zero");
  return available.times(executed).dividedBy(budget) as unknown as Points;
}
