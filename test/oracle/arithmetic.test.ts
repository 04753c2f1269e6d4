import fc from "fast-check";
import { fromA1, toA1 } from "../../src/core/cells";
import { plain } from "../../src/core/number";
import { cellAt, type SheetSnapshot } from "../../src/core/port";
import { PROFILES } from "../../src/core/profile";
import { type Choose, chooseProfile, planCorrections, reviewSheet, safeOnly } from "../../src/core/review";
import { corpusCases } from "../corpus/support/cases";
import { snapshotOf } from "../corpus/support/forms";
import { type CellInput, sheetOf, withCells } from "../support/sheets";
import { contradictions } from "./contradictions";
import { add, divide, fraction, isGreater, multiply, roundedHalfUp } from "./fraction";
import { runs } from "../support/length";

const RUNS = runs(10_000, 300);
/** A fixed seed: a failure is found again by anyone. */
const SEED = 20200210;

/** Digits of a number with so many decimals, as a finance officer would have typed it. */
const digits = (max: number, decimals: number, min = 0) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 10 ** decimals - 1 }))
    .map(([whole, rest]) => (rest === 0 ? `${whole}` : `${whole}.${String(rest).padStart(decimals, "0")}`));

const table = fc
  .record({
    budget: digits(5_000_000, 2, 1),
    share: fc.integer({ min: 0, max: 1_300_000 }),
    points: fc.constantFrom("10", "20", "5", "8.5"),
    scores: fc.array(digits(9, 2), { minLength: 1, maxLength: 8 }),
    asText: fc.boolean(),
  })
  .map(({ share, ...rest }) => {
    // Executed amounts around the budget, with two decimals, so that exact halves come up too.
    const executed = (BigInt(Math.round(Number(rest.budget) * 100)) * BigInt(share)) / 1_000_000n;
    const text = executed.toString().padStart(3, "0");
    return { ...rest, executed: `${text.slice(0, -2)}.${text.slice(-2)}`.replace(/\.?0+$/, "") || "0" };
  });

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

/** A form whose rate, execution score and total are all wrong and whose weights make 100. */
function formOf({ budget, executed, points, scores, asText }: Table): SheetSnapshot {
  const cell = (text: string): CellInput => (asText ? text : Number(text));
  const last = 100 - Number(points) - 10 * (scores.length - 1);
  const weights = scores.map((_, index) => (index === scores.length - 1 ? last : 10));
  return sheetOf([
    ["项目资金（元）", "", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
    ["", "年度资金总额", cell(budget), cell(executed), cell(points), 999, 777],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "权重", "得分"],
    ...scores.map((score, index) => [
      "产出指标",
      "数量",
      `指标${index + 1}：项`,
      "1",
      "1",
      weights[index] as number,
      cell(score),
    ]),
    ["总分", "", "", "", "", 100, 9999],
  ]);
}

/** Rate, execution score and total; no score of a row is changed. */
const arithmetic: Choose = ({ rule }) => ["E01", "E02", "T01"].includes(rule.id);

test(`rate, execution score and total agree with exact fractions on ${RUNS} generated forms`, () => {
  fc.assert(
    fc.property(table, (data) => {
      const [B, X, P] = [fraction(data.budget), fraction(data.executed), fraction(data.points)];
      const rate = roundedHalfUp(multiply(divide(X, B), fraction("100")), 2);
      const rounded = roundedHalfUp(multiply(P, divide(X, B)), 2);
      const score = isGreater(fraction(rounded), P) ? data.points : rounded;
      const total = roundedHalfUp(data.scores.map(fraction).reduce(add, fraction(score)), 2);

      const review = reviewSheet(formOf(data), chooseProfile);
      const [card] = review.scoreCards;
      expect(card?.rate.computed && plain(card.rate.computed)).toBe(rate);
      expect(card?.executionScore.computed && plain(card.executionScore.computed)).toBe(score);
      // Points that no profile has are scored by other rules, perhaps: the same values, but only proposed. That a
      // profile has none of its own says nothing of such a form.
      const isSafe = PROFILES.some(
        ({ executionPoints }) => executionPoints.greaterThan(0) && plain(executionPoints) === data.points,
      );
      if (isSafe) expect(card?.total.computed && plain(card.total.computed)).toBe(total);

      const after = planCorrections(review, isSafe ? safeOnly : arithmetic).after;
      const written = (cell: string) => Number(cellAt(after, fromA1(cell)).value);
      expect([written("F2"), written("G2"), written(`G${data.scores.length + 4}`)]).toEqual(
        [rate, score, total].map(Number),
      );
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

const corpusForms = corpusCases().filter(({ sheet }) => sheet.anatomy !== null);

test("on the corpus with any figures, exact fractions contradict no safe correction", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: corpusForms.length - 1 }),
      fc.array(fc.tuple(fc.nat(), fc.double({ min: 0, max: 120, noNaN: true }), fc.boolean()), {
        maxLength: 8,
      }),
      (index, changes) => {
        const { sheet } = corpusForms[index] as (typeof corpusForms)[number];
        const numbers = sheet.grid.flatMap((line, row) =>
          line.flatMap((cell, column) => (typeof cell === "number" ? [toA1({ row, column })] : [])),
        );
        const cells = changes.map(([place, value, asText]): [string, CellInput] => {
          const rounded = Math.round(value * 100) / 100;
          return [numbers[place % numbers.length] as string, asText ? String(rounded) : rounded];
        });
        const changed = withCells(snapshotOf(sheet), Object.fromEntries(cells));
        expect(contradictions(reviewSheet(changed, chooseProfile))).toEqual([]);
      },
    ),
    { numRuns: runs(500, 60), seed: SEED },
  );
});

test("the oracle itself rounds exact halves up", () => {
  expect(roundedHalfUp(fraction("9.475"), 2)).toBe("9.48");
  expect(roundedHalfUp({ top: 1n, bottom: 3n }, 2)).toBe("0.33");
  expect(roundedHalfUp(fraction("0.004"), 2)).toBe("0");
});
