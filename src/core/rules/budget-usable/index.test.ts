import { budgetUsable } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(budgetUsable, [
  { title: "accepts amounts", findings: [] },
  { title: "accepts nothing spent", cells: { F6: 0 }, findings: [] },
  { title: "accepts amounts stored as text", cells: { E6: "450,000.00", F6: "４３６０００" }, findings: [] },
  { title: "accepts more spent than budgeted", cells: { F6: 500000 }, findings: [] },
  {
    title: "reports a budget of zero",
    cells: { E6: 0 },
    findings: [
      {
        cell: "E6",
        stated: "0",
        expected: null,
        says: "全年预算数应为大于 0 的数字：E6 为 0，无法计算执行率。请核对全年预算数。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "reports a negative budget",
    cells: { E6: -450000 },
    findings: [{ cell: "E6", stated: "-450000", says: "E6 为 -450000" }],
  },
  {
    title: "reports a blank budget",
    cells: { E6: "" },
    findings: [{ cell: "E6", stated: null, says: "E6 未填写" }],
  },
  {
    title: "reports a budget with its unit in words",
    cells: { E6: "45万元" },
    findings: [{ cell: "E6", stated: "45万元", says: "E6 的“45万元”不是数字" }],
  },
  {
    title: "reports a negative executed amount",
    cells: { F6: -1 },
    findings: [
      {
        cell: "F6",
        stated: "-1",
        says: "全年执行数应为不小于 0 的数字：F6 为 -1，无法计算执行率。请核对全年执行数。",
        correction: "none",
      },
    ],
  },
  {
    title: "reports a dash for an executed amount",
    cells: { F6: "—" },
    findings: [{ cell: "F6", stated: "—", says: "F6 为“—”，不是数字" }],
  },
  {
    title: "reports a date",
    cells: { F6: { value: 45000, numberFormat: "yyyy/m/d" } },
    findings: [{ cell: "F6", says: "F6 是日期格式" }],
  },
  {
    title: "reports an error value",
    cells: { F6: { value: { error: "#REF!" }, formula: "=SUM(#REF!)" } },
    findings: [{ cell: "F6", stated: "#REF!", says: "F6 的公式出错（#REF!）" }],
  },
  {
    title: "reports a formula without a result",
    cells: { F6: { value: null, formula: "=SUM(F7:F9)" } },
    findings: [{ cell: "F6", says: "F6 的公式结果未计算" }],
  },
  {
    title: "reports both amounts",
    cells: { E6: "", F6: "" },
    findings: [{ cell: "E6" }, { cell: "F6" }],
  },
  {
    title: "leaves the initial budget and the source rows aside",
    cells: { D6: "", E8: "无", F9: -1 },
    findings: [],
  },
  { title: "says nothing without a funds table", form: "00c-seed-luohu-shegong-2024", findings: [] },
]);
