import { type Form } from "../../form";
import { plain } from "../../number";
import type { Profile } from "../../profile";
import { toA1 } from "../../sheet";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import { correctNumber } from "../shared/corrections";
import { sumFormula } from "../shared/formulas";
import { type JudgedTotal, judgedTotal } from "../shared/judged-total";
import { totalRowOf } from "../shared/labels";
import { statedOf, whyNotNumber } from "../shared/points";

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
    return judged === null || judged.agrees ? [] : checkTotal(form, judged, profile);
  },
});

function checkTotal(
  form: Form,
  { stated, parts, expected, isSure }: JudgedTotal,
  profile: Profile,
): Observation[] {
  const sum = sumFormula(parts.readable);
  const formula = sum && `=ROUND(${sum},${profile.decimals})`;
  const missing = parts.missing.map(({ at }) => toA1(at)).join("、");
  // A sum beyond the whole shows that scores are wrong, not the total; where the weights hold, I01 says which.
  const isBeyond = !isSure && expected.greaterThan(profile.totalPoints);
  const correction = isBeyond
    ? null
    : correctNumber(isSure ? "safe" : "suggested", stated, expected, formula);
  const advice = isBeyond
    ? `各项得分之和超过满分 ${plain(profile.totalPoints)}，请先核对各项得分。`
    : correction === null
      ? "该单元格是公式，请核对公式。"
      : "请确认后更正。";
  return [
    {
      at: stated.at,
      row: totalRowOf(form),
      what: `${isBeyond ? "各项得分之和为" : "总分应为"} ${plain(expected)}（执行率得分与各指标得分之和${missing && `，未计入 ${missing}`}），${
        stated.value === null ? whyNotNumber(stated) : `表中为 ${plain(stated.value)}`
      }。`,
      todo: correction?.kind === "safe" ? "" : advice,
      working: parts.readable.map(({ value }) => plain(value)).join(" + ") + ` = ${plain(parts.sum)}`,
      stated: statedOf(stated),
      expected: plain(expected),
      correction,
    },
  ];
}
