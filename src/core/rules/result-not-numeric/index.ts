import { bandOfRow, readingsOf } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { ADVICE, atResult, onceIfMany, resultRows } from "../shared";

export const resultNotNumeric = defineRule({
  id: "I18",
  name: "result-not-numeric",
  title: "定量指标没有填写数值",
  severity: "warning",
  doubts: "value",
  basis: REGULATION_2020,
  check: ({ indicators }, { profile }) =>
    onceIfMany(
      indicators
        .filter(({ isExecution }) => !isExecution)
        .flatMap(resultRows)
        .flatMap((row) => {
          const { name, target, actual } = row;
          const reading = readingsOf(row);
          if (target === null || actual === null) return [];
          if (reading.target.kind !== "measures" || reading.actual.kind !== "words") return [];
          // A band of results is an answer of its own kind, which I03 looks at.
          if (bandOfRow(row, profile) !== null) return [];
          return [
            atResult(
              row,
              `“${name.value}”的目标值为 ${target.value}，实际完成值“${actual.value}”不是数值，无法核对得分。`,
              ADVICE.giveResult,
            ),
          ];
        }),
      "的目标值是数值，实际完成值却不是",
    ),
});
