import type { Address } from "../../cells";
import { type Form, hasNumber } from "../../form";
import { type Amount, type Percent, type Points, roundHalfUp, sum } from "../../number";
import { gradeOf } from "../../profile";
import {
  exactRate,
  executionPointsOf,
  expectedExecutionScore,
  isCertain,
  sumOfWeights,
  totalParts,
} from "../../scoring";
import { type ScoreBarPart, scoreBar } from "./score-bar";
import type { FormReview } from "../types";
import { type UnjudgedCause, unjudgedOf } from "./unjudged";

/** Stated and computed side by side; null where there is nothing to state or to compute. */
export interface Figure<Unit> {
  readonly stated: Unit | null;
  readonly computed: Unit | null;
}

/** The figures of one form that people look at first. */
export interface ScoreCard {
  readonly review: FormReview;
  readonly rate: Figure<Percent>;
  readonly executionScore: Figure<Points>;
  /** Execution points included where the form has them. */
  readonly weights: Figure<Points>;
  /** Computed from the scores as they will stand after the safe corrections; null where no total can be so much. */
  readonly total: Figure<Points>;
  /** The cells of the scores that the total still lacks; null where no cell of the form holds its execution score. */
  readonly missing: readonly Address[] | null;
  /** 等级: as printed, and as it follows from the computed total. */
  readonly grade: { readonly stated: string | null; readonly computed: string | null };
  /** What the total is made of, as it will stand after the safe corrections. */
  readonly parts: readonly ScoreBarPart[];
  /** What can be called neither right nor wrong, by its causes. */
  readonly unjudged: readonly UnjudgedCause[];
  /** The amounts that the rate is computed from: 436000 and 450000. */
  readonly amounts: { readonly executed: Amount; readonly budget: Amount; readonly unit: string } | null;
}

/** @param corrected the form as it will stand after the safe corrections */
export function scoreCard(review: FormReview, corrected: Form): ScoreCard {
  const { results, choice } = review;
  const { profile } = choice;
  // What the rules have worked out is not worked out again.
  const { form } = results;
  const { funds } = form;
  const row = funds?.total;
  const usable = funds !== null && row !== undefined && isCertain(row, funds) ? row : null;
  const points = executionPointsOf(form, profile);
  const available = points.source === "funds" || points.source === "heading" ? points.points : null;
  const isAsItIs = corrected === review.form;
  const parts = totalParts(isAsItIs ? form : corrected);
  const sum = parts === null || parts.missing.length > 0 ? null : roundHalfUp(parts.sum, profile.decimals);
  // A sum that no total can be is not shown as what the total should be.
  const isPossible = sum !== null && !sum.isNegative() && sum.lessThanOrEqualTo(profile.totalPoints);
  let bar: ScoreCard["parts"] | null = null;
  let unjudged: ScoreCard["unjudged"] | null = null;
  return {
    review,
    rate: {
      stated: row?.rate?.value ?? null,
      computed: usable && roundHalfUp(exactRate(usable), profile.decimals),
    },
    executionScore: {
      stated: row?.score?.value ?? null,
      computed: usable && available !== null ? expectedExecutionScore(usable, available, profile) : null,
    },
    weights: { stated: form.total?.weight?.value ?? null, computed: computedWeights(form, profile) },
    total: {
      stated: form.total?.score?.value ?? null,
      computed: isPossible ? sum : null,
    },
    missing: parts && parts.missing.map(({ at }) => at),
    grade: {
      stated: form.grade?.value || null,
      computed: isPossible ? gradeOf(sum, profile) : null,
    },
    // Worked out where somebody looks at them.
    get parts() {
      return (bar ??= scoreBar(corrected));
    },
    get unjudged() {
      return (unjudged ??= unjudgedOf(review));
    },
    amounts: usable && {
      executed: usable.executed.value,
      budget: usable.annualBudget.value,
      unit: form.funds?.amountUnit ?? "元",
    },
  };
}

/** Without a funds table the indicators alone. */
function computedWeights(form: Form, profile: FormReview["choice"]["profile"]): Points | null {
  if (form.funds !== null) return sumOfWeights(form, profile);
  const weights = form.indicators.map(({ weight }) => weight).filter(hasNumber);
  return form.hasWeightColumn ? sum(weights.map(({ value }) => value)) : null;
}
