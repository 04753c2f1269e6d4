import { coarsePrecision } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(coarsePrecision, [
  {
    title: "says nothing of amounts in two units (E04 speaks)",
    cells: { E6: 45, D7: 45, E7: 45, H6: 97 },
    findings: [],
  },
  { title: "accepts two decimals", findings: [] },
  // 436000 ÷ 450000 = 96.8888… %
  {
    title: "proposes two decimals for a text percent",
    cells: { H6: "97%" },
    findings: [
      {
        cell: "H6",
        stated: "97",
        expected: "96.89",
        says: "执行率显示为 97%，按规定的小数位数应为 96.89%。",
        severity: "info",
        correction: "suggested",
        writes: { H6: "96.89%" },
      },
    ],
  },
  {
    title: "proposes two decimals for a number",
    cells: { H6: 96.9 },
    findings: [{ cell: "H6", stated: "96.9", correction: "suggested", writes: { H6: 96.89 } }],
  },
  {
    title: "brings the percent format along",
    cells: { H6: { value: 0.97, numberFormat: "0%" } },
    findings: [
      {
        cell: "H6",
        expected: "96.89",
        correction: "suggested",
        writes: { H6: 0.9689 },
        formats: { H6: "0.00%" },
      },
    ],
  },
  {
    title: "leaves the display of an exact rate to a person",
    cells: { H6: { value: 436000 / 450000, formula: "=F6/E6", numberFormat: "0%" } },
    findings: [{ cell: "H6", stated: "97", correction: "none" }],
  },
  { title: "accepts 100 %", cells: { F6: 450000, H6: "100%" }, findings: [] },
  { title: "says nothing of a rate that is wrong (E01 speaks)", cells: { H6: "96%" }, findings: [] },
  {
    title: "notes a score whose format hides decimals",
    cells: { I6: { value: 9.69, numberFormat: "0" } },
    findings: [
      { cell: "I6", stated: "10", expected: "9.69", says: "执行率得分显示为 10", correction: "none" },
    ],
  },
  {
    title: "notes a score of one decimal where the whole form has no more",
    cells: { H6: 96.9, I6: 9.7, I25: 94.7 },
    findings: [
      { cell: "H6", correction: "suggested" },
      {
        cell: "I6",
        stated: "9.7",
        expected: "9.69",
        says: "执行率得分显示为 9.7，按规定的小数位数应为 9.69。本表的得分和执行率都只有一位小数，按一位核对；规定保留两位的，请更正得分和总分。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  {
    title: "says nothing of a score of one decimal beside others of two (E02 speaks)",
    cells: { H6: 96.89, I6: 9.7 },
    findings: [],
  },
  {
    title: "says nothing of a score that is wrong at one decimal too (E02 speaks)",
    cells: { H6: "100%", F6: 450000, I6: 9.7, I25: 94.7 },
    findings: [],
  },
  { title: "says nothing of a score that is wrong (E02 speaks)", cells: { I6: 10 }, findings: [] },
  { title: "accepts a score without a format", cells: { I6: 9.69 }, findings: [] },
  { title: "says nothing without a usable budget", cells: { E6: 0, H6: "97%" }, findings: [] },
]);
