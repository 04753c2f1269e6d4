import { parseValue } from "numfmt";
import type { CellValue } from "../../core/cells";
import { hasNoContent } from "./cells";
import type { CellModel, Json } from "./types";

/** The error values Excel takes as such when they are typed. */
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** What Excel makes of an input: a constant with perhaps a number format of its own, or a formula. */
interface Input {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat?: string;
}

/**
 * Reads what is put into a cell as Excel does: "12" becomes a number, "96.89%" a number shown as percent,
 * "=…" a formula; in a text-formatted cell every text stays text; a leading apostrophe forces text.
 */
export function readInput(input: Json, numberFormat: string): Input {
  if (input === null || input === "") return { value: null, formula: null };
  if (typeof input === "number" || typeof input === "boolean") return { value: input, formula: null };
  if (typeof input !== "string") return { value: JSON.stringify(input), formula: null };
  if (numberFormat === "@") return { value: input, formula: null };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  if (input.startsWith("=") && input.length > 1) return { value: null, formula: input };
  if (ERRORS.includes(input.toUpperCase())) return { value: { error: input.toUpperCase() }, formula: null };
  const parsed = parseValue(input);
  if (parsed === null) return { value: input, formula: null };
  // What is typed is a decimal; the reading of percents leaves a binary remainder (0.9698000000000001).
  const value = typeof parsed.v === "number" ? Number(parsed.v.toPrecision(15)) : parsed.v;
  return parsed.z === undefined || numberFormat !== "General"
    ? { value, formula: null }
    : { value, formula: null, numberFormat: parsed.z };
}

/** Puts an input into a cell. */
export function enter(cell: CellModel, input: Json): void {
  const read = readInput(input, cell.numberFormat);
  cell.value = read.value;
  cell.formula = read.formula;
  if (read.numberFormat !== undefined) cell.numberFormat = read.numberFormat;
  if (hasNoContent(cell)) cell.hyperlink = null;
}
