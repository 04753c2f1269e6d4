import { type FilledNumber, type Funds, type FundsRow, hasNumber } from "../form";
import {
  executionPercent,
  executionPoints,
  type Percent,
  type Points,
  points,
  roundHalfUp,
  smaller,
} from "../number";
import { isProportional, type Profile, type Reckoned, reckonedShare } from "../profile";

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

/** Whether a row is usable and its amounts are in units that the form settles (else `budgetUsable` asks for them). */
export function isCertain(row: FundsRow, { unclear }: Funds): row is UsableRow {
  const isUnclear = ({ at }: FilledNumber<"金额">) =>
    unclear.some((other) => other.at.row === at.row && other.at.column === at.column);
  return isUsable(row) && !isUnclear(row.annualBudget) && !isUnclear(row.executed);
}

/** 执行率 of a row in percent, unrounded. */
export function exactRate({ executed, annualBudget }: UsableRow): Percent {
  return executionPercent(executed.value, annualBudget.value);
}

/** 执行率得分 of a row out of so many points in plain proportion, unrounded and not capped. */
export function exactExecutionScore({ executed, annualBudget }: UsableRow, points: Points): Points {
  return executionPoints(points, executed.value, annualBudget.value);
}

/** What an execution rate earns by a profile. */
export interface ExecutionScore extends Reckoned {
  /** Rounded as the profile rounds, and no more than the points. */
  readonly score: Points;
  /** Whether it is no other than 分值 × X ÷ B, at most the points: what the regulation has. */
  readonly isProportional: boolean;
}

/** 得分 of a row out of so many points by the profile's scoring, rounded half up, from the amounts. */
export function executionScoreBy(
  row: UsableRow,
  available: Points,
  { decimals, executionScoring }: Profile,
): ExecutionScore {
  const reckoned = reckonedShare(exactRate(row), executionScoring);
  // In proportion from the amounts: a rate with no end, 2 ÷ 3, has lost its last digits.
  const exact =
    reckoned.by === "proportion"
      ? exactExecutionScore(row, available)
      : points(available.times(reckoned.share));
  return {
    ...reckoned,
    score: smaller(available, roundHalfUp(exact, decimals)),
    isProportional: isProportional(executionScoring),
  };
}

/** What 执行率得分 should be: by the profile's scoring, rounded half up and capped at the points, from the amounts. */
export function expectedExecutionScore(row: UsableRow, points: Points, profile: Profile): Points {
  return executionScoreBy(row, points, profile).score;
}
