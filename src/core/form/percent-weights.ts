import { points, type Points, sum } from "../number";
import { isFilled, isPercentFormat, type NumberField, readNumber } from "./numbers";
import type { TableRow, TotalRow } from "./types";

type Weight = NumberField<"分"> | null;

/** How a form writes its weights: as points, in percent ("40%", 0.4 shown so), or as parts of one (0.4). */
type Written = "points" | "percent" | "fractions";

/** One weight in percent among others in points is a slip; so many make a form's own way of writing them. */
const FEWEST = 2;
/** Of weights that are mostly in percent the others are slips. */
const MOSTLY = 0.75;
/** Weights of the indicators as fractions make about one, whatever is left to execution. */
const LEAST_WHOLE = 0.75;
const MOST_WHOLE = 1.25;

export function pointsWritten(rows: readonly TableRow[]): Written {
  const filled = rows.map(weightOf).filter(isFilled);
  if (filled.length < FEWEST) return "points";
  const inPercent = filled.filter((weight) => percentOf(weight) !== null).length;
  if (inPercent >= FEWEST && inPercent >= filled.length * MOSTLY) return "percent";
  return areFractions(filled) ? "fractions" : "points";
}

function areFractions(weights: readonly Weight[]): boolean {
  const values = weights.map((weight) => weight?.value ?? null).filter((value) => value !== null);
  if (values.length === 0 || values.length < weights.length) return false;
  const whole = sum(values);
  return (
    values.every((value) => value.greaterThan(0) && value.lessThan(1)) &&
    whole.greaterThanOrEqualTo(LEAST_WHOLE) &&
    whole.lessThanOrEqualTo(MOST_WHOLE)
  );
}

/** The same row with its weight as points of the hundred. */
export function withPoints(row: TableRow, written: Written): TableRow {
  if (written === "points") return row;
  return row.kind === "named"
    ? { ...row, sharing: { ...row.sharing, weight: inPoints(row.sharing.weight, written) } }
    : { ...row, indicator: { ...row.indicator, weight: inPoints(row.indicator.weight, written) } };
}

/** The total row of such a form: its sum of the weights may be in points all the same. */
export function totalInPoints(total: TotalRow, written: Written): TotalRow {
  return written === "points" ? total : { ...total, weight: inPoints(total.weight, "fractions") };
}

function weightOf(row: TableRow): Weight {
  return row.kind === "named" ? row.sharing.weight : row.indicator.weight;
}

function inPoints(weight: Weight, written: Written): Weight {
  const value = percentOf(weight) ?? (written === "fractions" ? fractionOf(weight) : null);
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

/** A sum of fractions is about one at most. */
function fractionOf(weight: Weight): Points | null {
  const value = weight?.value ?? null;
  return value?.greaterThan(0) && value.lessThanOrEqualTo(MOST_WHOLE) ? points(value.times(100)) : null;
}
