import { Decimal } from "../number";
import type { Vagueness } from "./bounds";
import type { Clause, Rough } from "./types";
import { leadingMultiplier, leadingUnit } from "./units";

const MORE = "余多来";

/**
 * 余, 多 or 来 right behind a number: the text without it, else null. 3多功能厅 has none: a unit, 万 or nothing has to
 * follow.
 */
export function withoutMore(after: string): string | null {
  if (after === "" || !MORE.includes(after.charAt(0))) return null;
  const rest = after.slice(1);
  return rest === "" || leadingMultiplier(rest).length > 0 || leadingUnit(rest) !== null ? rest : null;
}

/**
 * Where a number lies that is told so vaguely. Its last digit that is no nought says how finely it counts: 300余 is
 * below 400, 约300 within half a hundred.
 * @param bare the number as written
 * @param value the same with 万 and 亿 worked in
 */
export function roughly(vague: Vagueness, bare: Decimal, value: Decimal): Rough {
  const step = bare.isZero() ? new Decimal(0) : lastPlace(bare).times(value).dividedBy(bare);
  switch (vague) {
    case "more":
      return { from: value, to: value.plus(step), isMore: true };
    case "nearly":
      return { from: value.minus(step), to: value, isMore: false };
    case "about":
      return { from: value.minus(step.dividedBy(2)), to: value.plus(step.dividedBy(2)), isMore: false };
  }
}

/** The place of the last digit that is no nought: 100 for 300, 10 for 350, 0.1 for 2.5. */
function lastPlace(bare: Decimal): Decimal {
  const digits = bare.abs().toFixed();
  const noughts = digits.includes(".") ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  return new Decimal(`1e${noughts - bare.decimalPlaces()}`);
}

/** From where to where a result may lie, in its own unit; an end that is open is not reached itself. */
export interface Extent {
  readonly from: Decimal;
  readonly isFromOpen: boolean;
  readonly to: Decimal;
  readonly isToOpen: boolean;
}

const NOTHING = new Decimal(0);
const NO_END = new Decimal(Infinity);

/** The extent of a clause of a result: 300余人, 5-10次, 3次以上, 不到20人; one number where it is exact. */
export function extentOf({ value, upTo, bound, rough }: Clause): Extent {
  if (upTo !== null) return { from: value, isFromOpen: false, to: upTo, isToOpen: false };
  const from = rough?.from ?? value;
  const to = rough?.to ?? value;
  const isMore = rough?.isMore ?? false;
  // A result is not below nothing, as long as it does not say so itself.
  const nothing = from.lessThan(NOTHING) ? from : NOTHING;
  switch (bound) {
    case "at-least":
    case "above":
      return { from, isFromOpen: bound === "above" || isMore, to: NO_END, isToOpen: true };
    case "at-most":
    case "below":
      return { from: nothing, isFromOpen: false, to, isToOpen: bound === "below" };
    case "equal":
    case null:
      return { from, isFromOpen: isMore, to, isToOpen: isMore };
  }
}

/** Whether a result says one number and no more. */
export function isExact({ upTo, bound, rough }: Clause): boolean {
  return upTo === null && rough === null && (bound === null || bound === "equal");
}
