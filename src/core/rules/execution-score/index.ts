import { toA1 } from "../../cells";
import { type FilledNumber, type Form, hasNumber, type NumberField, type TextField } from "../../form";
import { percent, plain, type Points, roundHalfUp } from "../../number";
import type { Profile } from "../../profile";
import {
  exactExecutionScore,
  exactRate,
  type ExecutionScore,
  executionScoreBy,
  expectedExecutionScore,
  formDecimals,
  isCertain,
  isScoredInFunds,
  type UsableRow,
} from "../../scoring";
import { type Correction, defineRule, type Observation, REGULATION_2020 } from "../rule";
import {
  ADVICE,
  correctNumber,
  fundsRowOf,
  operand,
  printedMethod,
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
  title: "执行率得分有误",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  needsScores: true,
  corrects: "执行率得分",
  unjudged: unjudgedExecutionScore,
  check(form, { profile }) {
    const { funds } = form;
    const amounts = funds?.total;
    if (amounts === undefined || funds === null || !isCertain(amounts, funds)) return [];
    return scoredPlaces(form, amounts, profile).flatMap((place) => checkScore(form, amounts, place, profile));
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
  form: Form,
  amounts: UsableRow,
  { row, points, score, kind }: ScoredPlace,
  profile: Profile,
): Observation[] {
  if (score === null || !hasNumber(points) || points.value.isNegative()) return [];
  const earned = executionScoreBy(amounts, points.value, profile);
  if (score.value !== null && isRight(form, score.value, { amounts, points: points.value, profile }))
    return [];
  const expected = earned.score;
  const { how, working } = howEarned(amounts, points.value, earned, profile);
  const found = {
    at: score.at,
    row,
    working,
    expected: plain(expected),
    stated: statedOf(score),
    restsOn: [points.at, amounts.executed.at, amounts.annualBudget.at],
  };
  const sentence = `执行率得分应为 ${plain(expected)}（${how}）`;
  if (score.value === null) {
    const correction = score.kind === "blank" ? correctNumber("suggested", score, expected, null) : null;
    const title = score.kind === "blank" ? "执行率得分未填" : "执行率得分无效";
    const what = `${sentence}，${whyNotNumber(score)}。`;
    const brief = correction === null ? `执行率得分应为 ${plain(expected)}，${whyNotNumber(score)}。` : "";
    return [{ ...found, title, what, brief, todo: "请填写得分。", correction }];
  }
  const advice = adviceOn(form, kind, earned, profile);
  const formula = earned.isProportional ? scoreFormula(amounts, points, profile) : null;
  const correction = correctNumber(advice === "" ? "safe" : "suggested", score, expected, formula);
  return [
    {
      ...found,
      what: `${sentence}，表中为 ${plain(score.value)}。`,
      brief: correction === null ? `执行率得分应为 ${plain(expected)}，表中为 ${plain(score.value)}。` : "",
      todo: correction === null ? ADVICE.checkFormula : advice,
      correction,
    },
  ];
}

/** As the profile rounds, or with one decimal where the form has no more. */
function isRight(
  form: Form,
  score: Points,
  { amounts, points, profile }: { amounts: UsableRow; points: Points; profile: Profile },
): boolean {
  const isRightTo = (decimals: number) =>
    roundHalfUp(score, decimals).equals(expectedExecutionScore(amounts, points, { ...profile, decimals }));
  if (isRightTo(profile.decimals)) return true;
  const kept = formDecimals(form, profile);
  return kept !== profile.decimals && isRightTo(kept);
}

/** How the score comes about: in proportion from the amounts, or by what the profile has for such a rate. */
function howEarned(
  amounts: UsableRow,
  points: Points,
  { isProportional, by, share, text }: ExecutionScore,
  { title, decimals }: Profile,
): { readonly how: string; readonly working: string } {
  const rounded = `四舍五入保留 ${decimals} 位`;
  if (isProportional || by === "proportion") {
    const exact = exactExecutionScore(amounts, points);
    const capped = exact.greaterThan(points) ? `，以 ${plain(points)} 分为限` : "";
    const product = `${plain(points)} × ${quotient(amounts)}`;
    return {
      how: `${product}${capped}`,
      working: `${product} = ${plain(roundHalfUp(exact, 4))}，${rounded}${capped}`,
    };
  }
  const rate = `执行率 ${plain(roundHalfUp(exactRate(amounts), decimals))}%`;
  const step = text === "" ? "" : `，${title}口径：${text}`;
  const earned = percent(share.times(100));
  return { how: `${rate}${step}`, working: `${plain(points)} × ${plain(earned)}%${step}` };
}

/** What to be sure of before the score is corrected; "" where it is arithmetic and nothing else. */
function adviceOn(
  form: Form,
  kind: Correction["kind"],
  { isProportional }: ExecutionScore,
  { title }: Profile,
): string {
  const method = printedMethod(form);
  if (method !== null) return `${toA1(method.at)} 写有计分办法，请按该办法核对，确认后再更正。`;
  if (!isProportional) return `按${title}口径计分，请对照当地办法确认后再更正。`;
  return kind === "safe" ? "" : "未按比例计分的，请说明计分办法。";
}

function scoreFormula(amounts: UsableRow, points: FilledNumber<"分">, { decimals }: Profile): string | null {
  // Points printed in a heading stand in a text; a formula cannot read them there.
  const available = points === amounts.points ? operand(points) : plain(points.value);
  const [executed, budget] = [amounts.executed, amounts.annualBudget].map(operand);
  if (!available || !executed || !budget) return null;
  return `=MIN(${available},ROUND(${available}*${executed}/${budget},${decimals}))`;
}
