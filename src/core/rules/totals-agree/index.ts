import { hasNumber } from "../../form";
import { agree, plain, roundHalfUp } from "../../number";
import { judgedTotal, standingTotal } from "../../scoring";
import { ARITHMETIC, defineRule } from "../rule";
import { forPerson, hiddenAddends } from "../shared";

/** Runs on the sheet as corrected: every other printed total has to agree with the one that T01 judges. */
export const totalsAgree = defineRule({
  id: "T05",
  name: "totals-agree",
  title: "几处总分不一致",
  severity: "error",
  doubts: "value",
  basis: ARITHMETIC,
  compares: true,
  needsScores: true,
  isDerived: true,
  check(form, context) {
    const { profile } = context;
    const total = standingTotal(form, profile, context.total);
    if (total === null) return [];
    const judged = judgedTotal(form, profile);
    const isFirm = judged !== null && (judged.agrees || judged.isSure);
    const shown = plain(roundHalfUp(total, profile.decimals));
    return form.otherTotals.flatMap(({ label, score }) => {
      if (!hasNumber(score) || agree(score.value, total, profile.decimals)) return [];
      return [
        forPerson({
          at: score.at,
          row: label,
          what: `此处总分为 ${plain(score.value)}，与表中总分 ${shown} 不一致。${hiddenAddends(form, score)}`,
          todo: "请核对后改为一致。",
          stated: plain(score.value),
          expected: shown,
          // Where the scores do not bear the total out, it may be the wrong one of the two.
          doubted: [score.at, ...(isFirm || !form.total?.score ? [] : [form.total.score.at])],
        }),
      ];
    });
  },
});
