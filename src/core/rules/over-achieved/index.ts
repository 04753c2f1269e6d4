import type { Form, Indicator } from "../../form";
import { Decimal, plain, roundHalfUp } from "../../number";
import type { Profile } from "../../profile";
import { assess, type MeasuredClause } from "../../scoring";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import { atResult, isExplained, onceIfMany } from "../shared";

/** Of a target of up to five a result of one more is no sign of a target set too low. */
const SMALL_TARGET = new Decimal(5);
const SMALL_EXCESS = new Decimal(2);

export const overAchieved = defineRule({
  id: "I06",
  name: "over-achieved",
  title: "完成值远超目标",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  check: (form, { profile }) =>
    onceIfMany(
      form.indicators.flatMap((indicator) => checkRow(indicator, form, profile)),
      "的实际完成值远超目标值，未说明原因",
    ),
});

function checkRow(indicator: Indicator, form: Form, profile: Profile): Observation[] {
  if (indicator.isExecution || isExplained(indicator, form)) return [];
  const assessment = assess(indicator, profile);
  if (assessment.kind !== "measured") return [];
  const clause = assessment.clauses.find((each) => isFarAbove(each, profile));
  if (clause === undefined) return [];
  const { pair } = clause;
  const percent = plain(roundHalfUp(clause.actual.times(100).dividedBy(pair.target.value), 2));
  return [
    atResult(
      indicator,
      `“${indicator.name.value}”完成 ${pair.actual.text}，为目标 ${pair.target.text} 的 ${percent}%，未说明原因。`,
      "请说明超额完成的原因；如目标定得偏低，请在编报下年目标时调整。",
    ),
  ];
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
