import { type FilledNumber, hasNumber } from "../../form";
import { agree, plain } from "../../number";
import { defineRule, REGULATION_2020 } from "../rule";
import { correctNumber } from "../shared/corrections";
import { operand } from "../shared/formulas";
import { rowOf } from "../shared/labels";

export const scoreOverWeight = defineRule({
  id: "I01",
  name: "score-over-weight",
  title: "得分超过权重",
  severity: "error",
  basis: REGULATION_2020,
  needsScores: true,
  corrects: "得分",
  check: ({ indicators }) =>
    indicators.flatMap((indicator) => {
      const { score, weight } = indicator;
      if (!hasNumber(score) || !hasNumber(weight) || !isOver(score, weight)) return [];
      const kind = isSlip(score, weight) ? "safe" : "suggested";
      return [
        {
          at: score.at,
          row: rowOf(indicator),
          what: `“${indicator.name.value}”的得分 ${plain(score.value)} 超过权重 ${plain(weight.value)}。`,
          todo: kind === "safe" ? "" : `请核对得分，最高为 ${plain(weight.value)} 分。`,
          working: `得分以权重 ${plain(weight.value)} 分为限`,
          stated: plain(score.value),
          expected: plain(weight.value),
          correction: correctNumber(kind, score, weight.value, capFormula(score, weight)),
        },
      ];
    }),
});

/** A weight that is not above zero is W05's finding. */
function isOver(score: FilledNumber<"分">, weight: FilledNumber<"分">): boolean {
  if (!weight.value.greaterThan(0)) return false;
  return score.value.greaterThan(weight.value) && !agree(score.value, weight.value);
}

/** A number typed a little too high is capped without asking; twice the weight or a formula is for a person. */
function isSlip(score: FilledNumber<"分">, weight: FilledNumber<"分">): boolean {
  return (
    score.kind === "number" && score.cell.formula === null && score.value.lessThan(weight.value.times(2))
  );
}

/** The user's own formula with the cap around it. */
function capFormula({ cell }: FilledNumber<"分">, weight: FilledNumber<"分">): string | null {
  const cap = operand(weight);
  return cell.formula === null || cap === null ? null : `=MIN(${cell.formula.slice(1)},${cap})`;
}
