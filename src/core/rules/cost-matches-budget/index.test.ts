import { costMatchesBudget } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(costMatchesBudget, [
  { title: "accepts a target that is B", findings: [] },
  {
    title: "tells a target that is the initial budget",
    form: "00b-seed-luohu-xinxihua-2024",
    findings: [
      {
        cell: "E19",
        stated: "21 万元",
        severity: "info",
        correction: "none",
        says: "成本指标的目标值为 21 万元，是年初预算数；全年预算数已调整为 215,600 元。请确认目标值是否应随预算调整。",
      },
    ],
  },
  {
    title: "notes another target",
    cells: { E18: "40 万元" },
    findings: [{ cell: "E18", says: "成本指标的目标值为 40 万元，与全年预算数 450,000 元不一致。" }],
  },
  { title: "reads B with its unit", cells: { E6: "45万元", E18: "45 万" }, findings: [] },
  {
    title: "quotes B with its unit",
    cells: { E6: "￥450,000", E18: "40 万元" },
    findings: [{ cell: "E18", says: "与全年预算数 ￥450,000不一致" }],
  },
  { title: "reads an upper limit", cells: { E18: "≤45万元" }, findings: [] },
  { title: "reads the unit column", cells: { E18: "45", F18: "万元", G18: "43.6" }, findings: [] },
  {
    title: "adds up several rows",
    cells: { C17: "成本指标", D17: "设备费用", E17: "20 万元", G17: "20 万元", E18: "25 万元" },
    findings: [],
  },
  { title: "leaves rates out", cells: { D18: "成本节约率", E18: "5%", G18: "6%" }, findings: [] },
  { title: "says nothing of a range", cells: { E18: "40-45万元" }, findings: [] },
  { title: "says nothing without a usable budget", cells: { E6: "—" }, findings: [] },
  { title: "says nothing without a funds table", form: "00c-seed-luohu-shegong-2024", findings: [] },
]);
