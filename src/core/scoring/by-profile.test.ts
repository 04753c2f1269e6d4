import { readForms } from "../form";
import { Decimal, percent, points } from "../number";
import { NATIONAL_2020, type Profile, type Scoring } from "../profile";
import { sheetOf } from "../../../test/support/sheets";
import { executionScoreBy, isUsable } from "./execution";

const of = (value: number) => percent(new Decimal(value));
const { executionScoring: PLAIN } = NATIONAL_2020;
const STEPS: Scoring = {
  ...PLAIN,
  steps: [
    { from: of(95), share: of(100) },
    { from: of(80), share: of(60) },
    { from: of(0), share: of(0) },
  ],
};

/** The total row of a funds table with these amounts. */
function rowOf(budget: number, executed: number) {
  const [form] = readForms(
    sheetOf([
      ["项目资金（元）", "", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
      ["", "年度资金总额", budget, executed, 10, 99, 9],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "权重", "得分"],
      ["产出指标", "数量指标", "完成次数", "≥1 次", "1 次", 90, 90],
      ["总分", "", "", "", "", 100, 99],
    ]),
  ).forms;
  const row = form?.funds?.total;
  if (row === undefined || !isUsable(row)) throw new Error("no usable row");
  return row;
}

test.each<
  readonly [title: string, scoring: Scoring, budget: number, executed: number, score: string, by: string]
>([
  ["in proportion, half up", PLAIN, 215600, 204286, "9.48", "proportion"],
  ["a rate without an end", PLAIN, 3, 2, "6.67", "proportion"],
  ["more than all", PLAIN, 100, 120, "10", "ceiling"],
  ["the first step", STEPS, 100, 95, "10", "step"],
  ["the rate just below it, not rounded up to it", STEPS, 100000, 94999, "6", "step"],
  ["the last step", STEPS, 100, 79, "0", "step"],
  ["below a pass line", { ...PLAIN, passLine: of(60) }, 100, 59, "0", "pass-line"],
  ["from a ceiling on", { ...PLAIN, ceiling: of(90) }, 100, 90, "10", "ceiling"],
  ["below a ceiling", { ...PLAIN, ceiling: of(90) }, 1000, 899, "8.99", "proportion"],
  ["above a limit", { ...PLAIN, nothingAbove: of(110) }, 100, 111, "0", "limit"],
])("%s", (_title, executionScoring, budget, executed, score, by) => {
  const profile: Profile = { ...NATIONAL_2020, executionScoring };
  const earned = executionScoreBy(rowOf(budget, executed), points(10), profile);
  expect([String(earned.score), earned.by, earned.isProportional]).toEqual([
    score,
    by,
    executionScoring === PLAIN,
  ]);
});
