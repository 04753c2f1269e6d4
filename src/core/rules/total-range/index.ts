import { hasNumber } from "../../form";
import { plain } from "../../number";
import { defineRule, REGULATION_2020 } from "../rule";
import { ADVICE, forPerson, totalRowOf } from "../shared";

export const totalRange = defineRule({
  id: "T02",
  name: "total-range",
  title: "总分超出范围",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  needsScores: true,
  isDerived: true,
  check(form, { profile: { totalPoints } }) {
    const total = form.total?.score;
    if (!hasNumber(total)) return [];
    if (!total.value.isNegative() && total.value.lessThanOrEqualTo(totalPoints)) return [];
    return [
      forPerson({
        at: total.at,
        row: totalRowOf(form),
        what: `总分为 ${plain(total.value)}，应在 0 至 ${plain(totalPoints)} 之间。`,
        todo: ADVICE.checkTotal,
        stated: plain(total.value),
      }),
    ];
  },
});
