import { type FilledNumber, type Form, hasNumber } from "../../form";
import { COMMON_PRACTICE, defineRule, type Observation } from "../rule";
import {
  ADVICE,
  amountWithUnit,
  canMake,
  forPerson,
  inYuan,
  type MoneyRow,
  moneyRows,
  saidAmounts,
} from "../shared";

export const costMatchesExecution = defineRule({
  id: "I16",
  name: "cost-matches-execution",
  title: "成本指标与全年执行数不一致",
  severity: "warning",
  doubts: "none",
  basis: COMMON_PRACTICE,
  check(form) {
    const executed = form.funds?.total.executed;
    if (!hasNumber(executed) || !executed.value.greaterThan(0)) return [];
    const rows = moneyRows(form, "actual");
    return rows === null || canMake(rows, inYuan(form, executed.value)) ? [] : observe(form, rows, executed);
  },
});

function observe(form: Form, rows: readonly MoneyRow[], executed: FilledNumber<"金额">): Observation[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    forPerson({
      at: first.field.at,
      row: first.indicator.name,
      rows: rows.map(({ indicator }) => indicator.row),
      what: `成本指标的实际完成值${saidAmounts(rows)}，与全年执行数 ${amountWithUnit(executed, form)}不一致。`,
      todo: ADVICE.checkAmounts,
      stated: first.field.value,
      ...(rows.length > 1 ? { severity: "info" as const } : {}),
    }),
  ];
}
