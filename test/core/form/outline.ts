import { type Form, normalizeLabel } from "../../../src/core/form";
import { type Decimal, plain } from "../../../src/core/number";

interface Read {
  readonly value: string | Decimal | null;
}

/** What a form says, without addresses: the same whatever the layout. */
export function content(form: Form) {
  return {
    kind: form.kind,
    title: said(form.title),
    project: Object.values(form.project as unknown as Record<string, Read | null>).map(said),
    goals: form.goals.map(({ expected, outcome }) => [said(expected), said(outcome)]),
    funds:
      form.funds &&
      [form.funds.total, ...form.funds.sources].map((row) => [
        normalizeLabel(row.label.value),
        ...amounts(row),
      ]),
    unit: form.funds?.amountUnit,
    printed: [said(form.printedPoints.execution), said(form.printedPoints.indicators)],
    categories: form.categories.map((each) => [said(each), said(each.points)]),
    indicators: form.indicators.map((row) => [
      ...[row.category, row.dimension, row.name, row.nature, row.target, row.unit, row.actual].map(said),
      ...[row.weight, row.score, row.reason].map(said),
      row.isExecution,
      row.sharing.map(({ name }) => said(name)),
    ]),
    total: [said(form.total?.weight), said(form.total?.score)],
    otherTotals: form.otherTotals.map(({ score }) => said(score)),
    grade: said(form.grade),
    reasonBlock: said(form.reasonBlock),
  };
}

function amounts(row: NonNullable<Form["funds"]>["total"]) {
  const { initialBudget, annualBudget, executed, points, rate, score } = row;
  return [initialBudget, annualBudget, executed, points, rate, score].map(said);
}

function said(field: Read | null | undefined): string | null {
  const value = field?.value ?? null;
  return value === null || typeof value === "string" ? value : plain(value);
}
