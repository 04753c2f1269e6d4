import { type Form, hasNumber, type NumberField } from "../../form";
import { type Points, roundHalfUp, sum } from "../../number";
import type { Profile } from "../../profile";
import { executionPointsOf, reachOf, type ScoreParts, scoreParts, weightsHold } from "./points";

/** The total as it follows from its parts. */
export interface JudgedTotal {
  readonly stated: NumberField<"分">;
  readonly parts: ScoreParts;
  /** The sum of the parts that can be read, rounded; no expected total while others are missing. */
  readonly expected: Points;
  readonly agrees: boolean;
  /** Whether nothing stands against writing the expected total: all parts are there, and the weights hold. */
  readonly isSure: boolean;
}

/** The total set against its parts; null where T01 cannot run: no total, or no way to know the parts. */
export function judgedTotal(form: Form, profile: Profile): JudgedTotal | null {
  const parts = scoreParts(form);
  const stated = form.total?.score ?? null;
  if (parts === null || parts.readable.length === 0 || stated === null) return null;
  const expected = roundHalfUp(parts.sum, profile.decimals);
  return {
    stated,
    parts,
    expected,
    agrees: stated.value !== null && roundHalfUp(stated.value, profile.decimals).equals(expected),
    isSure: stated.value !== null && parts.missing.length === 0 && weightsHold(form, profile),
  };
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
 * The total that other values have to agree with: as it follows from its parts where that is sure, else as stated.
 * Null where none is stated.
 */
export function standingTotal(form: Form, profile: Profile): Points | null {
  const judged = judgedTotal(form, profile);
  if (judged?.isSure === true) return judged.expected;
  return hasNumber(form.total?.score) ? form.total.score.value : null;
}
