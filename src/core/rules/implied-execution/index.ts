import { type Form, hasNumber } from "../../form";
import { difference, plain, type Points, roundHalfUp, sum } from "../../number";
import type { Profile } from "../../profile";
import { indicatorWeights } from "../../scoring";
import { ARITHMETIC, defineRule } from "../rule";
import { forPerson, totalRowOf } from "../shared";

export const impliedExecution = defineRule({
  id: "T06",
  name: "implied-execution",
  title: "执行率得分只能由总分推算",
  severity: "info",
  doubts: "value",
  basis: ARITHMETIC,
  needsScores: true,
  check(form, { profile }) {
    const total = form.total?.score;
    if (form.funds !== null || !hasNumber(total)) return [];
    const scores = form.indicators.map(({ score }) => score).filter(hasNumber);
    if (scores.length < form.indicators.length) return [];
    if (form.indicators.some(({ isExecution }) => isExecution)) return [];
    const available = availablePoints(form, profile);
    const scored = sum(scores.map(({ value }) => value));
    const implied = difference(total.value, scored);
    // All points are with the indicators and the total is their sum: there is nothing to infer.
    if (available.isZero() && implied.isZero()) return [];
    return [
      forPerson({
        at: total.at,
        row: totalRowOf(form),
        what: `没有预算执行情况表：${conclusion(implied, available)}`,
        todo: "请对照预算执行数据核实；总分不作更正。",
        working: `${plain(total.value)} − ${plain(scored)} = ${plain(implied)}`,
        stated: plain(total.value),
      }),
    ];
  },
});

/** What the indicators' weights leave of the whole; the profile's points where they are not known. */
function availablePoints(form: Form, { executionPoints, totalPoints }: Profile): Points {
  const weights = indicatorWeights(form);
  if (weights === null) return executionPoints;
  const left = difference(totalPoints, sum(weights.map(({ value }) => value)));
  return left.isNegative() ? difference(totalPoints, totalPoints) : left;
}

function conclusion(implied: Points, available: Points): string {
  if (available.isZero()) {
    return `指标权重已占全部分值，总分应等于各指标得分之和，两者相差 ${plain(implied.abs())} 分。`;
  }
  if (implied.isNegative() || implied.greaterThan(available)) {
    return `总分减各指标得分为 ${plain(implied)}，不在 0 至 ${plain(available)} 分之间。`;
  }
  const rate = roundHalfUp(implied.times(100).dividedBy(available), 1);
  return `由总分推算，执行率得分为 ${plain(implied)}（满分 ${plain(available)}），相当于执行率 ${plain(rate)}%。`;
}
