import type { Address } from "../../cells";
import { type AmountRow, type AmountUnit, amountUnitNamed, fromUnit, settleAmounts } from "../amounts";
import { type Cells, cellIn, fieldAt, textAt } from "../cells";
import { inWholeCell, labelled, readLabelled } from "../labelled";
import { type FieldUnit, type NumberField, readNumber } from "../numbers";
import { type RateField, readRate } from "../rate";
import type { Funds, FundsRow } from "../types";
import { FUNDS_ROLES, type FundsRole } from "../words/role-names";
import type { FundsHeader } from "./header";

/** Where the fields of one row of amounts stand. */
export type FundsPlaces = Readonly<Record<FundsRole, Address | null>> & { readonly label: Address };

/** @param placeOf where the value of a column stands */
export function placesOf(
  label: Address,
  { columns }: Pick<FundsHeader, "columns">,
  placeOf: (header: Address | null) => Address | null,
): FundsPlaces {
  return {
    label,
    initialBudget: placeOf(columns.initialBudget),
    annualBudget: placeOf(columns.annualBudget),
    executed: placeOf(columns.executed),
    weight: placeOf(columns.weight),
    rate: placeOf(columns.rate),
    score: placeOf(columns.score),
    reason: placeOf(columns.reason),
  };
}

/** Reads the total row and those of its sources; amounts are settled together before the rates are read. */
export function readPlaces(
  sheet: Cells,
  { columns }: Pick<FundsHeader, "columns">,
  named: AmountUnit | null,
  [total, ...sources]: readonly [FundsPlaces, ...FundsPlaces[]],
): Funds {
  // A value stands behind its label only where the label has no cell of its own.
  const field = <Unit extends FieldUnit>(at: Address | null, unit: Unit): NumberField<Unit> | null => {
    const isLabel = FUNDS_ROLES.some((role) => at !== null && columns[role] === at);
    return at && (isLabel ? readLabelled : readNumber)(at, cellIn(sheet, at), unit);
  };
  const unitUnder = (heading: Address | null): AmountUnit =>
    (heading && amountUnitNamed([textAt(sheet, heading)])) ?? named ?? "元";
  const units = {
    initialBudget: unitUnder(columns.initialBudget),
    annualBudget: unitUnder(columns.annualBudget),
    executed: unitUnder(columns.executed),
  };
  const amount = (places: FundsPlaces, role: keyof typeof units): NumberField<"金额"> | null =>
    fromUnit(field(places[role], "金额"), units[role], named ?? "元");
  const written = [total, ...sources].map((places) => ({
    initialBudget: amount(places, "initialBudget"),
    annualBudget: amount(places, "annualBudget"),
    executed: amount(places, "executed"),
    stated: field(places.rate, "百分比")?.value ?? null,
  }));
  const { unit, rows, unclear } = settleAmounts(written, named);
  const header = columns.rate === null ? "" : textAt(sheet, columns.rate);
  const rowOf = (places: FundsPlaces, index: number): FundsRow => {
    const { initialBudget, annualBudget, executed } = rows[index] as AmountRow;
    const context = { header, budget: annualBudget?.value ?? null, executed: executed?.value ?? null };
    return {
      label: fieldAt(sheet, places.label),
      initialBudget,
      annualBudget,
      executed,
      points: field(places.weight, "分"),
      rate: places.rate && rateAt(sheet, places.rate, context),
      score: field(places.score, "分"),
      reason: places.reason && fieldAt(sheet, places.reason),
    };
  };
  return {
    amountUnit: unit,
    total: rowOf(total, 0),
    sources: sources.map((places, index) => rowOf(places, index + 1)),
    unclear,
  };
}

/** Reads a rate; where its cell holds a label too, what stands behind the colon. */
function rateAt(sheet: Cells, at: Address, context: Parameters<typeof readRate>[2]): RateField {
  const whole = cellIn(sheet, at);
  const own = readRate(at, whole, context);
  const behind = own.kind === "text" ? labelled(whole) : null;
  return behind === null ? own : inWholeCell(readRate(at, behind.cell, context), whole, behind.start);
}
