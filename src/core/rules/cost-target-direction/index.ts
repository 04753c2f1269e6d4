import { defineRule, GUIDE_2021 } from "../rule";
import { forPerson, onceIfMany, spaced, wrongWayTargets } from "../shared";

export const costTargetDirection = defineRule({
  id: "I19",
  name: "cost-target-direction",
  title: "成本目标写成下限",
  severity: "warning",
  doubts: "none",
  basis: GUIDE_2021,
  check: ({ indicators }) =>
    onceIfMany(
      indicators.flatMap(wrongWayTargets).flatMap(({ row: { target, name }, clause }) => {
        if (target === null) return [];
        return [
          forPerson({
            at: target.at,
            row: name,
            what: `“${name.value}”是成本，目标值却写成不低于（${spaced(clause.text)}），花得越多越好，得分无法核对。`,
            todo: "请确认是否应为“≤”；确为最低投入的，请说明。",
            stated: target.value,
          }),
        ];
      }),
      "是成本，目标值却写成不低于",
    ),
});
