import { Decimal } from "./decimal";

/** The decimal that Excel shows for a double: its 15 significant digits (0.1 + 0.2 gives 0.3). */
export function decimalOf(value: number): Decimal {
  const size = Math.abs(value);
  if (size < MOST_DIGITS) {
    // Where few digits say the double, they are those that 15 digits would end in noughts after. Plus nought: no -0.
    if (Number.isInteger(value)) return new Decimal(value + 0);
    for (let places = 2, power = 100; places <= 4; places += 2, power *= 100) {
      const digits = Math.round(value * power);
      if (digits / power === value && Math.abs(digits) < MOST_DIGITS) return Decimal.of(digits, places);
    }
  }
  return new Decimal(value.toPrecision(15));
}

/** Whole numbers below this have 15 digits at most. */
const MOST_DIGITS = 1e15;

/** Plain digits without exponent or trailing zeros: "9.69", "100". */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/** Digits with thousands separators, for messages: "436,000". */
export function grouped(value: Decimal): string {
  const text = plain(value);
  const start = text.startsWith("-") ? 1 : 0;
  const point = text.indexOf(".");
  const end = point < 0 ? text.length : point;
  const first = start + ((end - start) % 3 || 3);
  let grouped = text.slice(0, first);
  for (let place = first; place < end; place += 3) grouped += `,${text.slice(place, place + 3)}`;
  return grouped + text.slice(end);
}
