import { scoreFollowsResult } from ".";
import { testRule } from "../../../../test/support/rule-table";
import type { CellInput } from "../../../../test/support/sheets";
import { NATIONAL_2020 } from "../../profile";

/** The first row with this target and result, the cost row made right, so that nothing else speaks. */
const row = (target: CellInput, actual: CellInput, score: number, more = {}) => ({
  E14: target,
  G14: actual,
  I14: score,
  I18: 15,
  ...more,
});

testRule(scoreFollowsResult, [
  {
    title: "finds the met target of the first form that was deducted all the same",
    findings: [
      {
        cell: "I18",
        stated: "10",
        expected: "15",
        says: "“预算经费支出”已达到目标（436,000 < 450,000），却只得 10 分，满分为 15 分。请核对得分，或说明扣分原因。",
        severity: "warning",
        correction: "suggested",
        writes: { I18: 15 },
      },
    ],
  },
  {
    title: "finds the composite and the cost row of the second form",
    form: "00b-seed-luohu-xinxihua-2024",
    findings: [
      {
        cell: "I16",
        says: "的得分为 7，按完成比例应为 7.14 至 7.57 分（[4 ÷ 5 + 5 ÷ 7] ÷ 2 × 10 = 7.5714，四舍五入保留 2 位）。",
        expected: "7.57",
        severity: "warning",
        writes: { I16: 7.57 },
      },
      { cell: "I19", expected: "5", says: "已达到目标（204,286 < 210,000）", severity: "warning" },
    ],
  },
  {
    title: "finds what is too low on the third form",
    form: "00c-seed-luohu-shegong-2024",
    cells: { I10: 5 },
    findings: [
      { cell: "I5", stated: "7", expected: "8.75", working: "21 ÷ 24 × 10 = 8.75", severity: "warning" },
    ],
  },
  { title: "accepts full marks for a met target", cells: row("≥50 万页", "743323 页", 10), findings: [] },
  { title: "accepts a score in proportion", cells: row("≥24 人", "21 人", 8.75), findings: [] },
  { title: "accepts a tenth more or less", cells: row("≥24 人", "21 人", 8.65), findings: [] },
  {
    title: "calls full marks on a missed target an error",
    cells: row("≥24 人", "21 人", 10),
    findings: [
      {
        cell: "I14",
        says: "未达到目标（21 ÷ 24 × 10 = 8.75），却得了满分 10 分；按完成比例应为 8.75 分。",
        severity: "error",
        correction: "suggested",
        writes: { I14: 8.75 },
      },
    ],
  },
  {
    title: "only warns where the target is a bare number",
    cells: row(24, 21, 10),
    findings: [{ cell: "I14", expected: "8.75", severity: "warning" }],
  },
  {
    title: "accepts both formulas for what should be small",
    cells: row("≤10 天", "12 天", 8.2),
    findings: [],
  },
  {
    title: "proposes the profile's first formula",
    cells: row("≤10 天", "12 天", 6),
    findings: [
      { cell: "I14", expected: "8", says: "应为 8 至 8.33 分", working: "[1 − (12 − 10) ÷ 10] × 10 = 8" },
    ],
  },
  {
    title: "follows another order of formulas",
    cells: row("≤10 天", "12 天", 6),
    profile: { ...NATIONAL_2020, reverseFormulas: ["target-over-actual"] },
    findings: [{ cell: "I14", expected: "8.33", working: "10 ÷ 12 × 10 = 8.3333，四舍五入保留 2 位" }],
  },
  {
    title: "never goes below nothing",
    cells: row("≤10 天", "30 天", 5),
    findings: [{ cell: "I14", expected: "0" }],
  },
  {
    title: "has no proportion of a target of zero",
    cells: row("≤0 起", "2 起", 10, { D14: "安全事故数" }),
    findings: [
      {
        cell: "I14",
        expected: null,
        says: "未达到目标（2 > 0），却得了满分 10 分。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "leaves part of the score for a missed zero to a person",
    cells: row("≤0 起", "2 起", 4, { D14: "安全事故数" }),
    findings: [],
  },
  {
    title: "finds full marks for a missed deadline",
    cells: row("2023年6月30日前", "2023年9月", 10),
    findings: [
      { cell: "I14", severity: "error", correction: "none", says: "2023年9月，期限 2023年6月30日前" },
    ],
  },
  { title: "accepts a deadline that was kept", cells: row("2023年12月", "2023年10月", 10), findings: [] },
  {
    title: "reads percents of either kind",
    cells: row("≥90%", { value: 0.95, formula: null, numberFormat: "0%" }, 10),
    findings: [],
  },
  { title: "scales 万", cells: row("20 万元", "204286元", 10), findings: [] },
  {
    title: "accepts a deduction with a reason",
    cells: row("≥24 人", "25 人", 8, { J14: "质量抽查扣分。" }),
    findings: [],
  },
  ...["≥45万元", ">45万元", "不低于45万元", "45万元以上", "≥45"].map((target) => ({
    title: `says nothing of a cost target the wrong way round, reached or not: ${target}`,
    cells: { E18: target, G18: "43.6万元", I18: 15 },
    findings: [],
  })),
  {
    title: "proposes nothing either where such a target is reached and points are taken off",
    cells: { E18: "≥45万元", G18: "46万元", I18: 10 },
    findings: [],
  },
  {
    title: "judges a cost target that is written the right way",
    cells: { E18: "≤45万元", G18: "50万元", I18: 15 },
    findings: [{ cell: "I18", severity: "error", correction: "suggested" }],
  },
  {
    title: "judges a saving among the costs, of which more is better",
    cells: { D18: "经费节约额", E18: "≥3万元", G18: "2.4万元", I18: 15 },
    findings: [{ cell: "I18", severity: "error", expected: "12" }],
  },
  {
    title: "says of a met target far exceeded that points may be taken off where it was set too low",
    cells: row("≥24 人", "36 人", 8),
    findings: [
      {
        cell: "I14",
        expected: "10",
        says: "完成值为目标的 150%：因目标定得偏低而适当扣分的，办法允许，请在偏差原因中说明；否则请核对得分。",
        severity: "warning",
        correction: "suggested",
      },
    ],
  },
  {
    title: "does not say so below the profile's threshold",
    cells: row("≥100 人", "129 人", 8),
    findings: [{ cell: "I14", says: "请核对得分，或说明扣分原因。" }],
  },
  ...["受害率", "成灾率", "发病率", "返贫率", "信访量", "违规问题数", "超支额", "漏诊率", "欠费率"].map(
    (name) => ({
      title: `takes less for better: ${name}`,
      cells: row("5%", "4%", 10, { D14: name }),
      findings: [],
    }),
  ),
  { title: "says nothing of words", cells: row("及时", "基本及时", 7), findings: [] },
  {
    title: "only warns of full marks where the number is not exact",
    cells: row("≥300人", "约280人", 10),
    findings: [{ cell: "I14", severity: "warning", expected: "9.33" }],
  },
  {
    title: "says nothing where that depends on the number meant",
    cells: row("≥300人", "近300人", 10),
    findings: [],
  },
  { title: "accepts full marks for 300余人", cells: row("≥300人", "300余人", 10), findings: [] },
  {
    title: "compares rates by their parts",
    cells: row("≥600元/人·月", "500元/月/人", 10),
    findings: [{ cell: "I14", severity: "error", expected: "8.33" }],
  },
  {
    title: "takes 未发生 for nought",
    cells: row("≤3 起", "未发生", 10, { D14: "安全事故数" }),
    findings: [],
  },
  {
    title: "accepts less of what is unwanted",
    cells: row("0.5%", "0.1%", 10, { D14: "牲畜发病率" }),
    findings: [],
  },
  { title: "converts times exactly", cells: row("≤2小时", "120分钟", 10), findings: [] },
  { title: "says nothing of what cannot be read", cells: row("师生比 1:10", "1:12", 7), findings: [] },
  { title: "says nothing of units that differ", cells: row("12 次", "36 小时", 7), findings: [] },
  { title: "leaves a score above the weight to I01", cells: row("≥24 人", "21 人", 12), findings: [] },
  { title: "leaves a blank score to I04", cells: { I14: "", I18: 15 }, findings: [] },
  {
    title: "leaves a formula to a person",
    cells: { ...row("≥24 人", "21 人", 7), I14: { value: 7, formula: "=H14*0.7" } },
    findings: [{ cell: "I14", expected: "8.75", correction: "none" }],
  },
  {
    title: "joins many bare numbers into one finding",
    cells: { ...row(10, 5, 9), E15: 10, G15: 5, I15: 4, E16: 10, G16: 5, I16: 8, E17: 10, G17: 5, I17: 8 },
    findings: [
      {
        cell: "I14",
        says: "有 4 项指标的得分与完成比例不一致：I14 为 9，按比例 5；I15 为 4，按比例 2.5；I16 为 8，按比例 5；I17 为 8，按比例 5。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
]);
