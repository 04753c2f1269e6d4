import type { Cell, CellContent } from "../../cells";
import { isPercentFormat, type NumberCell, type RateField } from "../../form";
import { type Decimal, plain } from "../../number";
import type { WrittenNumber } from "../../quantity";
import type { Correction, CorrectionEdit } from "../rule";

/**
 * A correction that puts a number into a field as the field is written: a formula becomes `formula`, a number stored
 * as text stays text with what stands around it, anything else becomes a number, which `formula` may compute for those
 * who want that. The number format stays, unless it shows a date.
 * Null when the cell holds a formula and no formula is natural, or a weight in percent: then a person decides.
 */
export function correctNumber(
  kind: Correction["kind"],
  field: NumberCell,
  to: Decimal,
  formula: string | null,
): Correction | null {
  if (field.kind === "percent") return null;
  return toCorrection(kind, field, contentFor(field, to.toNumber(), plain(to), formula), formula);
}

/** The same for a rate in percent: a text percent stays one, a fraction or a blank percent cell takes a fraction. */
export function correctRate(
  kind: Correction["kind"],
  field: RateField,
  to: Decimal,
  formula: string | null,
): Correction | null {
  const number = isFractionRate(field) ? to.dividedBy(100) : to;
  const decimals = Math.max(to.decimalPlaces(), Math.min(field.decimals, 2));
  const text = field.notation === "percent-text" ? to.toFixed(decimals) : plain(number);
  return toCorrection(kind, field, contentFor(field, number.toNumber(), text, formula), formula);
}

/** Whether a rate is written as a fraction; a blank one is under a percent format. */
export function isFractionRate({ notation, kind, cell }: RateField): boolean {
  return notation === "fraction" || (kind === "blank" && isPercentFormat(cell.numberFormat));
}

function contentFor(
  { cell, kind, written }: NumberCell,
  number: number,
  text: string,
  formula: string | null,
): CellContent | null {
  const format = kind === "date" ? { numberFormat: "General" } : {};
  if (cell.formula !== null) return formula === null ? null : { value: number, formula, ...format };
  if (typeof cell.value === "string" && written !== null) {
    return { value: inPlaceOf(written, cell.value, text), formula: null };
  }
  return { value: cell.numberFormat === "@" ? text : number, formula: null, ...format };
}

/**
 * The text with another number in it: unit, currency and blanks stay. A percent sign as wide as the old digits becomes
 * a usual one with them, and an apostrophe that only made it a text goes.
 */
function inPlaceOf({ start, end }: WrittenNumber, text: string, number: string): string {
  const [before, old, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const isWide = /[０-９]/.test(old);
  return `${before.replace(/['‘’＇]/, "")}${number}${isWide ? after.replace("％", "%") : after}`;
}

function toCorrection(
  kind: Correction["kind"],
  { at, cell }: NumberCell,
  to: CellContent | null,
  formula: string | null,
): Correction | null {
  if (to === null) return null;
  const asFormula = formula === null ? null : computed(cell, to, formula);
  const edit: CorrectionEdit = {
    at,
    from: { value: cell.value, formula: cell.formula },
    to,
    ...(asFormula !== null && { asFormula }),
  };
  return { kind, edits: [edit] };
}

/** A number by the formula that computes it. What a person has written as text stays text, whatever it says. */
function computed(
  { value, formula: old, numberFormat }: Cell,
  to: CellContent,
  formula: string,
): CellContent | null {
  const isText = (typeof value === "string" && value.trim() !== "") || numberFormat === "@";
  return isText || old !== null || typeof to.value !== "number" ? null : { ...to, formula };
}
