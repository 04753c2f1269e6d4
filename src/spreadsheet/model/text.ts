import { format, isValidFormat } from "numfmt";
import { type CellValue, isCellError } from "../../core/cells";
import type { CellModel, Json } from "./types";

/** The text a cell shows. */
export function displayedText({ value, numberFormat }: Readonly<CellModel>): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return format(isValidFormat(numberFormat) ? numberFormat : "General", value);
}

/** As in Excel.RangeValueType. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** A value as `values` answers it: errors by their text, empty cells as empty text. */
export function valueJson(value: CellValue): Json {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}
