import { resultNotNumeric } from ".";
import { testRule } from "../../../../test/support/rule-table";

const row = (target: string | number, actual: string | number) => ({ E14: target, G14: actual });

testRule(resultNotNumeric, [
  { title: "accepts the first form", findings: [] },
  { title: "accepts the third form", form: "00c-seed-luohu-shegong-2024", findings: [] },
  {
    title: "finds words for a number",
    cells: row("≥12 次", "已完成"),
    findings: [
      {
        cell: "G14",
        stated: "已完成",
        says: "的目标值为 ≥12 次，实际完成值“已完成”不是数值，无法核对得分。请填写实际完成的数值。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  { title: "finds words for a percentage", cells: row("95%", "部分完成"), findings: [{ cell: "G14" }] },
  { title: "accepts a number", cells: row("≥12 次", "14 次"), findings: [] },
  { title: "accepts words for words", cells: row("及时", "及时"), findings: [] },
  { title: "leaves a named band to I03", cells: row("≥12 次", "达成预期指标"), findings: [] },
  { title: "accepts 未发生 of a limit", cells: row("≤3 次", "未发生"), findings: [] },
  { title: "accepts 无 of zero", cells: row("0 起", "无"), findings: [] },
  {
    title: "accepts what did not happen of what is unwanted",
    cells: { ...row("3 次", "未收到有效投诉"), D14: "群众投诉次数" },
    findings: [],
  },
  {
    title: "finds 未发生 of a number to be reached",
    cells: row("≥12 次", "未发生"),
    findings: [{ cell: "G14" }],
  },
  {
    title: "finds what was left undone",
    cells: { ...row("≤3 次", "未处理投诉"), D14: "投诉次数" },
    findings: [{ cell: "G14" }],
  },
  { title: "accepts a rough number", cells: row("≥300 人", "三百余人"), findings: [] },
  { title: "leaves a blank to I10", cells: row("≥12 次", ""), findings: [] },
  { title: "leaves 无 to I09", cells: row("≥12 次", "无"), findings: [] },
  {
    title: "leaves the execution rate to E02",
    cells: { ...row("100%", "已完成"), D14: "预算执行率" },
    findings: [],
  },
]);
