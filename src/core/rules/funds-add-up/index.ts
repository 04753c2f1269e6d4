import type { Address } from "../../cells";
import { type Form, type Funds, type FundsRow, hasNumber, type NumberField } from "../../form";
import { Decimal, grouped, plain, sum } from "../../number";
import { ARITHMETIC, defineRule, type Observation } from "../rule";
import { amountWithUnit, amountOf, forPerson, fundsRowOf, hiddenAddends } from "../shared";

const COLUMNS = [
  { key: "initialBudget", title: "年初预算数" },
  { key: "annualBudget", title: "全年预算数" },
  { key: "executed", title: "全年执行数" },
] as const satisfies readonly { key: keyof FundsRow; title: string }[];

/** Amounts are printed with two decimals at most; a rounding of one unit is no error. */
const TOLERANCE = new Decimal("0.01");

export const fundsAddUp = defineRule({
  id: "E05",
  name: "funds-add-up",
  title: "资金来源合计与总额不符",
  severity: "error",
  doubts: "value",
  basis: ARITHMETIC,
  compares: true,
  check(form) {
    const { funds } = form;
    if (funds === null) return [];
    const sums = COLUMNS.flatMap(({ key, title }) => {
      const total = funds.total[key];
      const sources = funds.sources.map((row) => row[key]);
      const readable = sources.filter(hasNumber);
      if (!hasNumber(total) || readable.length === 0 || sources.some(isUnreadable)) return [];
      const computed = sum(readable.map(({ value }) => value));
      if (total.value.minus(computed).abs().lessThanOrEqualTo(TOLERANCE)) return [];
      return [
        forPerson({
          at: total.at,
          row: fundsRowOf(funds.total),
          what: `${title}的总额为 ${amountOf(total)}，各资金来源合计为 ${grouped(computed)}。${hiddenAddends(form, total)}`,
          todo: "请核对总额与各资金来源。",
          stated: plain(total.value),
          expected: plain(computed),
          // One of them is wrong, and nothing says which.
          doubted: [total.at, ...readable.map(({ at }) => at)],
        }),
      ];
    });
    return [...totalRowEmpty(form, funds), ...sums];
  },
});

/** Amounts of the total row that were left empty and are read from the only source that is filled in: said once. */
function totalRowEmpty(form: Form, { total, sources }: Funds): Observation[] {
  const { row } = total.label.at;
  const taken = COLUMNS.flatMap(({ key, title }) => {
    const field = total[key];
    return hasNumber(field) && sources.some((source) => source[key] === field) ? [{ key, field, title }] : [];
  });
  const [first] = taken;
  const source = sources.find(({ executed, annualBudget }) =>
    [executed, annualBudget].some((field) => field !== null && field === first?.field),
  );
  if (first === undefined || source === undefined) return [];
  const emptyCell = ({ column }: Address) => ({ row, column });
  const amounts = taken.map(({ field, title }) => `${title} ${amountWithUnit(field, form)}`);
  return [
    forPerson({
      at: emptyCell(first.field.at),
      row: fundsRowOf(total),
      what: `“${fundsRowOf(total).value}”行没有填写${taken.map(({ title }) => title).join("、")}，按“${fundsRowOf(source).value}”行的${amounts.join("、")}计算。`,
      todo: "请补填总额行的金额。",
      severity: "warning",
      // Only one source being filled in does not prove that there was no other; a rate that fits does.
      doubted: taken
        .filter(({ key }) => form.reading.funds[key]?.isSure !== true)
        .map(({ field }) => field.at),
    }),
  ];
}

/** A source that holds something other than a number: its column cannot be added up. */
function isUnreadable(field: NumberField<"金额"> | null): boolean {
  return field !== null && !["number", "number-as-text", "blank", "placeholder"].includes(field.kind);
}
