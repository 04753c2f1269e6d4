import { hasNumber, type Indicator } from "../../form";
import { agree, Decimal, plain, roundHalfUp, sum } from "../../number";
import { exactRate, isCertain, reachOf } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, fundsRowOf } from "../shared";

/** Results may run ahead of the spending by this share of themselves. */
const TOLERANCE = new Decimal("0.05");
const REST = new Decimal(1).minus(TOLERANCE);

export const scoreVersusExecution = defineRule({
  id: "C01",
  name: "score-versus-execution",
  title: "指标得分明显高于预算执行",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  needsScores: true,
  check({ funds, indicators }, { profile }) {
    if (funds === null || !isCertain(funds.total, funds)) return [];
    const rows = indicators.filter(({ isExecution }) => !isExecution);
    if (rows.length === 0) return [];
    const scores = rows.map(({ score }) => score).filter(hasNumber);
    const weights = rows.map(reachOf).filter((weight) => weight !== null);
    const { total } = funds;
    if (scores.length < rows.length || weights.length < rows.length) return [];
    const most = sum(weights);
    if (!most.greaterThan(0)) return [];
    const got = sum(scores.map(({ value }) => value));
    const executed = exactRate(total).dividedBy(100);
    // (scored − executed) ÷ scored, compared without a quotient of quotients.
    if (!got.greaterThan(0) || executed.greaterThanOrEqualTo(got.times(REST).dividedBy(most))) return [];
    const scored = got.dividedBy(most);
    const shown = (share: Decimal) => `${plain(roundHalfUp(share.times(100), 2))}%`;
    const isGlaring = exactRate(total).lessThan(profile.veryLowExecution) && hasFullOutput(rows);
    return [
      forPerson({
        at: total.score?.at ?? total.rate?.at ?? total.executed.at,
        row: fundsRowOf(total),
        what: isGlaring
          ? `预算执行率只有 ${shown(executed)}，不到 ${plain(profile.veryLowExecution)}%，产出指标却全部得满分，各指标得分率为 ${shown(scored)}。`
          : `各指标得分率为 ${shown(scored)}，预算执行率为 ${shown(executed)}，两者相差较大。`,
        todo: isGlaring
          ? "请核实产出指标的完成值和佐证材料；确已全部完成的，请说明为何只用了这些资金。"
          : "请确认任务是否已全部完成、目标值是否偏低，或说明节约原因。",
        ...(isGlaring ? { severity: "warning" as const } : {}),
        working: `（${shown(scored)} − ${shown(executed)}）÷ ${shown(scored)} = ${shown(scored.minus(executed).dividedBy(scored))}`,
      }),
    ];
  },
});

/** Whether there are rows of 产出, each with the most that it can score. */
function hasFullOutput(rows: readonly Indicator[]): boolean {
  const output = rows.filter(({ category }) => category?.value.includes("产出"));
  return output.length > 0 && output.every(isFull);
}

function isFull(indicator: Indicator): boolean {
  const reach = reachOf(indicator);
  return hasNumber(indicator.score) && reach !== null && agree(indicator.score.value, reach);
}
