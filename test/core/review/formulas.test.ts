import { toA1 } from "../../../src/core/cells";
import { Decimal, percent } from "../../../src/core/number";
import { NATIONAL_2020, type Profile } from "../../../src/core/profile";
import {
  correctedComment,
  planCorrections,
  reviewSheet,
  safeOnly,
  withConstants,
  withoutFormula,
} from "../../../src/core/review";
import { type CellInput, referenceSheet, withCells } from "../../support/sheets";

const FORM = "00a-seed-luohu-dangan-2024";

function planFor(
  cells: Readonly<Record<string, CellInput>>,
  profile: Profile = NATIONAL_2020,
  isAsked = true,
) {
  const sheet = withCells(referenceSheet(FORM), cells);
  const asked = isAsked ? { ...sheet, writes: "formulas" as const } : sheet;
  const review = reviewSheet(asked, () => ({ profile, why: "试" }));
  return planCorrections(review, ({ correction, rule }) => correction !== null && rule.computes === true);
}

const written = (...given: Parameters<typeof planFor>) =>
  Object.fromEntries(planFor(...given).edits.map(({ at, to }) => [toA1(at), to.formula ?? to.value]));

test("without being asked for, no formula is written", () => {
  expect(written({ H6: 96.98, I6: 8, I25: 1 }, NATIONAL_2020, false)).toEqual({
    H6: 96.89,
    I6: 9.69,
    I25: 94.69,
  });
});

test("by the decimals of the profile", () => {
  expect(written({ H6: 96.98, I6: 8, I25: 1 }, { ...NATIONAL_2020, decimals: 1 })).toEqual({
    H6: "=ROUND(F6/E6*100,1)",
    I6: "=MIN(G6,ROUND(G6*F6/E6,1))",
    I25: "=ROUND(SUM(I6,I14:I24),1)",
  });
});

test("cells that are left blank are filled in by formulas", () => {
  expect(written({ H6: "", I25: "" })).toEqual({
    H6: "=ROUND(F6/E6*100,2)",
    I25: "=ROUND(SUM(I6,I14:I24),2)",
  });
});

test("points that stand in a heading, and amounts that are text, are written as the formula can read them", () => {
  const cells = { G6: "", I5: "得分（10分）", F6: { value: "436000", numberFormat: "@" }, I6: 8 };
  expect(written(cells)).toMatchObject({ I6: expect.stringContaining("VALUE(F6)/E6,2)") as string });
});

test("a rate with fewer decimals than asked for gets a formula under a format that shows them", () => {
  const { edits } = planFor({ H6: { value: 0.97, numberFormat: "0%" } });
  expect(edits.map(({ at, to }) => [toA1(at), to])).toEqual([
    ["H6", { value: 0.9689, formula: "=ROUND(F6/E6,4)", numberFormat: "0.00%" }],
  ]);
});

test("the comment on a rate that is kept as a fraction tells percent, as its first words say", () => {
  const { edits } = planFor({ H6: { value: 0.9698, numberFormat: "0.00%" } });
  expect(edits.map(correctedComment).map((text) => text.split("\n")[0])).toEqual([
    "【自评核·E01】执行率（%）由 96.98 更正为 96.89，写入公式 =ROUND(F6/E6,4)。",
  ]);
});

test.each<[string, Readonly<Record<string, CellInput>>, Profile, string]>([
  ["scoring by steps", { F6: 414000, H6: 92, I6: 9.2, I25: 94.2 }, bySteps(), "没有合适的公式"],
  ["an amount in another unit than its column's", { F6: "43.6万元", I6: 8 }, NATIONAL_2020, "没有合适的公式"],
  ["a score that is text", { I6: "8分" }, NATIONAL_2020, "原为文本"],
  ["a score under the text format", { I6: { value: 8, numberFormat: "@" } }, NATIONAL_2020, "没有合适的公式"],
])("%s: the value is written, and it is said", (_title, cells, profile, why) => {
  const { edits } = planFor(cells, profile);
  const edit = edits.find(({ at }) => toA1(at) === "I6");
  expect(edit?.to.formula).toBeNull();
  expect(withoutFormula(edits).map(toA1)).toContain("I6");
  expect(edit && correctedComment(edit)).toContain(`已写入数值，未写公式（${why}）。`);
});

test("a total as text that becomes a number by another correction is no formula either", () => {
  const sheet = withCells(referenceSheet(FORM), { I25: { value: "95.69", numberFormat: "@" }, I17: "10" });
  const review = reviewSheet({ ...sheet, writes: "formulas" });
  const edits = planCorrections(review, ({ correction }) => correction !== null).edits;
  expect(edits.find(({ at }) => toA1(at) === "I25")?.to).toEqual({
    value: 94.69,
    formula: null,
    numberFormat: "General",
  });
});

test("a formula that stands is corrected as ever, and nothing is said of values", () => {
  const { edits } = planFor({ I25: { value: 85, formula: "=SUM(I14:I24)" } });
  expect(edits.map(({ to, constant }) => [to.formula, constant])).toEqual([
    ["=ROUND(SUM(I6,I14:I24),2)", undefined],
  ]);
});

test("scores are capped by what is written as by a formula", () => {
  // A score that is cut to its weight follows from no other cell: it stays a number.
  const sheet = { ...withCells(referenceSheet(FORM), { I14: 12 }), writes: "formulas" as const };
  const edits = planCorrections(reviewSheet(sheet), safeOnly).edits;
  expect(edits.map(({ at, to }) => [toA1(at), to.formula])).toEqual([["I14", null]]);
});

test("values in place of formulas: these cells alone, and the forms as they are then read", () => {
  const plan = planFor({ H6: 96.98, I6: 8, I25: 1 });
  const [rate, score] = plan.edits;
  const values = withConstants(plan, score === undefined ? [] : [score.at]);
  expect(values.edits.map(({ at, to }) => [toA1(at), to.formula === null])).toEqual([
    ["H6", false],
    ["I6", true],
    ["I25", false],
  ]);
  expect(values.forms[0]?.funds?.total.score?.cell).toMatchObject({ value: 9.69, formula: null });
  expect(withConstants(plan, [])).toBe(plan);
  expect(rate?.to.formula).not.toBeNull();
});

function bySteps(): Profile {
  const whole = (value: number) => percent(new Decimal(value));
  const executionScoring = {
    steps: [{ from: whole(90), share: whole(80) }],
    passLine: whole(60),
    ceiling: whole(95),
    nothingAbove: null,
  };
  return { ...NATIONAL_2020, title: "示范", executionScoring };
}
