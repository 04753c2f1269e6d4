import { type Form } from "../../form";
import { plain, roundHalfUp } from "../../number";
import type { Profile } from "../../profile";
import { toA1 } from "../../sheet";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import { correctNumber } from "../shared/corrections";
import { sumFormula } from "../shared/formulas";
import { type JudgedTotal, judgedTotal, mostWithMissing } from "../shared/judged-total";
import { totalRowOf } from "../shared/labels";
import { type ScoreParts, statedOf, whyNotNumber } from "../shared/points";

/** Runs on the sheet as corrected, so the total is the sum of what will stand in the cells. */
export const totalRule = defineRule({
  id: "T01",
  name: "total",
  title: "总分",
  severity: "error",
  basis: REGULATION_2020,
  needsScores: true,
  corrects: "总分",
  isDerived: true,
  check(form, { profile }) {
    const judged = judgedTotal(form, profile);
    if (judged === null || judged.agrees) return [];
    return judged.parts.missing.length > 0
      ? checkIncomplete(form, judged, profile)
      : checkTotal(form, judged, profile);
  },
});

function checkTotal(
  form: Form,
  { stated, parts, expected, isSure }: JudgedTotal,
  profile: Profile,
): Observation[] {
  const sum = sumFormula(parts.readable);
  const formula = sum && `=ROUND(${sum},${profile.decimals})`;
  // A sum beyond the whole shows that scores are wrong, not the total; where the weights hold, I01 says which.
  const isBeyond = !isSure && expected.greaterThan(profile.totalPoints);
  const correction = isBeyond
    ? null
    : correctNumber(isSure ? "safe" : "suggested", stated, expected, formula);
  const advice = isBeyond
    ? beyondAdvice(profile)
    : correction === null
      ? "该单元格是公式，请核对公式。"
      : "请确认后更正。";
  return [
    {
      at: stated.at,
      row: totalRowOf(form),
      what: `${isBeyond ? "各项得分之和为" : "总分应为"} ${plain(expected)}（执行率得分与各指标得分之和），${
        stated.value === null ? whyNotNumber(stated) : `表中为 ${plain(stated.value)}`
      }。`,
      todo: correction?.kind === "safe" ? "" : advice,
      working: workingOf(parts),
      stated: statedOf(stated),
      expected: plain(expected),
      correction,
    },
  ];
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
    {
      at: stated.at,
      row: totalRowOf(form),
      what:
        total === null
          ? `${known}，尚不能得出总分，${whyNotNumber(stated)}。`
          : `${known}，总分${limits}，表中为 ${plain(total)}。`,
      todo: least.greaterThan(profile.totalPoints) ? beyondAdvice(profile) : "请补填得分，再核对总分。",
      working: workingOf(parts),
      stated: statedOf(stated),
      expected: null,
      correction: null,
    },
  ];
}

function beyondAdvice({ totalPoints }: Profile): string {
  return `各项得分之和超过满分 ${plain(totalPoints)}，请先核对各项得分。`;
}

function workingOf({ readable, sum }: ScoreParts): string {
  return `${readable.map(({ value }) => plain(value)).join(" + ")} = ${plain(sum)}`;
}
