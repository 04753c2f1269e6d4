import { readFileSync } from "node:fs";
import path from "node:path";
import { runInThisContext } from "node:vm";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import ts from "typescript";
import { withoutUnusedMethods } from "../../scripts/webpack/decimal-loader";
import { ROOT } from "./build";

const source = readFileSync(path.join(ROOT, "node_modules/decimal.js/decimal.mjs"), "utf8");
const shortened = withoutUnusedMethods(source);
const Whole = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
const Short = load(shortened).clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** Runs the text of the module. */
function load(text: string): typeof Decimal {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exported: { Decimal?: typeof Decimal } = {};
  const run = runInThisContext(`(exports) => {${outputText}}`) as (exports: object) => void;
  run(exported);
  return exported.Decimal as typeof Decimal;
}

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 45 });
const written = fc
  .tuple(fc.constantFrom("", "-"), digits, digits, fc.integer({ min: -60, max: 60 }))
  .map(([sign, whole, behind, power]) => `${sign}${whole.join("")}.${behind.join("")}e${power}`);
const text = fc.oneof(
  { weight: 9, arbitrary: written },
  {
    weight: 1,
    arbitrary: fc.constantFrom("0", "-0", "1", "Infinity", "-Infinity", "NaN", "0x1f", "0b1.1p3"),
  },
);

test("what core/number asks for gives the same as in the whole of decimal.js", () => {
  const seen = (Kind: typeof Decimal, left: string, right: string, places: number) => {
    const [a, b] = [new Kind(left), new Kind(right)];
    const all = [a.plus(b), a.minus(b), a.times(b), a.dividedBy(b), a.dividedBy(places), a.negated()];
    const rounded = all.flatMap((each) => [
      each.toDecimalPlaces(places),
      each.toSignificantDigits(places + 1),
    ]);
    return [...all, ...rounded].map((each) => [
      [each.toString(), each.valueOf(), each.toFixed(), each.toFixed(places), JSON.stringify(each)],
      [each.toNumber(), each.decimalPlaces(), each.comparedTo(b), each.d],
      [each.isFinite(), each.isNaN(), each.isNegative(), each.isPositive(), each.isZero()],
    ]);
  };
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 30 }), (left, right, places) => {
      expect(seen(Short, left, right, places)).toEqual(seen(Whole, left, right, places));
    }),
    { numRuns: 1000, seed: 17 },
  );
});

test("a text that is no number is refused as in the whole of it", () => {
  for (const wrong of ["", "-", "1.2.3", "1e", "１", "abc", "0x"]) {
    const refusal = (Kind: typeof Decimal) => {
      try {
        return new Kind(wrong).toString();
      } catch (error) {
        return String(error);
      }
    };
    expect([wrong, refusal(Short)]).toEqual([wrong, refusal(Whole)]);
    expect(refusal(Short)).toMatch(/Invalid argument/u);
  }
});

test("what nobody asks for is left out", () => {
  const all = Object.keys(Object.getPrototypeOf(new Whole(1)) as object);
  const left = Object.keys(Object.getPrototypeOf(new Short(1)) as object);
  expect(all.filter((name) => !left.includes(name))).toEqual(
    expect.arrayContaining([
      "sine",
      "tan",
      "squareRoot",
      "cbrt",
      "ln",
      "exp",
      "pow",
      "toFraction",
      "toBinary",
    ]),
  );
  expect(left.length).toBeLessThan(all.length * 0.7);
  expect(shortened.length).toBeLessThan(source.length * 0.7);
});
