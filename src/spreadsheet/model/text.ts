import { format, isValidFormat } from "numfmt";
import { isCellError } from "../../core/cells";
import type { CellModel } from "./types";

/** The text a cell shows. */
export function displayedText({ value, numberFormat }: Readonly<CellModel>): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // Most cells: their formats say nothing of texts.
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  return format(isValidFormat(numberFormat) ? numberFormat : "General", value);
}
