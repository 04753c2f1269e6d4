import { compareAddresses, toA1 } from "../cells";
import type { NumberCell } from "./numbers";
import type { Form, FundsRow } from "./types";

/**
 * Every field of a form that should be a number, each cell once, in reading order; rates stand aside, "96.89%" is a
 * usual way to write one.
 */
export function numberFields({ funds, indicators, total }: Form): NumberCell[] {
  const ofRow = (row: FundsRow) => [row.initialBudget, row.annualBudget, row.executed, row.points, row.score];
  const fields: (NumberCell | null)[] = [
    ...(funds === null ? [] : [funds.total, ...funds.sources].flatMap(ofRow)),
    ...indicators.flatMap(({ weight, score }) => [weight, score]),
    total?.weight ?? null,
    total?.score ?? null,
  ];
  // An amount of a source row may stand for that of an empty total row.
  const byPlace = new Map(fields.flatMap((field) => (field === null ? [] : [[toA1(field.at), field]])));
  return [...byPlace.values()].sort((a, b) => compareAddresses(a.at, b.at));
}
