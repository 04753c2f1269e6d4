/** Powers of ten that a double holds exactly. */
const POWERS: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** As many decimals as a whole number is ever shifted by. */
export const MOST_PLACES = POWERS.length - 1;

/**
 * Whether a whole number is exact: sums and products of exact ones are, as long as they stay within this range, for what
 * leaves it is rounded to 2^53 at least.
 */
export function isExact(whole: number): boolean {
  return whole <= Number.MAX_SAFE_INTEGER && whole >= -Number.MAX_SAFE_INTEGER;
}

/** 10^power. */
export function tenTo(power: number): number {
  return POWERS[power] as number;
}

/** Which power of ten a number is; -1 for none. */
export function powerOf(whole: number): number {
  return POWERS.indexOf(whole);
}

/** A quotient of two whole numbers by its digits; null for one without an end, or with one that is far off. */
export function quotientOf(whole: number, over: number): { digits: number; places: number } | null {
  if (whole % over === 0) return { digits: whole / over, places: 0 };
  const power = powerOf(over);
  if (power > 0) return { digits: whole, places: power };
  const room = roomOf(whole);
  const longer = whole * tenTo(room);
  return longer % over === 0 ? { digits: longer / over, places: room } : null;
}

/** The whole number nearest to a quotient of two, halves away from zero; -0 for what rounds to nothing from below. */
export function nearest(whole: number, over: number): number {
  const rest = whole % over;
  const quotient = (whole - rest) / over;
  if (Math.abs(rest) >= over - Math.abs(rest)) return quotient + (whole < 0 ? -1 : 1);
  return quotient === 0 && whole < 0 ? -0 : quotient;
}

/** By which power of ten a whole number, not nought, can be multiplied and stays exact. */
function roomOf(whole: number): number {
  const size = Math.abs(whole);
  let power = 0;
  while (size * tenTo(power + 1) <= Number.MAX_SAFE_INTEGER) power++;
  return power;
}
