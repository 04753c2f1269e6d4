import { hasNumber } from "../../form";
import { plain } from "../../number";
import { hasResultBelow, readingsOf } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { atResult, onceIfMany } from "../shared";

export const scoredWithoutResult = defineRule({
  id: "I10",
  name: "scored-without-result",
  title: "没有完成值却有得分",
  severity: "warning",
  doubts: "value",
  basis: REGULATION_2020,
  needsScores: true,
  check: ({ indicators }) =>
    onceIfMany(
      indicators.flatMap((indicator) => {
        const { score, actual, name, isExecution } = indicator;
        if (
          isExecution ||
          actual === null ||
          hasResultBelow(indicator) ||
          !hasNumber(score) ||
          !score.value.greaterThan(0)
        )
          return [];
        const { kind } = readingsOf(indicator).actual;
        if (kind !== "blank" && kind !== "placeholder") return [];
        return [
          atResult(
            indicator,
            `“${name.value}”没有填写实际完成值，却得了 ${plain(score.value)} 分。`,
            "请补填实际完成值，或核对得分。",
          ),
        ];
      }),
      "没有填写实际完成值却有得分",
    ),
});
