import { type Address, type Cell, compareAddresses, toA1 } from "../cells";
import type { Form, FundsRow } from "./types";

/** A cell of a form that rules judge by its value. */
export interface FormCell {
  readonly at: Address;
  readonly cell: Cell;
}

/**
 * The cells of a form that are read as an amount, a rate, points, a target, a result or a grade: each once, in reading
 * order.
 * @param isWanted tells which of them; mostly there are none, and nothing has to be put in order
 */
export function judgedCells(form: Form, isWanted: (field: FormCell) => boolean): FormCell[] {
  const wanted: FormCell[] = [];
  const take = (...fields: readonly (FormCell | null)[]) => {
    for (const field of fields) if (field !== null && isWanted(field)) wanted.push(field);
  };
  const ofFunds = (row: FundsRow) => {
    take(row.initialBudget, row.annualBudget, row.executed, row.points, row.rate, row.score);
  };
  const { funds, indicators, categories, total, otherTotals, grade } = form;
  if (funds !== null) [funds.total, ...funds.sources].forEach(ofFunds);
  for (const { points } of categories) take(points);
  for (const { target, actual, weight, score, sharing } of indicators) {
    take(target, actual, weight, score);
    for (const row of sharing) take(row.target, row.actual, row.weight);
  }
  for (const { weight, score } of otherTotals) take(weight, score);
  take(total?.weight ?? null, total?.score ?? null, grade);
  return eachOnce(wanted);
}

/** Cells in reading order; of several for one place the last. */
export function eachOnce<Field extends FormCell>(fields: readonly Field[]): Field[] {
  if (fields.length < 2) return [...fields];
  const byPlace = new Map(fields.map((field) => [toA1(field.at), field]));
  return [...byPlace.values()].sort((a, b) => compareAddresses(a.at, b.at));
}
