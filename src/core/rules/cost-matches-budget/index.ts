import { hasNumber } from "../../form";
import { COMMON_PRACTICE, defineRule } from "../rule";
import { ADVICE, amountWithUnit, canMake, forPerson, inYuan, moneyRows, saidAmounts } from "../shared";

export const costMatchesBudget = defineRule({
  id: "I17",
  name: "cost-matches-budget",
  title: "成本指标与全年预算数不一致",
  severity: "info",
  doubts: "none",
  basis: COMMON_PRACTICE,
  check(form) {
    const { annualBudget = null, initialBudget = null } = form.funds?.total ?? {};
    if (!hasNumber(annualBudget) || !annualBudget.value.greaterThan(0)) return [];
    const rows = moneyRows(form, "target");
    const first = rows?.[0];
    if (rows === null || first === undefined || canMake(rows, inYuan(form, annualBudget.value))) return [];
    const budget = amountWithUnit(annualBudget, form);
    const isInitial = hasNumber(initialBudget) && canMake(rows, inYuan(form, initialBudget.value));
    return [
      forPerson({
        at: first.field.at,
        row: first.indicator.name,
        rows: rows.map(({ indicator }) => indicator.row),
        what: isInitial
          ? `成本指标的目标值${saidAmounts(rows)}，是年初预算数；全年预算数已调整为 ${budget}。`
          : `成本指标的目标值${saidAmounts(rows)}，与全年预算数 ${budget}不一致。`,
        todo: isInitial ? "请确认目标值是否应随预算调整。" : ADVICE.checkAmounts,
        stated: first.field.value,
      }),
    ];
  },
});
