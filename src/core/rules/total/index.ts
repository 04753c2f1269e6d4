import { toA1 } from "../../cells";
import type { Form } from "../../form";
import { plain, type Points, roundHalfUp } from "../../number";
import type { Profile } from "../../profile";
import {
  type Converted,
  type JudgedTotal,
  judgedTotal,
  mostWithMissing,
  sumOfWeights,
  type TotalParts,
  weightsHold,
} from "../../scoring";
import { type Correction, defineRule, type Observation, REGULATION_2020 } from "../rule";
import {
  ADVICE,
  correctNumber,
  forPerson,
  hiddenAddends,
  statedOf,
  sumFormula,
  totalRowOf,
  unjudgedTotal,
  whyNotNumber,
} from "../shared";

/** Runs on the sheet as corrected, so the total is the sum of what will stand in the cells. */
export const total = defineRule({
  id: "T01",
  name: "total",
  title: "总分有误",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  needsScores: true,
  corrects: "总分",
  isDerived: true,
  unjudged: (form) => unjudgedTotal(form, "总分"),
  check(form, { profile }) {
    const judged = judgedTotal(form, profile);
    if (judged === null || judged.agrees) return [];
    return judged.parts.missing.length > 0
      ? checkIncomplete(form, judged, profile)
      : checkTotal(form, judged, profile);
  },
});

function checkTotal(form: Form, judged: JudgedTotal, profile: Profile): Observation[] {
  const { stated, parts, converted, expected, isSure, isPossible, restsOn } = judged;
  const sum = converted === null ? sumFormula(parts.readable) : null;
  const formula = sum && `=ROUND(${sum},${profile.decimals})`;
  // A sum that no total can be shows that scores are wrong, not the total.
  const correction = isPossible
    ? correctNumber(isSure ? "safe" : "suggested", stated, expected, formula)
    : null;
  const advice = isPossible
    ? adviceOn(form, judged, correction, profile)
    : impossibleAdvice(expected, profile);
  const reckoned = `${isPossible ? "总分应为" : "各项得分之和为"} ${plain(expected)}`;
  const shown = stated.value === null ? whyNotNumber(stated) : `表中为 ${plain(stated.value)}`;
  const hidden = hiddenAddends(form, stated);
  return [
    {
      at: stated.at,
      row: totalRowOf(form),
      ...(stated.kind === "blank" && { title: "总分未填" }),
      what: `${reckoned}（${converted === null ? "执行率得分与各指标得分之和" : convertedBy(profile)}），${shown}。${hidden}`,
      brief:
        (correction === null
          ? `${reckoned}，${shown}。`
          : converted === null
            ? ""
            : `${convertedBy(profile)}。`) + hidden,
      todo: correction?.kind === "safe" ? "" : advice,
      working: converted === null ? workingOf(parts) : workingOfConverted(converted, expected, profile),
      stated: statedOf(stated),
      expected: isPossible ? plain(expected) : null,
      correction,
      restsOn,
    },
  ];
}

function convertedBy({ title }: Profile): string {
  return `${title}口径不计不适用的指标，按 100 分折算`;
}

/**
 * While a score is missing no total is right, and none is proposed: one that leaves it out would only look right. A
 * stated total is wrong all the same where no value of the missing scores can make it.
 */
function checkIncomplete(form: Form, judged: JudgedTotal, profile: Profile): Observation[] {
  const { stated, parts, expected: least } = judged;
  const most = mostWithMissing(form, judged, profile);
  const total = stated.value && roundHalfUp(stated.value, profile.decimals);
  if (total?.greaterThanOrEqualTo(least) && (most === null || total.lessThanOrEqualTo(most))) return [];
  const missing = parts.missing.map(({ at }) => toA1(at)).join("、");
  const known = `已有得分合计 ${plain(least)}（未计入 ${missing}）`;
  const limits = most === null ? `不应低于 ${plain(least)}` : `应在 ${plain(least)} 至 ${plain(most)} 之间`;
  return [
    forPerson({
      at: stated.at,
      row: totalRowOf(form),
      what:
        (total === null
          ? `${known}，尚不能得出总分，${whyNotNumber(stated)}。`
          : `${known}，总分${limits}，表中为 ${plain(total)}。`) + hiddenAddends(form, stated),
      todo: judged.isPossible ? "请补填得分，再核对总分。" : impossibleAdvice(least, profile),
      working: workingOf(parts),
      stated: statedOf(stated),
      restsOn: judged.restsOn,
    }),
  ];
}

function impossibleAdvice(sum: Points, { totalPoints }: Profile): string {
  const why = sum.isNegative() ? "小于 0" : `超过满分 ${plain(totalPoints)}`;
  return `各项得分之和${why}，请先核对各项得分。`;
}

/** What is to be done about a total that is not sure by the form itself. */
function adviceOn(
  form: Form,
  { unchecked }: JudgedTotal,
  correction: Correction | null,
  profile: Profile,
): string {
  if (correction === null) return ADVICE.checkFormula;
  const weights = sumOfWeights(form, profile);
  const doubts = [
    ...(unchecked === null ? [] : [`${toA1(unchecked.at)} 的执行率得分没有预算数、执行数或分值可以核对`]),
    ...(weights === null ? ["各项权重不全，得分无法与权重核对"] : []),
    ...(weights === null || weightsHold(form, profile) ? [] : [`权重合计为 ${plain(weights)}`]),
  ];
  return doubts.length === 0 ? ADVICE.confirm : `${doubts.join("，")}，请先核对，确认后再更正。`;
}

function workingOfConverted(
  { score, points: left }: Converted,
  expected: Points,
  { totalPoints }: Profile,
): string {
  return `${plain(score)} ÷ ${plain(left)} × ${plain(totalPoints)} = ${plain(expected)}`;
}

function workingOf({ readable, sum }: TotalParts): string {
  return `${readable.map(({ value }) => plain(value)).join(" + ")} = ${plain(sum)}`;
}
