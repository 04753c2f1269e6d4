import { type Address, toA1 } from "../cells";
import type { OwnCell, OwnStyle, SheetRef } from "../port";
import type { Severity } from "../rules";

/** How findings are called by their severity, everywhere. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "必须处理",
  warning: "请确认",
  info: "提示",
};

export type OwnRow = readonly (OwnCell | null)[];

/** What a cell can hold. */
const LONGEST_TEXT = 32_767;

export function cell(value: OwnCell["value"], style: OwnStyle = "cell"): OwnCell {
  return { value: typeof value === "string" ? value.slice(0, LONGEST_TEXT) : value, style };
}

/** A row of cells that look alike. */
export function rowOf(values: readonly OwnCell["value"][], style: OwnStyle): OwnRow {
  return values.map((value) => cell(value, style));
}

/** A cell's address that leads to it. */
export function linkTo({ name }: SheetRef, at: Address): OwnCell {
  const address = toA1(at);
  return { value: address, style: "link", link: { sheetName: name, cell: address } };
}

/** A sheet's name that leads to a form on it. */
export function linkToSheet({ name }: SheetRef, at: Address): OwnCell {
  return { value: name, style: "link", link: { sheetName: name, cell: toA1(at) } };
}

export function severityCell(severity: Severity): OwnCell {
  const style = severity === "info" ? "center" : severity;
  return cell(SEVERITY_NAMES[severity], style);
}
