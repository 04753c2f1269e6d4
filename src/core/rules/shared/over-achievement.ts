import { Decimal, plain, roundHalfUp } from "../../number";
import type { Profile } from "../../profile";
import type { Assessment, MeasuredClause } from "../../scoring";

/** Of a target of up to five a result of one more is no sign of a target set too low. */
const SMALL_TARGET = new Decimal(5);
const SMALL_EXCESS = new Decimal(2);

/** The first clause of a row whose result goes far beyond its target, by the profile's multiple; null where none does. */
export function overAchievedClause(assessment: Assessment, profile: Profile): MeasuredClause | null {
  if (assessment.kind !== "measured") return null;
  return assessment.clauses.find((clause) => isFarAbove(clause, profile)) ?? null;
}

/** A result in percent of its target: "148.66". */
export function percentOfTarget({ actual, pair: { target } }: MeasuredClause): string {
  return plain(roundHalfUp(actual.times(100).dividedBy(target.value), 2));
}

function isFarAbove(
  { pair: { target }, actual, aim }: MeasuredClause,
  { overAchievement }: Profile,
): boolean {
  if (aim.direction !== "forward" || !target.value.greaterThan(0)) return false;
  const isSmall =
    target.value.lessThanOrEqualTo(SMALL_TARGET) && actual.minus(target.value).lessThan(SMALL_EXCESS);
  return !isSmall && actual.greaterThanOrEqualTo(target.value.times(overAchievement));
}
