import { type Address, type Cell, isCellError, isEmpty } from "../cells";
import { decimalOf, type Decimal, type Quantity, withoutInvisible } from "../number";
import { readWritten, type WrittenNumber } from "../quantity";
import { cellText, isPlaceholder } from "./labels";
import { type NumberFormat, parseNumberFormat } from "./number-format";

/** What a cell that should hold a number holds. */
type NumberKind =
  | "number"
  /** A number stored as text, with its unit or without: counts as its number. */
  | "number-as-text"
  /** A weight in percent, "40%", on a form that has all of them so: counts as its points of the hundred. */
  | "percent"
  | "blank"
  /** —, /, 无: deliberately no number. */
  | "placeholder"
  | "date"
  | "text"
  | "error"
  /** A formula whose result is not stored in the file. */
  | "uncalculated";

/** A cell read as a number. `value` is null unless it is a number or a number as text. */
export interface NumberCell {
  readonly at: Address;
  readonly cell: Cell;
  readonly kind: NumberKind;
  readonly value: Decimal | null;
  /** How a text writes the number; null where it is no text, or none that is a number. */
  readonly written: WrittenNumber | null;
  /** The unit (万元) that an amount's column names, where the form's other amounts have another. */
  readonly columnUnit?: string;
}

/** A number on the form with its unit. */
export interface NumberField<Unit extends string> extends NumberCell {
  readonly value: Quantity<Unit> | null;
}

/** A number field that is known to hold a number. */
export type FilledNumber<Unit extends string> = NumberField<Unit> & { readonly value: Quantity<Unit> };

export function hasNumber<Unit extends string>(
  field: NumberField<Unit> | null | undefined,
): field is FilledNumber<Unit> {
  return field !== null && field !== undefined && field.value !== null;
}

/** Whether something was entered: a number, or anything else that is neither blank nor a placeholder. */
export function isFilled(field: NumberCell | null | undefined): boolean {
  return field !== null && field !== undefined && field.kind !== "blank" && field.kind !== "placeholder";
}

/** What a field counts: a text with another unit is no number there. */
export type FieldUnit = "金额" | "百分比" | "分";

/** Reads a cell as a number. An amount in a text with a unit is read in 元, any other as it is written. */
export function readNumber<Unit extends FieldUnit>(at: Address, cell: Cell, unit: Unit): NumberField<Unit> {
  const { kind, value, written = null } = classify(cell, unit);
  return { at, cell, kind, value: value as Quantity<Unit> | null, written };
}

type Classified = Pick<NumberCell, "kind" | "value"> & { readonly written?: WrittenNumber };

function classify(cell: Cell, unit: FieldUnit): Classified {
  const { value } = cell;
  if (isEmpty(cell)) return { kind: "blank", value: null };
  if (value === null) return { kind: "uncalculated", value: null };
  if (isCellError(value)) return { kind: "error", value: null };
  if (typeof value === "number") {
    if (isDate(cell)) return { kind: "date", value: null };
    return Number.isFinite(value)
      ? { kind: "number", value: decimalOf(value) }
      : { kind: "error", value: null };
  }
  const text = withoutInvisible(cellText(cell)).trim();
  if (text === "") return { kind: "blank", value: null };
  if (isPlaceholder(text)) return { kind: "placeholder", value: null };
  const written = typeof value === "string" ? readWritten(value) : null;
  const number = written === null ? null : valueFor(unit, written);
  return written === null || number === null
    ? { kind: "text", value: null }
    : { kind: "number-as-text", value: number, written };
}

/** The number for a field of this unit; null where the text has another. */
function valueFor(field: FieldUnit, { value, bare, unit, says }: WrittenNumber): Decimal | null {
  switch (field) {
    case "金额":
      return unit.kind === "none" || unit.kind === "money" ? value.times(unit.scale) : null;
    case "百分比":
      return says === "number" || unit.name === "%" ? bare : null;
    case "分":
      return says !== "unit" || unit.name === "分" ? bare : null;
  }
}

/** Formats are parsed once each; a workbook has few of them. */
const formats = new Map<string, NumberFormat>();

function formatOf(numberFormat: string): NumberFormat {
  const known = formats.get(numberFormat);
  if (known !== undefined) return known;
  const format = parseNumberFormat(numberFormat);
  if (formats.size > 1000) formats.clear();
  formats.set(numberFormat, format);
  return format;
}

/** Whether a number is shown as a date or time. */
export function isDate({ numberFormat }: Cell): boolean {
  return formatOf(numberFormat).isDate;
}

/** Decimals that a number format shows; null for General and formats that are not plain numbers. */
export function formatDecimals(numberFormat: string): number | null {
  return formatOf(numberFormat).decimals;
}

/** Whether a number format shows a fraction as a percentage. */
export function isPercentFormat(numberFormat: string): boolean {
  return formatOf(numberFormat).isPercent;
}
