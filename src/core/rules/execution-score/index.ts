import { type FilledNumber, type Form, hasNumber, type NumberField, type TextField } from "../../form";
import { plain, roundHalfUp } from "../../number";
import type { Profile } from "../../profile";
import {
  exactExecutionScore,
  expectedExecutionScore,
  isScoredInFunds,
  isUsable,
  type UsableRow,
} from "../../scoring";
import { type Correction, defineRule, type Observation, REGULATION_2020 } from "../rule";
import {
  ADVICE,
  correctNumber,
  fundsRowOf,
  operand,
  quotient,
  statedOf,
  unjudgedExecutionScore,
  whyNotNumber,
} from "../shared";

/** Where a form scores its execution: in the funds table, or as an indicator row. */
interface ScoredPlace {
  readonly row: TextField;
  readonly points: NumberField<"分"> | null;
  readonly score: NumberField<"分"> | null;
  /** An indicator row may be scored by steps, and other points than the profile's by other rules: only proposed. */
  readonly kind: Correction["kind"];
}

export const executionScore = defineRule({
  id: "E02",
  name: "execution-score",
  title: "执行率得分",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  needsScores: true,
  corrects: "执行率得分",
  unjudged: unjudgedExecutionScore,
  check(form, { profile }) {
    const amounts = form.funds?.total;
    if (amounts === undefined || !isUsable(amounts)) return [];
    return scoredPlaces(form, amounts, profile).flatMap((place) => checkScore(amounts, place, profile));
  },
});

function scoredPlaces(form: Form, amounts: UsableRow, { executionPoints }: Profile): ScoredPlace[] {
  const { indicators, printedPoints } = form;
  if (amounts.score !== null && isScoredInFunds(form)) {
    const points = hasNumber(amounts.points) ? amounts.points : printedPoints.execution;
    const isKnown = hasNumber(points) && points.value.equals(executionPoints);
    return [{ row: fundsRowOf(amounts), points, score: amounts.score, kind: isKnown ? "safe" : "suggested" }];
  }
  return indicators
    .filter(({ isExecution }) => isExecution)
    .map((row) => ({ row: row.name, points: row.weight, score: row.score, kind: "suggested" }));
}

function checkScore(
  amounts: UsableRow,
  { row, points, score, kind }: ScoredPlace,
  profile: Profile,
): Observation[] {
  if (score === null || !hasNumber(points) || points.value.isNegative()) return [];
  const expected = expectedExecutionScore(amounts, points.value, profile);
  if (score.value !== null && roundHalfUp(score.value, profile.decimals).equals(expected)) return [];
  const exact = exactExecutionScore(amounts, points.value);
  const capped = exact.greaterThan(points.value) ? `，以 ${plain(points.value)} 分为限` : "";
  const product = `${plain(points.value)} × ${quotient(amounts)}`;
  const found = {
    at: score.at,
    row,
    working: `${product} = ${plain(roundHalfUp(exact, 4))}，四舍五入保留 ${profile.decimals} 位${capped}`,
    expected: plain(expected),
    stated: statedOf(score),
    restsOn: [points.at, amounts.executed.at, amounts.annualBudget.at],
  };
  const sentence = `执行率得分应为 ${plain(expected)}（${product}${capped}）`;
  if (score.value === null) {
    const correction = score.kind === "blank" ? correctNumber("suggested", score, expected, null) : null;
    return [{ ...found, what: `${sentence}，${whyNotNumber(score)}。`, todo: "请填写得分。", correction }];
  }
  const correction = correctNumber(kind, score, expected, scoreFormula(amounts, points, profile));
  const advice = kind === "safe" ? "" : "如未按比例计分，请说明计分办法。";
  return [
    {
      ...found,
      what: `${sentence}，表中为 ${plain(score.value)}。`,
      todo: correction === null ? ADVICE.checkFormula : advice,
      correction,
    },
  ];
}

function scoreFormula(amounts: UsableRow, points: FilledNumber<"分">, { decimals }: Profile): string | null {
  // Points printed in a heading stand in a text; a formula cannot read them there.
  const available = points === amounts.points ? operand(points) : plain(points.value);
  const [executed, budget] = [amounts.executed, amounts.annualBudget].map(operand);
  if (!available || !executed || !budget) return null;
  return `=MIN(${available},ROUND(${available}*${executed}/${budget},${decimals}))`;
}
