import { isFillerReason } from "../../form";
import { plain, roundHalfUp } from "../../number";
import { exactRate, isCertain } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { amountOf, forPerson, fundsRowOf } from "../shared";

export const overExecution = defineRule({
  id: "E03",
  name: "over-execution",
  title: "执行数超过预算数",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  check({ funds }, { profile }) {
    if (funds === null || !isCertain(funds.total, funds)) return [];
    const { total } = funds;
    const { annualBudget, executed, reason } = total;
    if (executed.value.lessThanOrEqualTo(annualBudget.value)) return [];
    const rate = roundHalfUp(exactRate(total), profile.decimals);
    const isExplained = reason !== null && !isFillerReason(reason.value);
    return [
      forPerson({
        at: executed.at,
        row: fundsRowOf(total),
        what: `全年执行数 ${amountOf(executed)} 超过全年预算数 ${amountOf(annualBudget)}，执行率 ${plain(rate)}%，执行率得分以分值为限。`,
        todo: isExplained ? "请核对两数与所填原因是否相符。" : "请核对两数；确属超预算执行的，请说明原因。",
        stated: plain(executed.value),
        ...(isExplained ? { severity: "info" as const } : {}),
      }),
    ];
  },
});
