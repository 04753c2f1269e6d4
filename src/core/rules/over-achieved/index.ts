import type { Form, Indicator } from "../../form";
import type { Profile } from "../../profile";
import { assess } from "../../scoring";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import {
  atResult,
  isExplained,
  onceIfMany,
  overAchievedClause,
  percentOfTarget,
  spaced,
  wrongWayTargets,
} from "../shared";

export const overAchieved = defineRule({
  id: "I06",
  name: "over-achieved",
  title: "完成值明显高于目标",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  check: (form, { profile }) =>
    onceIfMany(
      form.indicators.flatMap((indicator) => checkRow(indicator, form, profile)),
      "的实际完成值明显高于目标值，未说明原因",
    ),
});

function checkRow(indicator: Indicator, form: Form, profile: Profile): Observation[] {
  if (indicator.isExecution || isExplained(indicator, form)) return [];
  // More spent than a target that is written the wrong way round is no achievement.
  if (wrongWayTargets(indicator).length > 0) return [];
  const clause = overAchievedClause(assess(indicator, profile), profile);
  if (clause === null) return [];
  const { pair } = clause;
  return [
    atResult(
      indicator,
      `“${indicator.name.value}”完成 ${spaced(pair.actual.text)}，为目标（${spaced(pair.target.text)}）的 ${percentOfTarget(clause)}%，未说明原因。`,
      "请说明超额完成的原因；目标定得偏低的，请在编报下年目标时调整。",
    ),
  ];
}
