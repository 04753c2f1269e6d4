import { type Address, type Cell, compareAddresses, toA1 } from "../cells";
import type { Form, FundsRow } from "./types";

/** A cell of a form that rules judge by its value. */
export interface FormCell {
  readonly at: Address;
  readonly cell: Cell;
}

/** Every cell of a form that is read as an amount, a rate, points, a target, a result or a grade: each once, in reading order. */
export function judgedCells({ funds, indicators, categories, total, otherTotals, grade }: Form): FormCell[] {
  const ofFunds = (row: FundsRow) => [
    ...[row.initialBudget, row.annualBudget, row.executed],
    ...[row.points, row.rate, row.score],
  ];
  const fields: (FormCell | null)[] = [
    ...(funds === null ? [] : [funds.total, ...funds.sources].flatMap(ofFunds)),
    ...categories.map(({ points }) => points),
    ...indicators.flatMap(({ target, actual, weight, score, sharing }) => [
      ...[target, actual, weight, score],
      ...sharing.flatMap((row) => [row.target, row.actual, row.weight]),
    ]),
    ...[...otherTotals, ...(total === null ? [] : [total])].flatMap(({ weight, score }) => [weight, score]),
    grade,
  ];
  const byPlace = new Map(fields.flatMap((field) => (field === null ? [] : [[toA1(field.at), field]])));
  return [...byPlace.values()].sort((a, b) => compareAddresses(a.at, b.at));
}
