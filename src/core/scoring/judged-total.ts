import type { Address } from "../cells";
import { factOf, type FilledNumber, type Form, hasNumber, type NumberField } from "../form";
import { points, type Points, roundHalfUp, sum } from "../number";
import type { Profile } from "../profile";
import { expectedExecutionScore, isCertain } from "./execution";
import {
  executionPointsOf,
  isScoredInFunds,
  reachOf,
  totalParts,
  type TotalParts,
  weightsHold,
} from "./points";
import { formDecimals } from "./precision";
import { type Converted, convertedWithout } from "./unused";

/** The total as it follows from its parts. */
export interface JudgedTotal {
  readonly stated: NumberField<"分">;
  readonly parts: TotalParts;
  /** What it is reckoned to without the rows that do not apply, where the profile has it so; else null. */
  readonly converted: Converted | null;
  /** The sum of the parts that can be read, or what it is converted to, rounded; none while others are missing. */
  readonly expected: Points;
  readonly agrees: boolean;
  /** Whether 0 ≤ total ≤ the whole: no profile allows points beyond it. */
  readonly isPossible: boolean;
  /** An execution score that nothing on the form can be set against. */
  readonly unchecked: FilledNumber<"分"> | null;
  /**
   * Whether the form itself has nothing against the expected total: all parts are there, the weights hold, and the sum
   * is possible. Findings about its parts are another matter.
   */
  readonly isSure: boolean;
  /** The cells that it follows from: the scores, and what the execution score follows from. */
  readonly restsOn: readonly Address[];
}

/** The total set against its parts; null where T01 cannot run: no total, or no way to know the parts. */
export const judgedTotal = factOf((form: Form, profile: Profile): JudgedTotal | null => {
  const parts = totalParts(form);
  const stated = form.total?.score ?? null;
  if (parts === null || parts.readable.length === 0 || stated === null) return null;
  const converted =
    profile.unusedPoints === "converted" && parts.missing.length === 0
      ? convertedWithout(form, parts.sum, profile)
      : null;
  const expected = roundHalfUp(converted?.total ?? parts.sum, profile.decimals);
  const isPossible = !expected.isNegative() && expected.lessThanOrEqualTo(profile.totalPoints);
  const unchecked = uncheckedExecution(form, profile);
  const isWhole = parts.missing.length === 0 && unchecked === null;
  // Whether bonus and penalty count is the form's own affair: its total says so, or nothing is sure.
  const extra = sum(form.extras.map((each) => each.points));
  const decimals = formDecimals(form, profile);
  const sums = [parts.sum, points(parts.sum.plus(extra)), ...(converted === null ? [] : [converted.total])];
  const { annualBudget = null, executed = null, points: ofExecution = null } = form.funds?.total ?? {};
  return {
    stated,
    parts,
    expected,
    converted,
    // A form may print the plain sum all the same.
    agrees: sums.some((each) => stated.value !== null && isSameAt(decimals, stated.value, each)),
    isPossible,
    unchecked,
    isSure:
      stated.value !== null &&
      isWhole &&
      extra.isZero() &&
      converted === null &&
      isPossible &&
      weightsHold(form, profile),
    restsOn: [...parts.readable, annualBudget, executed, ofExecution].flatMap((field) => field?.at ?? []),
  };
});

function isSameAt(decimals: number, stated: Points, computed: Points): boolean {
  return roundHalfUp(stated, decimals).equals(roundHalfUp(computed, decimals));
}

/**
 * The execution score where the form has no place for what it follows from, the funds table itself, budget, spending or
 * points, and it is not what the profile's points would make either. Where the places are there and cannot be read, E04
 * says so.
 */
function uncheckedExecution(form: Form, profile: Profile): FilledNumber<"分"> | null {
  const { funds, indicators, printedPoints } = form;
  const row = isScoredInFunds(form) ? null : indicators.find(({ isExecution }) => isExecution);
  const score = row === null ? funds?.total.score : row?.score;
  if (!hasNumber(score)) return null;
  const { total } = funds ?? {};
  if (total === undefined || total.annualBudget === null || total.executed === null) return score;
  const points = row?.weight ?? (hasNumber(total.points) ? total.points : printedPoints.execution);
  if (hasNumber(points)) return points.value.isNegative() ? score : null;
  if (funds === null || !isCertain(total, funds)) return null;
  const expected = expectedExecutionScore(total, profile.executionPoints, profile);
  return isSameAt(formDecimals(form, profile), score.value, expected) ? null : score;
}

/**
 * The most that a total can be while scores are missing: these at all that they can reach, rounded. Null where that is
 * not known of one of them.
 */
export function mostWithMissing(form: Form, { parts }: JudgedTotal, profile: Profile): Points | null {
  const reaches = parts.missing.map((field) => reachOfScore(form, field, profile));
  const known = reaches.filter((reach) => reach !== null);
  return known.length < reaches.length ? null : roundHalfUp(sum([parts.sum, ...known]), profile.decimals);
}

function reachOfScore(form: Form, field: NumberField<"分">, profile: Profile): Points | null {
  if (field === form.funds?.total.score) {
    const execution = executionPointsOf(form, profile);
    return execution.source === "indicator" ? null : execution.points;
  }
  const indicator = form.indicators.find(({ score }) => score === field);
  return indicator === undefined ? null : reachOf(indicator);
}

/**
 * The total that other values have to agree with: as it will stand where that is known, as it follows from its
 * parts where the form has nothing against that, else as stated. Null where none is stated.
 */
export function standingTotal(form: Form, profile: Profile, total?: Points | null): Points | null {
  if (total !== undefined) return total;
  const judged = judgedTotal(form, profile);
  if (judged?.isSure === true) return judged.expected;
  return hasNumber(form.total?.score) ? form.total.score.value : null;
}
