import { Decimal as Wide } from "decimal.js";
import fc from "fast-check";
import { Decimal } from "../../../src/core/number";

/** What all results are held against: decimal.js alone, with the same digits and rounding. */
export const Known = Wide.clone({ precision: 40, rounding: Wide.ROUND_HALF_UP });

export const sign = fc.constantFrom("", "-");
/** A number with so many digits before and behind the point. */
export const written = (whole: number, behind: number) =>
  fc
    .tuple(sign, digitText(1, whole), digitText(0, behind))
    .map(([minus, before, after]) => `${minus}${before}${after === "" ? "" : `.${after}`}`);
export function digitText(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 5, 9)), { minLength, maxLength })
    .map((digits) => digits.join(""));
}
/** Numbers at the end of what a double counts exactly, and powers of ten. */
const atTheEnd = fc
  .tuple(sign, fc.bigInt({ min: 2n ** 53n - 5n, max: 2n ** 53n + 5n }), fc.integer({ min: -25, max: 8 }))
  .map(([minus, whole, power]) => `${minus}${whole}e${power}`);
const withExponent = fc
  .tuple(written(3, 3), fc.integer({ min: -60, max: 60 }))
  .map(([mantissa, power]) => `${mantissa}e${power}`);
const special = fc.constantFrom("0", "-0", "0.0", "Infinity", "-Infinity", "1", "-1", "10", "100", "0.005");

export const text = fc.oneof(
  { weight: 6, arbitrary: written(6, 4) },
  { weight: 3, arbitrary: written(16, 16) },
  { weight: 1, arbitrary: written(40, 40) },
  { weight: 2, arbitrary: atTheEnd },
  { weight: 2, arbitrary: withExponent },
  { weight: 1, arbitrary: special },
);

/** One number in both kinds; a quotient of two now and then, which may have no end. */
export interface Both {
  readonly own: Decimal;
  readonly known: Wide;
}
const simple = text.map((each): Both => ({ own: new Decimal(each), known: new Known(each) }));
export const both = fc.oneof(
  { weight: 4, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc
      .tuple(simple, simple)
      .filter(([, over]) => !over.known.isZero())
      .map(([a, b]): Both => ({ own: a.own.dividedBy(b.own), known: a.known.dividedBy(b.known) })),
  },
);

/** All that a number shows of itself. */
export function seen(value: Decimal | Wide) {
  return {
    json: value.toJSON(),
    text: value.toString(),
    fixed: value.toFixed(),
    number: value.toNumber(),
    places: value.decimalPlaces(),
    is: [value.isZero(), value.isNegative(), value.isPositive(), value.isFinite(), value.isNaN()],
  };
}
