import { format, isValidFormat } from "numfmt";
import { isErrorValue } from "./cells";
import type { CellModel, Json, Value } from "./types";

/** The text a cell shows. */
export function displayedText({ value, numberFormat }: Readonly<CellModel>): string {
  if (value === null) return "";
  if (isErrorValue(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return format(isValidFormat(numberFormat) ? numberFormat : "General", value);
}

/** As in Excel.RangeValueType. */
export function valueType(value: Value): string {
  if (value === null) return "Empty";
  if (isErrorValue(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** A value as `values` answers it: errors by their text, empty cells as empty text. */
export function valueJson(value: Value): Json {
  if (value === null) return "";
  return isErrorValue(value) ? value.error : value;
}
