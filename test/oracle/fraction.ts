/**
 * An independent computation in exact fractions of whole numbers: no decimal library, no floating point, nothing
 * shared with the engine.
 */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Reads plain decimal digits: "204286.5". */
export function fraction(text: string): Fraction {
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new RangeError(`no plain digits: ${text}`);
  const [whole = "0", decimals = ""] = text.split(".");
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

export function isGreater(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom > b.top * a.bottom;
}

/** Non-negative fractions only: floor(x × 10^decimals + 1/2), printed without trailing zeros. */
export function roundedHalfUp({ top, bottom }: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const units = (2n * top * scale + bottom) / (2n * bottom);
  const digits = units.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return rest === "" ? whole : `${whole}.${rest}`;
}

/** All digits of a fraction whose bottom is a power of ten, such as a sum of amounts. */
export function exactDigits(value: Fraction): string {
  for (let decimals = 0; decimals <= 30; decimals++) {
    if ((value.top * 10n ** BigInt(decimals)) % value.bottom === 0n) return roundedHalfUp(value, decimals);
  }
  throw new RangeError("the digits of this fraction do not end");
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom };
}
