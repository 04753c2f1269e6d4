import { hasNumber, type NumberField } from "../../form";
import { agree, executionPoints, plain, type Points, roundHalfUp, smaller } from "../../number";
import type { Profile } from "../../profile";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import { correctNumber } from "../shared/corrections";
import { operand } from "../shared/formulas";
import { isUsable, quotient, type UsableRow } from "../shared/funds";
import { fundsRowOf } from "../shared/labels";
import { statedOf, whyNotNumber } from "../shared/points";

export const executionScore = defineRule({
  id: "E02",
  name: "execution-score",
  title: "执行率得分",
  severity: "error",
  basis: REGULATION_2020,
  needsScores: true,
  corrects: "执行率得分",
  check({ funds }, { profile }) {
    const row = funds?.total;
    if (row === undefined || !isUsable(row) || row.score === null || !hasNumber(row.points)) return [];
    return checkScore(row, row.score, row.points, profile);
  },
});

/** 得分 = 分值 × X ÷ B, rounded half up and capped at the points, from the amounts. */
export function expectedExecutionScore(row: UsableRow, points: Points, { decimals }: Profile): Points {
  const exact = executionPoints(points, row.executed.value, row.annualBudget.value);
  return smaller(points, roundHalfUp(exact, decimals));
}

function checkScore(
  row: UsableRow,
  score: NumberField<"分">,
  points: NumberField<"分"> & { readonly value: Points },
  profile: Profile,
): Observation[] {
  const expected = expectedExecutionScore(row, points.value, profile);
  if (score.value !== null && agree(score.value, expected)) return [];
  const exact = executionPoints(points.value, row.executed.value, row.annualBudget.value);
  const capped = exact.greaterThan(points.value) ? `，以 ${plain(points.value)} 分为限` : "";
  const found = {
    at: score.at,
    row: fundsRowOf(row),
    working: `${plain(points.value)} × ${quotient(row)} = ${plain(roundHalfUp(exact, 4))}，四舍五入保留 ${profile.decimals} 位${capped}`,
    expected: plain(expected),
    stated: statedOf(score),
  };
  const sentence = `执行率得分应为 ${plain(expected)}（${plain(points.value)} × ${quotient(row)}）`;
  if (score.value === null) {
    const correction = score.kind === "blank" ? correctNumber("suggested", score, expected, null) : null;
    return [{ ...found, what: `${sentence}，${whyNotNumber(score)}。`, todo: "请填写得分。", correction }];
  }
  const correction = correctNumber("safe", score, expected, scoreFormula(row, points, profile));
  return [
    {
      ...found,
      what: `${sentence}，表中为 ${plain(score.value)}。`,
      todo: correction === null ? "该单元格是公式，请核对公式。" : "",
      correction,
    },
  ];
}

function scoreFormula(row: UsableRow, points: NumberField<"分">, { decimals }: Profile): string | null {
  const [available, executed, budget] = [points, row.executed, row.annualBudget].map(operand);
  if (!available || !executed || !budget) return null;
  return `=MIN(${available},ROUND(${available}*${executed}/${budget},${decimals}))`;
}
