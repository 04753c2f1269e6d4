import fc from "fast-check";
import { type Indicator, readForms } from "../../../src/core/form";
import { Decimal, points } from "../../../src/core/number";
import { NATIONAL_2020 } from "../../../src/core/profile";
import { CATALOGUE } from "../../../src/core/rules";
import { assess, expectedScore } from "../../../src/core/scoring";
import { type CellInput, referenceSheet, withCells } from "../../support/sheets";
import { runs } from "../../support/length";

const REFERENCE = referenceSheet("00a-seed-luohu-dangan-2024");
const RUNS = runs(600, 150);
const SETTINGS = { numRuns: RUNS, seed: 20200210 };

const PIECES =
  "0 1 2 5 9 24 100 1e300 1E-300 436,000 0.9689 -3 ９５ 万 亿 元 万元 % ‰ 百分之九十 人 次 页 小时/人/天 ㎡ m2 ≥ ≧ <= 以上 不低于 不超过 以内 前 ═ 大于 " +
  "~ - — / : × （ ） ( ) ， 、 ； 。 2023年 12月 9月前 第一季度 年底 及时 无 不适用 达成预期指标 部分达成 检查 维护 下降 提高 投诉 满意度 ① 1. \n \u0000 \u0007 \u200b \ud83d\ude00";
const texts = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES.split(" "), " "), { maxLength: 8 })
      .map((all) => all.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);
const values: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 5, arbitrary: texts },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1e300, -1e300, 1e-300, 5e-324, 0.95, 45_000) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.double({ min: -2, max: 60_000, noNaN: true }),
        fc.constantFrom("0%", "0.00%", "yyyy/m/d", "@"),
      )
      .map(([value, numberFormat]) => ({ value, formula: null, numberFormat })),
  },
);

function indicatorsOf(cells: Readonly<Record<string, CellInput>>): readonly Indicator[] {
  return readForms(withCells(REFERENCE, cells)).forms.flatMap(({ indicators }) => indicators);
}

test("what is expected lies between nothing and the weight, whatever a row says", () => {
  const rows = fc.record({ D14: texts, E14: values, F14: texts, G14: values, E15: values, G15: values });
  fc.assert(
    fc.property(rows, (cells) => {
      for (const indicator of indicatorsOf(cells)) {
        const assessment = assess(indicator, NATIONAL_2020);
        if (assessment.kind !== "measured") continue;
        const weight = points(new Decimal(10));
        const { least, most, proposed } = expectedScore(assessment.attainment, weight, NATIONAL_2020);
        expect(least.greaterThanOrEqualTo(0) && most.lessThanOrEqualTo(10)).toBe(true);
        expect(least.lessThanOrEqualTo(most)).toBe(true);
        if (assessment.attainment.isMet)
          expect([least.toString(), proposed?.toString()]).toEqual(["10", "10"]);
        if (proposed === null) continue;
        expect(proposed.greaterThanOrEqualTo(least.minus("0.005"))).toBe(true);
        expect(proposed.lessThanOrEqualTo(most.plus("0.005"))).toBe(true);
        expect(proposed.decimalPlaces()).toBeLessThanOrEqual(2);
      }
    }),
    SETTINGS,
  );
});

test("every rule answers in sentences, and none corrects anything but scores, rates and totals", () => {
  const rows = fc.record({
    D14: texts,
    E14: values,
    F14: texts,
    G14: values,
    H14: values,
    I14: values,
    J14: texts,
  });
  fc.assert(
    fc.property(rows, (cells) => {
      const sheet = withCells(REFERENCE, cells);
      const before = JSON.stringify(sheet.rows[13]);
      for (const form of readForms(sheet).forms) {
        for (const rule of CATALOGUE) {
          for (const { what, todo, correction } of rule.check(form, { profile: NATIONAL_2020 })) {
            expect(`${what}${todo}`).toMatch(/。$/);
            // D to H and J of an indicator row: its name, target, unit, result, weight and reason.
            const inRow = (correction?.edits ?? []).filter(({ at }) => at.row === 13);
            if (rule.id !== "I05") expect(inRow.every(({ at }) => at.column === 8)).toBe(true);
          }
        }
      }
      expect(JSON.stringify(sheet.rows[13])).toBe(before);
    }),
    { ...SETTINGS, numRuns: Math.ceil(RUNS / 3) },
  );
});

test.each([
  "9",
  "1,",
  "9月",
  "≥",
  "(",
  "（1）",
  "第",
  "百分之",
  "1-",
  "检查",
  "、1",
  " ",
  "\n",
  "年",
  "一",
  "已于",
  "以上",
])("a cell full of %j is answered at once", (piece) => {
  const text = piece.repeat(Math.floor(32_767 / piece.length));
  const started = performance.now();
  for (const cut of [100, 119, 400, text.length]) {
    const [indicator] = indicatorsOf({
      D14: `指标${text.slice(0, cut)}`,
      E14: text.slice(0, cut),
      G14: `${text.slice(0, cut)}x`,
    });
    if (indicator !== undefined) assess(indicator, NATIONAL_2020);
    for (const form of readForms(withCells(REFERENCE, { E14: text.slice(0, cut), G14: text.slice(0, cut) }))
      .forms) {
      for (const rule of CATALOGUE) rule.check(form, { profile: NATIONAL_2020 });
    }
  }
  expect(performance.now() - started).toBeLessThan(4_000);
});
