import { plain, roundHalfUp } from "../../number";
import { exactRate, isCertain } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, fundsRowOf, hasBudgetReason, hasReasonPlace } from "../shared";

export const lowExecution = defineRule({
  id: "E06",
  name: "low-execution",
  title: "执行率偏低未说明原因",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  asksReason: true,
  check(form, { profile }) {
    const { funds } = form;
    if (funds === null || !isCertain(funds.total, funds)) return [];
    const { total } = funds;
    const rate = exactRate(total);
    if (rate.greaterThanOrEqualTo(profile.lowExecution) || hasBudgetReason(form)) return [];
    const hasPlace = hasReasonPlace(form);
    return [
      forPerson({
        at: total.rate?.at ?? total.executed.at,
        row: fundsRowOf(total),
        what: `执行率为 ${plain(roundHalfUp(rate, profile.decimals))}%，低于 ${plain(profile.lowExecution)}%，没有说明原因${hasPlace ? "" : "，表中也没有填写原因的位置"}。`,
        todo: hasPlace ? "请说明未执行完的原因及改进措施。" : "请另附说明，或在实际完成情况中说明原因。",
        stated: plain(roundHalfUp(rate, profile.decimals)),
        ...(hasPlace ? {} : { severity: "info" as const }),
      }),
    ];
  },
});
