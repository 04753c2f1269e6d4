import type { Address, Cell } from "../cells";
import { type Amount, decimalOf, executionPercent, percent, type Percent } from "../number";
import { formatDecimals, isPercentFormat, type NumberField, readNumber } from "./numbers";

/** How a rate is written: 96.89 (percent meant), the text "96.89%", or 0.9689 (a fraction, often shown as %). */
type RateNotation = "percent-number" | "percent-text" | "fraction";

/** A printed 执行率, in percent whatever its notation. */
export interface RateField extends NumberField<"百分比"> {
  readonly notation: RateNotation;
  /** Decimals of the percentage as printed. */
  readonly decimals: number;
}

/**
 * Reads an execution rate. A bare number is taken as percent or as fraction by whichever lies nearer to X ÷ B;
 * without usable amounts a number up to 1 is a fraction, unless the header says %.
 */
export function readRate(
  at: Address,
  cell: Cell,
  context: { readonly header: string; readonly budget: Amount | null; readonly executed: Amount | null },
): RateField {
  const field = readNumber(at, cell, "百分比");
  if (field.written !== null && field.written.unit.kind === "percent") {
    return { ...field, notation: "percent-text", decimals: field.written.decimals };
  }
  const { value } = field;
  if (value === null) return { ...field, notation: "percent-number", decimals: 2 };
  const own = value.decimalPlaces();
  const shown = typeof cell.value === "number" ? formatDecimals(cell.numberFormat) : null;
  const asFraction = (): RateField => ({
    ...field,
    value: percent(value.times(100)),
    notation: "fraction",
    decimals: isPercentFormat(cell.numberFormat)
      ? (shown ?? 2)
      : Math.max(0, Math.min(own, shown ?? own) - 2),
  });
  const asPercent = (): RateField => ({
    ...field,
    notation: "percent-number",
    decimals: shown ?? own,
  });
  if (typeof cell.value === "number" && isPercentFormat(cell.numberFormat)) return asFraction();
  return isNearerAsFraction(value, context) ? asFraction() : asPercent();
}

const MIDDLE = decimalOf(50.5);

function isNearerAsFraction(
  stated: Percent,
  { header, budget, executed }: { header: string; budget: Amount | null; executed: Amount | null },
): boolean {
  if (budget !== null && executed !== null && budget.greaterThan(0)) {
    const computed = executionPercent(executed, budget);
    // Beyond the middle between the number itself and its hundredfold.
    const middle = stated.times(MIDDLE);
    return stated.isNegative() ? computed.lessThan(middle) : !stated.isZero() && computed.greaterThan(middle);
  }
  return !/[%％]/.test(header) && stated.lessThanOrEqualTo(decimalOf(1));
}
