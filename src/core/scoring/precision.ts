import { factOf, type Form, formatDecimals, hasNumber, type NumberCell } from "../form";
import type { Profile } from "../profile";

/** The fewest decimals that a form is believed to keep: whole numbers prove nothing. */
const COARSE = 1;

/**
 * The decimals by which a form's scores and rates are judged: one where none of them has more and some have one, else
 * as many as the profile keeps.
 */
export const formDecimals = factOf(
  ({ funds, indicators, total, otherTotals }: Form, { decimals }: Profile): number => {
    if (decimals <= COARSE) return decimals;
    const rows = funds === null ? [] : [funds.total, ...funds.sources];
    const scores = [...rows, ...indicators, total, ...otherTotals].map((row) => row?.score ?? null);
    const rates = rows.flatMap(({ rate }) => (hasNumber(rate) ? [rate.decimals] : []));
    const most = Math.max(0, ...scores.filter(hasNumber).map(decimalsOf), ...rates);
    return most === COARSE ? COARSE : decimals;
  },
);

/** The decimals of a number as its cell holds or shows it, whichever are more: 3.70 has two. */
function decimalsOf({ cell, value, written }: NumberCell): number {
  const own = written?.decimals ?? value?.decimalPlaces() ?? 0;
  const shown = typeof cell.value === "number" ? formatDecimals(cell.numberFormat) : null;
  return Math.max(own, shown ?? 0);
}
