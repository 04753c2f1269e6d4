import { hasNumber } from "../../form";
import { plain, sum } from "../../number";
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
    const bonus = sum(form.extras.map(({ points }) => points).filter((points) => points.greaterThan(0)));
    if (!total.value.isNegative() && total.value.lessThanOrEqualTo(totalPoints.plus(bonus))) return [];
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
