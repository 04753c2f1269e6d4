import { eachOnce } from "./fields";
import { factOfForm } from "./noted-form";
import type { NumberCell } from "./numbers";
import type { Form, FundsRow } from "./types";

/**
 * Every field of a form that should be a number, each cell once, in reading order; rates stand aside, "96.89%" is a
 * usual way to write one.
 */
export const numberFields = factOfForm((form: Form): readonly NumberCell[] => {
  // An amount of a source row may stand for that of an empty total row.
  return eachOnce(placedNumbers(form));
});

/** The fields of a form that hold a number as a text; mostly there are none. */
export const numbersAsText = factOfForm((form: Form): readonly NumberCell[] => {
  return eachOnce(placedNumbers(form).filter(({ kind }) => kind === "number-as-text"));
});

function placedNumbers({ funds, indicators, total }: Form): NumberCell[] {
  const fields: (NumberCell | null)[] = [];
  const ofRow = (row: FundsRow) => {
    fields.push(row.initialBudget, row.annualBudget, row.executed, row.points, row.score);
  };
  if (funds !== null) [funds.total, ...funds.sources].forEach(ofRow);
  for (const { weight, score } of indicators) fields.push(weight, score);
  fields.push(total?.weight ?? null, total?.score ?? null);
  return fields.filter((field) => field !== null);
}
