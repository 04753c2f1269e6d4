import type { NumberCell, RateField } from "../../form";
import type { Decimal } from "../../number";
import { plain } from "../../number";
import type { CellContent, CellEdit } from "../../sheet";
import type { Correction } from "../rule";

/**
 * A correction that puts a number into a field as the field is written: a formula becomes `formula`, text stays text
 * with what stands around the number, anything else becomes a number; the number format stays.
 * Null when the cell holds a formula and no formula is natural: then a person decides.
 */
export function correctNumber(
  kind: Correction["kind"],
  field: NumberCell,
  to: Decimal,
  formula: string | null,
): Correction | null {
  return toCorrection(kind, field, contentFor(field, to.toNumber(), plain(to), formula));
}

/** The same for a rate in percent: a text percent stays one, a fraction becomes a fraction. */
export function correctRate(
  kind: Correction["kind"],
  field: RateField,
  to: Decimal,
  formula: string | null,
): Correction | null {
  const number = field.notation === "fraction" ? to.dividedBy(100).toNumber() : to.toNumber();
  const text = to.toFixed(Math.max(field.decimals, 2));
  return toCorrection(kind, field, contentFor(field, number, text, formula));
}

function contentFor(
  { cell }: NumberCell,
  number: number,
  text: string,
  formula: string | null,
): CellContent | null {
  if (cell.formula !== null) return formula === null ? null : { value: number, formula };
  if (typeof cell.value === "string" && /\d/.test(cell.value)) {
    return { value: cell.value.normalize("NFKC").replace(/[\d,]*\d(?:\.\d+)?/, text), formula: null };
  }
  return { value: cell.numberFormat === "@" ? text : number, formula: null };
}

function toCorrection(
  kind: Correction["kind"],
  { at, cell }: NumberCell,
  to: CellContent | null,
): Correction | null {
  if (to === null) return null;
  const edit: CellEdit = { at, from: { value: cell.value, formula: cell.formula }, to };
  return { kind, edits: [edit] };
}
