import { isExact, MOST_PLACES } from "./integers";

/** A number as a whole number of its last decimal: 969 and 2 for 9.69. */
export interface Digits {
  readonly digits: number;
  readonly places: number;
}

const [NOUGHT, NINE, POINT, MINUS] = ["0", "9", ".", "-"].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** The digits of "9.69" or "-436000"; null for what is written in another way or is too long. */
export function digitsIn(text: string): Digits | null {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let digits = 0;
  let point = -1;
  for (let place = start; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code >= NOUGHT && code <= NINE) digits = digits * 10 + (code - NOUGHT);
    else if (code === POINT && point < 0 && place > start) point = place;
    else return null;
  }
  const places = point < 0 ? 0 : text.length - point - 1;
  if (text.length === start || point === text.length - 1) return null;
  if (places > MOST_PLACES || !isExact(digits)) return null;
  return { digits: start === 1 ? -digits : digits, places };
}

/** With more places a number may be so small that its usual text has an exponent. */
export const MOST_PLACES_SHOWN = 6;

/**
 * A number that is not below nought without exponent.
 * @param shown decimals of the text, as many as it has places or more
 */
export function textOf(digits: number, places: number, shown: number): string {
  const text = String(digits);
  if (shown === 0) return text;
  const long = text.padStart(places + 1, "0");
  const point = long.length - places;
  return `${long.slice(0, point)}.${long.slice(point).padEnd(shown, "0")}`;
}
