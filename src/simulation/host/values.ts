import { type CellValue, isCellError } from "../../core/cells";
import type { Formats, Json } from "../../spreadsheet/model";

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

/** The formats with one set, or (null) taken away. */
export function withFormat(formats: Formats, name: string, value: Json): Formats {
  const others = Object.entries(formats).filter(([key]) => key !== name);
  return Object.fromEntries(value === null ? others : [...others, [name, value]]);
}
