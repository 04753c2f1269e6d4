import { hasNumber } from "../../form";
import { difference, plain, roundHalfUp, sum } from "../../number";
import { ARITHMETIC, defineRule } from "../rule";
import { totalRowOf } from "../shared/labels";

export const impliedExecution = defineRule({
  id: "T06",
  name: "implied-execution",
  title: "由总分推算的执行率得分",
  severity: "info",
  basis: ARITHMETIC,
  needsScores: true,
  check(form, { profile }) {
    const total = form.total?.score;
    const scores = form.indicators.map(({ score }) => score).filter(hasNumber);
    if (form.funds !== null || !hasNumber(total) || scores.length < form.indicators.length) return [];
    if (form.indicators.some(({ isExecution }) => isExecution)) return [];
    const available = profile.executionPoints;
    const scored = sum(scores.map(({ value }) => value));
    const implied = difference(total.value, scored);
    const rate = roundHalfUp(implied.times(100).dividedBy(available), 1);
    const isPossible = !implied.isNegative() && implied.lessThanOrEqualTo(available);
    return [
      {
        at: total.at,
        row: totalRowOf(form),
        what: isPossible
          ? `没有预算执行情况表：由总分推算，执行率得分为 ${plain(implied)}（满分 ${plain(available)}），相当于执行率 ${plain(rate)}%。`
          : `没有预算执行情况表：总分减各指标得分为 ${plain(implied)}，不在 0 至 ${plain(available)} 分之间。`,
        todo: "请对照预算执行数据核实；总分不作更正。",
        working: `${plain(total.value)} − ${plain(scored)} = ${plain(implied)}`,
        stated: plain(total.value),
        expected: null,
        correction: null,
      },
    ];
  },
});
