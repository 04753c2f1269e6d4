import { budgetUsable } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(budgetUsable, [
  { title: "accepts amounts", findings: [] },
  { title: "accepts nothing spent", cells: { F6: 0 }, findings: [] },
  { title: "accepts amounts stored as text", cells: { E6: "450,000.00", F6: "４３６０００" }, findings: [] },
  { title: "accepts more spent than budgeted", cells: { F6: 500000 }, findings: [] },
  {
    title: "takes a budget of nothing of which nothing was spent for a project without money",
    cells: { E6: 0, F6: 0 },
    findings: [
      {
        cell: "E6",
        stated: "0",
        says: "全年预算数和全年执行数都为 0，不计算执行率。项目取消或当年没有安排资金的，请在表中说明；否则请填写金额。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  {
    title: "reads noughts stored as text",
    cells: { E6: "0.00", F6: "0元" },
    findings: [{ cell: "E6", severity: "info" }],
  },
  {
    title: "does not take a blank for nothing spent",
    cells: { E6: 0, F6: "" },
    findings: [
      { cell: "E6", severity: "error" },
      { cell: "F6", severity: "error" },
    ],
  },
  {
    title: "takes no budget from a source where what was spent stands in the total row",
    cells: { E6: "", E8: "", F8: "", E9: "", F9: "" },
    findings: [{ cell: "E6", severity: "error", says: "E6 未填写" }],
  },
  {
    title: "leaves an empty total row over one filled source to E05",
    cells: { E6: "", F6: "", E8: "", F8: "", E9: "", F9: "" },
    findings: [],
  },
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
    title: "reports a budget that is given about",
    cells: { E6: "约45万元" },
    findings: [{ cell: "E6", stated: "约45万元", says: "E6 的“约45万元”不是数字" }],
  },
  { title: "accepts amounts with their unit", cells: { E6: "45万元", F6: "436,000.00元整" }, findings: [] },
  { title: "accepts ￥ under a header in 元", cells: { E6: "￥450,000", F6: "RMB 436 000" }, findings: [] },
  {
    title: "quotes a negative amount as it is written",
    cells: { F6: "−1万元" },
    findings: [{ cell: "F6", stated: "-10000", says: "F6 为“−1万元”，无法计算执行率" }],
  },
  {
    title: "accepts ￥ that the rate proves to be 元 under a header in 万元",
    cells: { A5: "项目资金（万元）", D6: 45, E6: 45, F6: "￥436,000.00", D7: 45, E7: 45, F7: 43.6 },
    findings: [],
  },
  {
    title: "asks for the unit of ￥ where nothing proves it",
    cells: {
      A5: "项目资金（万元）",
      D6: 45,
      E6: 45,
      F6: "￥4,500.00",
      H6: "",
      D7: 45,
      E7: 45,
      F7: "",
      F8: "",
      F9: "",
    },
    findings: [
      {
        cell: "F6",
        stated: "￥4,500.00",
        expected: null,
        says: "金额单位不能确定：F6 的“￥4,500.00”没有写明单位，或与其他金额、执行率相差悬殊。请核对金额，并写明是元还是万元。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "doubts units that make no rate",
    cells: { E6: "45元", E7: "—" },
    findings: [{ cell: "E6", stated: "45元", says: "E6 的“45元”", severity: "warning" }],
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
