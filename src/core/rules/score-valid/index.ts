import { hasNumber } from "../../form";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, statedOf, whyNotNumber } from "../shared";

export const scoreValid = defineRule({
  id: "I04",
  name: "score-valid",
  title: "得分缺失或无效",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  needsScores: true,
  check: ({ indicators }) =>
    indicators.flatMap((indicator) => {
      const { score } = indicator;
      if (score === null || (hasNumber(score) && !score.value.isNegative())) return [];
      return [
        forPerson({
          at: score.at,
          row: indicator.name,
          title: score.kind === "blank" ? "得分未填" : "得分无效",
          what: `“${indicator.name.value}”的得分无效：${whyNotNumber(score)}。`,
          todo: "请填写不小于 0 的数字。",
          stated: statedOf(score),
        }),
      ];
    }),
});
