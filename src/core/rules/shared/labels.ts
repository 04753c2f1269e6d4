import type { Address } from "../../cells";
import type { Form, FundsRow, Indicator, TextField } from "../../form";

export function textField(at: Address, value: string): TextField {
  return { at, value };
}

/** The label of an indicator's row. */
export function rowOf(indicator: Indicator): TextField {
  return indicator.name;
}

/** A funds row's label without its colon: "年度资金总额". */
export function fundsRowOf({ label }: FundsRow): TextField {
  return { at: label.at, value: label.value.replace(/[:：]\s*$/, "") };
}

/** The label of the total row; the form's anchor where it has none. */
export function totalRowOf({ total, anchor }: Form): TextField {
  return total?.label ?? { at: anchor, value: "总分" };
}
