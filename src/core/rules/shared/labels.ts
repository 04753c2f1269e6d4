import type { Form, FundsRow, TextField } from "../../form";

/** A funds row's label without its colon: "年度资金总额". */
export function fundsRowOf({ label }: FundsRow): TextField {
  return { at: label.at, value: label.value.replace(/[:：]\s*$/, "") };
}

/** The label of the total row; the form's anchor where it has none. */
export function totalRowOf({ total, anchor }: Form): TextField {
  return total?.label ?? { at: anchor, value: "总分" };
}
