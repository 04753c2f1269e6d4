import fc from "fast-check";
import {
  agree,
  Decimal,
  decimalOf,
  grouped,
  parseDecimal,
  plain,
  roundHalfUp,
} from "../../../src/core/number";
import { runs } from "../../support/length";
import { both, type Both, digitText, Known, seen, sign, text, written } from "./both-kinds";

const RUNS = runs(100_000, 3_000);
/** A fixed seed: a failure is found again by anyone. */
const SEED = 20200210;

const check = (property: fc.IProperty<[Both, Both]>) => {
  fc.assert(property, { numRuns: RUNS, seed: SEED });
};

describe("a number of our own is to the last digit what decimal.js says", () => {
  test.each(["plus", "minus", "times", "dividedBy", "div"] as const)("%s", (operation) => {
    check(
      fc.property(both, both, (a, b) => {
        expect(seen(a.own[operation](b.own))).toEqual(seen(a.known[operation](b.known)));
      }),
    );
  });

  /** Fractions that are the same, or differ by one part in as many as a double counts. */
  const beside = fc
    .tuple(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 1, max: 9_000_000 }),
      fc.constantFrom(0, 0, 1, -1),
    )
    .map(([whole, over, times, off]): [Both, Both] => {
      const fraction = (a: number, b: number) => ({
        own: new Decimal(a).dividedBy(b),
        known: new Known(a).dividedBy(b),
      });
      return [fraction(whole, over), fraction(whole * times + off, over * times)];
    });

  test("compared", () => {
    const pairs = fc.oneof({ weight: 2, arbitrary: fc.tuple(both, both) }, { weight: 1, arbitrary: beside });
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        for (const name of ["equals", "lessThan", "lessThanOrEqualTo"] as const) {
          expect([name, a.own[name](b.own)]).toEqual([name, a.known[name](b.known)]);
        }
        expect(a.own.greaterThan(b.own)).toBe(a.known.greaterThan(b.known));
        expect(a.own.greaterThanOrEqualTo(b.own)).toBe(a.known.greaterThanOrEqualTo(b.known));
        expect(a.own.equals(new Decimal(a.own))).toBe(a.known.equals(a.known));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test("the least and the greatest", () => {
    check(
      fc.property(both, both, (a, b) => {
        expect(seen(Decimal.max(a.own, b.own, "0.5"))).toEqual(seen(Known.max(a.known, b.known, "0.5")));
        expect(seen(Decimal.min(a.own, 0, b.own))).toEqual(seen(Known.min(a.known, 0, b.known)));
      }),
    );
  });

  test("itself, its size, its opposite", () => {
    fc.assert(
      fc.property(both, ({ own, known }) => {
        expect(seen(own)).toEqual(seen(known));
        expect(seen(own.abs())).toEqual(seen(known.abs()));
        expect(seen(own.negated())).toEqual(seen(known.negated()));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

describe("rounding", () => {
  const decimals = fc.integer({ min: 0, max: 24 });
  /** Numbers that end in a five, and those next to one: 0.125, 0.1249999, 0.12500001. */
  const tie = fc
    .tuple(written(8, 6), fc.constantFrom("5", "50", "49999", "500001"), fc.constantFrom("", "e-3", "e2"))
    .map(([start, end, power]) => `${start.includes(".") ? start : `${start}.`}${end}${power}`)
    .map((each): Both => ({ own: new Decimal(each), known: new Known(each) }));
  /** Half of a whole number over a power of ten, as a quotient of two numbers. */
  const half = fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }))
    .map(([whole, over]): Both => {
      const times = over * 2;
      return {
        own: new Decimal(whole * over).dividedBy(times * 100),
        known: new Known(whole * over).dividedBy(times * 100),
      };
    });

  test("to any decimal is half up, of ties too", () => {
    fc.assert(
      fc.property(fc.oneof(both, tie, half), decimals, ({ own, known }, to) => {
        expect(seen(roundHalfUp(own, to))).toEqual(seen(known.toDecimalPlaces(to)));
        expect(own.toFixed(to)).toBe(known.toFixed(to));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test("to digits that count", () => {
    fc.assert(
      fc.property(both, fc.integer({ min: 1, max: 30 }), ({ own, known }, to) => {
        expect(seen(own.toSignificantDigits(to))).toEqual(seen(known.toSignificantDigits(to)));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test("two numbers agree as they always did", () => {
    const near = fc
      .tuple(both, fc.constantFrom("0.005", "0.0049999", "-0.005", "0.05", "0", "1e-30"))
      .map(([a, off]): [Both, Both] => [a, { own: a.own.plus(off), known: a.known.plus(off) }]);
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(both, both)), fc.integer({ min: 0, max: 12 }), ([a, b], to) => {
        const limit = new Known(5).times(new Known(10).pow(-to - 1));
        expect(agree(a.own, b.own, to)).toBe(a.known.minus(b.known).abs().lessThan(limit));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

describe("numbers taken from elsewhere", () => {
  const doubles = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer().map((whole) => whole / 100),
    fc.integer().map((whole) => whole / 10_000),
    fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([a, b]) => (a / b) * 100),
    fc.maxSafeInteger(),
    fc.constantFrom(0, -0, 0.1 + 0.2, 1e15, 1e-7, 999999999999999.9, 2 ** 53),
  );

  test("a double is taken at its 15 digits", () => {
    fc.assert(
      fc.property(doubles, (value) => {
        expect(seen(decimalOf(value))).toEqual(seen(new Known(value.toPrecision(15))));
        expect(seen(new Decimal(value))).toEqual(seen(new Known(value)));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test("a text is read as it is written, in whatever spelling decimal.js reads", () => {
    const spelt = fc.oneof(
      text,
      text.map((each) => (each.startsWith("-") ? each : `+${each}`)),
      fc.tuple(sign, digitText(1, 9)).map(([minus, digits]) => `${minus}.${digits}`),
      fc.tuple(sign, digitText(1, 9)).map(([minus, digits]) => `${minus}${digits}.`),
      fc.string({ maxLength: 4 }),
      fc.constantFrom("", "-", ".", "-.", "1.2.3", "--1", "1-", " 1", "1 ", "0x1f", "1e", "NaN", "１"),
    );
    const orError = (read: () => Parameters<typeof seen>[0]) => {
      try {
        return seen(read());
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(spelt, (each) => {
        expect(orError(() => new Decimal(each))).toEqual(orError(() => new Known(each)));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test("what is shown is read again as the same number", () => {
    const shownShort = written(12, 4).map((each): Both => ({
      own: new Decimal(each),
      known: new Known(each),
    }));
    fc.assert(
      fc.property(shownShort, ({ own, known }) => {
        expect(plain(own)).toBe(known.isZero() ? "0" : known.toFixed());
        const [whole = "", fraction] = plain(own).split(".");
        const commas = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
        expect(grouped(own)).toBe(fraction === undefined ? commas : `${commas}.${fraction}`);
        for (const shown of [plain(own), grouped(own)]) {
          expect(seen(parseDecimal(shown) as Decimal)).toEqual(seen(known.plus(0)));
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
