import { unitsAgree } from ".";
import { testRule } from "../../../../test/support/rule-table";

/** The cost row of the first form made right, so that only the row in question speaks. */
const row = (target: string | number, actual: string | number, unit = "") => ({
  E14: target,
  F14: unit,
  G14: actual,
  G18: "43.6 万",
});

testRule(unitsAgree, [
  {
    title: "finds 45 万 against 436,000 on the first form",
    findings: [
      {
        cell: "G18",
        stated: "436,000",
        says: "“预算经费支出”的目标值为 45 万，实际完成值为 436,000，单位不一致。请把目标值和实际完成值换算成同一单位填写。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  { title: "accepts the second form", form: "00b-seed-luohu-xinxihua-2024", findings: [] },
  {
    title: "finds 73.9 万元 against 705,000.00 on the third form",
    form: "00c-seed-luohu-shegong-2024",
    findings: [{ cell: "G10", stated: "705,000.00" }],
  },
  { title: "scales units that are written", cells: row("50 万页", "743323 页"), findings: [] },
  { title: "scales 万元", cells: row("21 万元", "204286 元"), findings: [] },
  { title: "takes all counters for one kind", cells: row("500 人", "620 人次"), findings: [] },
  { title: "finds times against hours", cells: row("12 次", "36 小时"), findings: [{ cell: "G14" }] },
  { title: "finds a percentage against a count", cells: row("95%", "20 人"), findings: [{ cell: "G14" }] },
  { title: "lends a missing unit", cells: row("12 次", 14), findings: [] },
  { title: "reads the unit's column", cells: row(20, 21, "万元"), findings: [] },
  { title: "finds bare numbers far apart", cells: row("43.2", 372400), findings: [{ cell: "G14" }] },
  {
    title: "doubts the unit's column where numbers are far apart",
    cells: row("43.2", 372400, "万元"),
    findings: [{ cell: "G14" }],
  },
  {
    title: "looks at a row that shares the score of the one above",
    cells: { E15: "12 次", G15: "36 小时", H15: "", I15: "" },
    findings: [{ cell: "G15" }, { cell: "G18" }],
  },
  { title: "takes signs between the parts for one", cells: row("≥300元/亩/年", "300元/亩·年"), findings: [] },
  { title: "takes parts in any order", cells: row("≥600元/人*月", "0.06万元每月每人"), findings: [] },
  { title: "takes brackets for none", cells: row("≥600元/（人·月）", "600元/人/月"), findings: [] },
  { title: "completes a unit by its column", cells: row("≥600", "700元", "元/人·月"), findings: [] },
  {
    title: "finds other parts below the line",
    cells: row("≥300元/亩/年", "300元/户/年"),
    findings: [{ cell: "G14", stated: "300元/户/年" }],
  },
  { title: "accepts times without the year", cells: row("4次/年", "4次"), findings: [] },
  { title: "accepts money without person and month", cells: row("≤600元/人·月", "600元"), findings: [] },
  {
    title: "accepts money in another size without the piece",
    cells: row("35000元/台", "3.4万元"),
    findings: [],
  },
  { title: "accepts a range for each against one figure", cells: row("300-400元/亩", "350元"), findings: [] },
  { title: "takes 分贝 and dB for one", cells: row("≤60分贝", "58dB"), findings: [] },
  { title: "takes dB(A) and 分贝 for one", cells: row("≤60dB(A)", "58 分贝"), findings: [] },
  {
    title: "finds what all come to against a figure for each",
    cells: row("300元/亩", "45万元"),
    findings: [{ cell: "G14", stated: "45万元" }],
  },
  {
    title: "finds another kind without the year",
    cells: row("4次/年", "36小时"),
    findings: [{ cell: "G14" }],
  },
  { title: "finds money against times a year", cells: row("4次/年", "600元"), findings: [{ cell: "G14" }] },
  {
    title: "finds a result for each against a target that is none",
    cells: row("≥4次", "1次/季度"),
    findings: [{ cell: "G14" }],
  },
  { title: "finds decibels against degrees", cells: row("≤60分贝", "58摄氏度"), findings: [{ cell: "G14" }] },
  { title: "finds weeks against months", cells: row("≥3次/周", "12次/月"), findings: [{ cell: "G14" }] },
  {
    title: "says nothing of a word for none",
    cells: { ...row("≤5000 次", "无"), D14: "投诉次数" },
    findings: [],
  },
  { title: "says nothing of zero", cells: row("5000 次", 0), findings: [] },
  { title: "says nothing of words", cells: row("及时", "3 天"), findings: [] },
]);
