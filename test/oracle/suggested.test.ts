import fc from "fast-check";
import { fromA1 } from "../../src/core/cells";
import { Decimal, percent } from "../../src/core/number";
import { cellAt, type SheetSnapshot } from "../../src/core/port";
import { NATIONAL_2020, type Profile, PROFILES } from "../../src/core/profile";
import { planCorrections, reviewSheet } from "../../src/core/review";
import { runs } from "../support/length";
import { sheetOf } from "../support/sheets";
import { impossibleProposals } from "./possible";

const RUNS = runs(10_000, 100);
/** A fixed seed: a failure is found again by anyone. */
const SEED = 20200210;

const whole = (value: number) => percent(new Decimal(value));
/** Scores by steps, with lines below and above which nothing is earned, and nothing in proportion. */
const BY_STEPS: Profile = {
  ...NATIONAL_2020,
  name: "by-steps",
  executionScoring: {
    steps: [{ from: whole(80), share: whole(60) }],
    passLine: whole(50),
    ceiling: whole(95),
    nothingAbove: whole(110),
  },
  resultScoring: {
    steps: [
      { from: whole(90), share: whole(80) },
      { from: whole(60), share: whole(45) },
    ],
    passLine: whole(60),
    ceiling: whole(98),
    nothingAbove: whole(130),
  },
};

const operator = fc.constantFrom("≥", ">", "不低于", "≤", "不超过", "＝", "");
const row = fc.record({
  group: fc.constantFrom("成本指标", "数量指标", "满意度指标"),
  operator,
  isBehind: fc.boolean(),
  target: fc.integer({ min: 0, max: 400 }),
  actual: fc.integer({ min: 0, max: 600 }),
  weight: fc.constantFrom(5, 10, 12.5, 20),
  share: fc.integer({ min: 0, max: 110 }),
});
const table = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 7 }),
  executed: fc.integer({ min: 0, max: 60_000 }),
  execution: fc.integer({ min: 0, max: 1_100 }),
  profile: fc.constantFrom(...PROFILES, BY_STEPS),
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;
type Row = Table["rows"][number];

const FIRST = 5;

function targetOf({ group, operator: sign, isBehind, target }: Row): string {
  const unit = group === "成本指标" ? "万元" : group === "满意度指标" ? "%" : "次";
  return isBehind && sign === "≥" ? `${target}${unit}以上` : `${sign}${target}${unit}`;
}

const scoreOf = ({ weight, share }: Row) => Math.round(weight * share) / 100;

function formOf({ rows, executed, execution }: Table): SheetSnapshot {
  return sheetOf([
    ["项目支出绩效自评表"],
    ["项目资金（元）", "", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分", ""],
    ["", "年度资金总额", 50_000, executed, 10, 88.8, execution / 100, ""],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "权重", "得分", "偏差原因"],
    ...rows.map((each, index) => [
      each.group === "满意度指标" ? "满意度指标" : "产出指标",
      each.group,
      each.group === "成本指标" ? `第${index + 1}项经费支出` : `第${index + 1}项工作`,
      targetOf(each),
      targetOf({ ...each, operator: "", target: each.actual }),
      each.weight,
      scoreOf(each),
      "",
    ]),
    ["总分", "", "", "", "", 100, 77.7, ""],
  ]);
}

/** A cost row that asks for at least so much money. */
const isWrongWay = ({ group, operator: sign }: Row) =>
  group === "成本指标" && ["≥", ">", "不低于"].includes(sign);

test(`with every suggestion taken, no score rises above its weight on ${RUNS} forms, and those of costs with ≥ stay`, () => {
  let wrongWays = 0;
  fc.assert(
    fc.property(table, (data) => {
      const review = reviewSheet(formOf(data), () => ({ profile: data.profile, why: "" }));
      expect(review.forms).toHaveLength(1);
      expect(impossibleProposals(review)).toEqual([]);
      const { after } = planCorrections(review, () => true);
      data.rows.forEach((each, index) => {
        const score = cellAt(after, fromA1(`G${FIRST + index}`)).value;
        // What was above its weight may stay so where nothing is proposed; nothing else may come to be.
        expect(Number(score)).toBeLessThanOrEqual(Math.max(each.weight, scoreOf(each)));
        expect(Number(score)).toBeGreaterThanOrEqual(0);
        if (!isWrongWay(each) || each.share > 100) return;
        wrongWays++;
        expect(score).toBe(scoreOf(each));
      });
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(wrongWays).toBeGreaterThan(RUNS / 4);
});
