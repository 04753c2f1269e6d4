import { type Form, type NumberField } from "../../form";
import { plain, roundHalfUp } from "../../number";
import type { Profile } from "../../profile";
import { toA1 } from "../../sheet";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import { correctNumber } from "../shared/corrections";
import { sumFormula } from "../shared/formulas";
import { totalRowOf } from "../shared/labels";
import { type ScoreParts, scoreParts, statedOf, weightsHold, whyNotNumber } from "../shared/points";

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
    const parts = scoreParts(form);
    const stated = form.total?.score ?? null;
    return parts === null || parts.readable.length === 0 || stated === null
      ? []
      : checkTotal(form, stated, parts, profile);
  },
});

function checkTotal(
  form: Form,
  stated: NumberField<"分">,
  parts: ScoreParts,
  profile: Profile,
): Observation[] {
  const expected = roundHalfUp(parts.sum, profile.decimals);
  if (stated.value !== null && roundHalfUp(stated.value, profile.decimals).equals(expected)) return [];
  const isSafe = stated.value !== null && parts.missing.length === 0 && weightsHold(form, profile);
  const sum = sumFormula(parts.readable);
  const formula = sum && `=ROUND(${sum},${profile.decimals})`;
  const missing = parts.missing.map(({ at }) => toA1(at)).join("、");
  const correction = correctNumber(isSafe ? "safe" : "suggested", stated, expected, formula);
  return [
    {
      at: stated.at,
      row: totalRowOf(form),
      what: `总分应为 ${plain(expected)}（执行率得分与各指标得分之和${missing && `，未计入 ${missing}`}），${
        stated.value === null ? whyNotNumber(stated) : `表中为 ${plain(stated.value)}`
      }。`,
      todo:
        correction?.kind === "safe"
          ? ""
          : correction === null
            ? "该单元格是公式，请核对公式。"
            : "请确认后更正。",
      working: parts.readable.map(({ value }) => plain(value)).join(" + ") + ` = ${plain(parts.sum)}`,
      stated: statedOf(stated),
      expected: plain(expected),
      correction,
    },
  ];
}
