import { hasNumber } from "../../form";
import { agree, grouped, plain } from "../../number";
import { defineRule, REGULATION_2020 } from "../rule";
import { amountOf, forPerson, fundsRowOf, hasBudgetReason } from "../shared";

export const budgetAdjusted = defineRule({
  id: "E07",
  name: "budget-adjusted",
  title: "预算有调整未说明原因",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  asksReason: true,
  check(form) {
    const total = form.funds?.total;
    if (total === undefined || !hasNumber(total.initialBudget) || !hasNumber(total.annualBudget)) return [];
    const [initial, annual] = [total.initialBudget.value, total.annualBudget.value];
    if (agree(initial, annual) || hasBudgetReason(form)) return [];
    const change = annual.minus(initial);
    return [
      forPerson({
        at: total.annualBudget.at,
        row: fundsRowOf(total),
        what: `年初预算数 ${amountOf(total.initialBudget)}，全年预算数 ${amountOf(total.annualBudget)}，${change.isNegative() ? "调减" : "追加"} ${grouped(change.abs())}，没有说明原因。`,
        todo: "请说明预算调整的原因。",
        stated: plain(annual),
      }),
    ];
  },
});
