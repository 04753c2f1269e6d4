import { toA1 } from "../../cells";
import { cellText, type Funds, type FundsRow, hasNumber, type NumberField } from "../../form";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import { forPerson, fundsRowOf, statedOf, whyNotNumber } from "../shared";

export const budgetUsable = defineRule({
  id: "E04",
  name: "budget-usable",
  title: "预算数或执行数无法计算",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  check({ funds }) {
    if (funds === null) return [];
    const { total } = funds;
    const observe = (name: string, field: NumberField<"金额">, what: string, todo: string) =>
      forPerson({
        at: field.at,
        row: fundsRowOf(total),
        title: `${name}${field.kind === "blank" ? "未填" : "无法计算"}`,
        what: `${what}：${whyNotNumber(field)}，无法计算执行率。`,
        todo,
        stated: statedOf(field),
      });
    const { annualBudget, executed } = total;
    if (isNothingGranted(total)) return [nothingGranted(total), ...unclearUnits(funds)];
    return [
      ...(annualBudget !== null && !(hasNumber(annualBudget) && annualBudget.value.greaterThan(0))
        ? [observe("全年预算数", annualBudget, "全年预算数应为大于 0 的数字", "请核对全年预算数。")]
        : []),
      ...(executed !== null && !(hasNumber(executed) && !executed.value.isNegative())
        ? [observe("全年执行数", executed, "全年执行数应为不小于 0 的数字", "请核对全年执行数。")]
        : []),
      ...unclearUnits(funds),
    ];
  },
});

/** Nothing was granted and nothing spent: the project was cancelled, or waits for its money. */
function isNothingGranted({ annualBudget, executed }: FundsRow): boolean {
  return [annualBudget, executed].every((field) => hasNumber(field) && field.value.isZero());
}

function nothingGranted(total: FundsRow): Observation {
  return forPerson({
    at: (total.annualBudget ?? total.label).at,
    row: fundsRowOf(total),
    title: "预算数和执行数均为 0",
    what: "全年预算数和全年执行数都为 0，不计算执行率。",
    todo: "项目取消或当年没有安排资金的，请在表中说明；否则请填写金额。",
    stated: statedOf(total.annualBudget),
    severity: "info",
  });
}

/** Amounts that can be calculated with, but in a unit that nothing on the form settles. */
function unclearUnits({ total, sources, unclear }: Funds): Observation[] {
  const [first] = unclear;
  if (first === undefined) return [];
  const cells = unclear.map((field) => `${toA1(field.at)} 的“${cellText(field.cell).trim()}”`);
  const row = [total, ...sources].find(({ label }) => label.at.row === first.at.row) ?? total;
  return [
    forPerson({
      at: first.at,
      row: fundsRowOf(row),
      title: "金额单位不能确定",
      what: `金额单位不能确定：${cells.join("、")}没有写明单位，或与其他金额、执行率相差悬殊。`,
      todo: "请核对金额，并写明是元还是万元。",
      stated: cellText(first.cell).trim(),
      doubted: unclear.map(({ at }) => at),
      severity: "warning",
    }),
  ];
}
