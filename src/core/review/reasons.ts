import { sameAddress } from "../cells";
import type { TextField } from "../form";
import type { Finding } from "./types";

/**
 * Where the reason that a finding asks for belongs: the row's own cell, else the one block below the table. Null where
 * the form has no place for it, and where it is asked for in several rows at once.
 */
export function reasonPlace({ rule, form, row, rows }: Finding): TextField | null {
  if (rule.asksReason !== true || rows !== undefined) return null;
  const { funds, indicators, reasonBlock } = form;
  const isRow = (label: TextField) => sameAddress(label.at, row.at);
  if (funds !== null && isRow(funds.total.label)) {
    const execution = indicators.find(({ isExecution }) => isExecution);
    return funds.total.reason ?? reasonBlock ?? execution?.reason ?? null;
  }
  return indicators.find(({ name }) => isRow(name))?.reason ?? reasonBlock;
}
