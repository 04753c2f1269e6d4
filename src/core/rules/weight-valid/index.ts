import { hasNumber } from "../../form";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, statedOf, whyNotNumber } from "../shared";

export const weightValid = defineRule({
  id: "W05",
  name: "weight-valid",
  title: "权重缺失或无效",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  check: (form) =>
    form.indicators.flatMap((indicator) => {
      const { weight, score } = indicator;
      if (weight === null || (hasNumber(weight) && weight.value.greaterThan(0))) return [];
      return [
        forPerson({
          at: weight.at,
          row: indicator.name,
          title: weight.kind === "blank" ? "权重未填" : "权重无效",
          what: `“${indicator.name.value}”的权重无效：${whyNotNumber(weight)}。`,
          todo: "请填写大于 0 的权重。",
          stated: statedOf(weight),
          // Without a weight nothing says how much the row can score.
          doubted: [weight, score].flatMap((field) => field?.at ?? []),
        }),
      ];
    }),
});
