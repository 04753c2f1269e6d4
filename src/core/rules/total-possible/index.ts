import { type Form, hasNumber } from "../../form";
import { agree, plain, type Points, points, sum } from "../../number";
import type { Profile } from "../../profile";
import { executionAllowance, judgedTotal, reachOf } from "../../scoring";
import { ARITHMETIC, defineRule } from "../rule";
import { ADVICE, forPerson, totalRowOf } from "../shared";

export const totalPossible = defineRule({
  id: "T03",
  name: "total-possible",
  title: "总分高于各项所能达到的分数",
  severity: "error",
  doubts: "value",
  basis: ARITHMETIC,
  compares: true,
  needsScores: true,
  isDerived: true,
  check(form, { profile }) {
    const total = form.total?.score;
    if (!hasNumber(total) || judgedTotal(form, profile) !== null) return [];
    const most = mostPossible(form, profile);
    if (most === null) return [];
    if (total.value.lessThanOrEqualTo(most) || agree(total.value, most, profile.decimals)) return [];
    return [
      forPerson({
        at: total.at,
        row: totalRowOf(form),
        what: `总分为 ${plain(total.value)}，各项得分加上尚未列出的预算执行率分值，最多只有 ${plain(most)}。`,
        todo: ADVICE.checkTotal,
        stated: plain(total.value),
        expected: plain(most),
      }),
    ];
  },
});

/** Every score as it stands, every missing one at its weight, and all points of 预算执行率; null where a row has neither. */
function mostPossible(form: Form, profile: Profile): Points | null {
  if (!form.hasScoreColumn || form.indicators.length === 0) return null;
  const values = form.indicators.map((indicator) =>
    hasNumber(indicator.score) ? indicator.score.value : reachOf(indicator),
  );
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return null;
  return points(sum(known).plus(executionAllowance(form, profile)));
}
