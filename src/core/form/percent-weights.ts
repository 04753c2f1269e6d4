import { type Decimal, points, type Points } from "../number";
import { isFilled, isPercentFormat, type NumberField, readNumber } from "./numbers";
import type { TableRow, TotalRow } from "./types";

type Weight = NumberField<"分"> | null;

/** One weight in percent among others in points is a slip; so many make a form's own way of writing them. */
const FEWEST = 2;
/** Weights of the indicators as fractions make about one, whatever is left to execution. */
const LEAST_WHOLE = 0.75;
const MOST_WHOLE = 1.25;

/** Whether a form writes all its weights in percent: "40%", 0.4 that is shown so, or just 0.4. */
export function hasPercentWeights(rows: readonly TableRow[]): boolean {
  const filled = rows.map(weightOf).filter(isFilled);
  if (filled.length < FEWEST) return false;
  return filled.every((weight) => percentOf(weight) !== null) || areFractions(filled);
}

function areFractions(weights: readonly Weight[]): boolean {
  const values = weights.map((weight) => weight?.value ?? null).filter((value) => value !== null);
  const [first, ...others] = values;
  if (first === undefined || values.length < weights.length) return false;
  const whole = others.reduce<Decimal>((sum, value) => sum.plus(value), first);
  return (
    values.every((value) => value.greaterThan(0) && value.lessThan(1)) &&
    whole.greaterThanOrEqualTo(LEAST_WHOLE) &&
    whole.lessThanOrEqualTo(MOST_WHOLE)
  );
}

/** The same row with its weight as points of the hundred. */
export function withPoints(row: TableRow): TableRow {
  return row.kind === "named"
    ? { ...row, sharing: { ...row.sharing, weight: inPoints(row.sharing.weight) } }
    : { ...row, indicator: { ...row.indicator, weight: inPoints(row.indicator.weight) } };
}

/** The total row of such a form: its sum of the weights is in percent as well. */
export function totalWithPoints(total: TotalRow): TotalRow {
  return { ...total, weight: inPoints(total.weight) };
}

function weightOf(row: TableRow): Weight {
  return row.kind === "named" ? row.sharing.weight : row.indicator.weight;
}

function inPoints(weight: Weight): Weight {
  const value = percentOf(weight) ?? fractionOf(weight);
  return weight === null || value === null ? weight : { ...weight, kind: "percent", value, written: null };
}

function percentOf(weight: Weight): Points | null {
  if (weight?.kind === "text") {
    const { value, written } = readNumber(weight.at, weight.cell, "百分比");
    return value !== null && written?.unit.kind === "percent" ? points(value) : null;
  }
  const isShown = weight?.kind === "number" && isPercentFormat(weight.cell.numberFormat);
  return isShown && weight.value !== null ? points(weight.value.times(100)) : null;
}

/** A sum of fractions is one at most; a total row may have its sum in points all the same. */
function fractionOf(weight: Weight): Points | null {
  const value = weight?.value ?? null;
  return value?.greaterThan(0) && value.lessThanOrEqualTo(MOST_WHOLE) ? points(value.times(100)) : null;
}
