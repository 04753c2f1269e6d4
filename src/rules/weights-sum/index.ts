import { plain } from "../../number";
import { defineRule, REGULATION_2020 } from "../rule";
import { totalRowOf } from "../shared/labels";
import { executionPointsOf, statedOf, weightsHold, weightsSum } from "../shared/points";

export const weightsSumRule = defineRule({
  id: "W01",
  name: "weights-sum",
  title: "权重合计不等于 100",
  severity: "error",
  basis: REGULATION_2020,
  needsScores: false,
  check(form, { profile }) {
    const total = weightsSum(form, profile);
    if (total === null || weightsHold(form, profile)) return [];
    const execution = executionPointsOf(form, profile);
    const expected = plain(profile.totalPoints);
    const assumed =
      execution.source === "profile"
        ? `（指标权重 ${plain(total.minus(execution.points))}，另按通用标准加预算执行率 ${plain(execution.points)} 分）`
        : "";
    return [
      {
        at: form.total?.weight?.at ?? form.anchor,
        row: totalRowOf(form),
        what: `权重合计为 ${plain(total)}${assumed}，应为 ${expected}。`,
        todo: "请核对各指标权重后重新检查。",
        stated: statedOf(form.total?.weight),
        expected,
        correction: null,
        severity: execution.source === "profile" ? "warning" : "error",
      },
    ];
  },
});
