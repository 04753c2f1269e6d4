import { weightValid } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(weightValid, [
  { title: "accepts weights above zero", findings: [] },
  { title: "accepts a number stored as text with its unit", cells: { H14: "10分" }, findings: [] },
  { title: "accepts half points", cells: { H14: 0.5 }, findings: [] },
  {
    title: "misses a blank weight",
    cells: { H14: "" },
    findings: [
      {
        cell: "H14",
        stated: null,
        expected: null,
        says: "“档案扫描整理册数”的权重无效：H14 未填写。请填写大于 0 的权重。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "does not accept zero",
    cells: { H14: 0 },
    findings: [{ cell: "H14", stated: "0", says: "H14 为 0", correction: "none" }],
  },
  {
    title: "does not accept a negative weight",
    cells: { H14: -10 },
    findings: [{ cell: "H14", stated: "-10", says: "H14 为 -10", correction: "none" }],
  },
  {
    title: "does not take a dash for a weight",
    cells: { H14: "/" },
    findings: [{ cell: "H14", stated: "/", says: "H14 为“/”，不是数字", correction: "none" }],
  },
  {
    title: "does not take words for a weight",
    cells: { H14: "十分" },
    findings: [{ cell: "H14", stated: "十分", says: "H14 的“十分”不是数字", correction: "none" }],
  },
  {
    title: "does not take a percentage for a weight",
    cells: { H14: "10%" },
    findings: [{ cell: "H14", stated: "10%", says: "H14 的“10%”不是数字", correction: "none" }],
  },
  {
    title: "does not take a date for a weight (10-5 typed as a range)",
    cells: { H14: { value: 45570, numberFormat: 'm"月"d"日"' } },
    findings: [{ cell: "H14", says: "H14 是日期格式", correction: "none" }],
  },
  {
    title: "does not take an error value for a weight",
    cells: { H14: { error: "#N/A" } },
    findings: [{ cell: "H14", stated: "#N/A", says: "H14 的公式出错（#N/A）", correction: "none" }],
  },
  { title: "passes over rows without points of their own", cells: { H14: "", I14: "" }, findings: [] },
  { title: "says nothing without a weight column", cells: { H13: "" }, findings: [] },
]);
