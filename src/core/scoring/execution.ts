import { type FilledNumber, type FundsRow, hasNumber } from "../form";
import {
  executionPercent,
  executionPoints,
  type Percent,
  type Points,
  roundHalfUp,
  smaller,
} from "../number";
import type { Profile } from "../profile";

/** A funds row whose rate can be computed: B above zero, X not below. */
export type UsableRow = FundsRow & {
  readonly annualBudget: FilledNumber<"金额">;
  readonly executed: FilledNumber<"金额">;
};

/** Whether rate and score can be computed for a row (the rule `budgetUsable` says why not). */
export function isUsable(row: FundsRow): row is UsableRow {
  return (
    hasNumber(row.annualBudget) &&
    row.annualBudget.value.greaterThan(0) &&
    hasNumber(row.executed) &&
    !row.executed.value.isNegative()
  );
}

/** 执行率 of a row in percent, unrounded. */
export function exactRate({ executed, annualBudget }: UsableRow): Percent {
  return executionPercent(executed.value, annualBudget.value);
}

/** 执行率得分 of a row out of so many points, unrounded and not capped. */
export function exactExecutionScore({ executed, annualBudget }: UsableRow, points: Points): Points {
  return executionPoints(points, executed.value, annualBudget.value);
}

/** 得分 = 分值 × X ÷ B, rounded half up and capped at the points, from the amounts. */
export function expectedExecutionScore(row: UsableRow, points: Points, { decimals }: Profile): Points {
  return smaller(points, roundHalfUp(exactExecutionScore(row, points), decimals));
}
