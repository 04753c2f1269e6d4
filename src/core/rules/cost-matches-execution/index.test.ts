import { costMatchesExecution } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(costMatchesExecution, [
  { title: "accepts a bare number that is X in 元", findings: [] },
  { title: "accepts 万元 against 元", form: "00b-seed-luohu-xinxihua-2024", findings: [] },
  { title: "accepts a bare number that is X in 万元", cells: { G18: "43.6" }, findings: [] },
  {
    title: "doubts another amount",
    cells: { G18: "41 万元" },
    findings: [
      {
        cell: "G18",
        stated: "41 万元",
        says: "成本指标的实际完成值为 41 万元，与全年执行数 436,000 元不一致。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  { title: "reads X with its unit", cells: { F6: "43.6万元", G18: "43.6 万元" }, findings: [] },
  {
    title: "quotes X with its unit",
    cells: { F6: "43.6万元", G18: "41 万元" },
    findings: [{ cell: "G18", says: "与全年执行数 43.6万元不一致" }],
  },
  { title: "accepts a difference of one percent", cells: { G18: "43.2 万元" }, findings: [] },
  { title: "doubts a difference of more", cells: { G18: "43.1 万元" }, findings: [{ cell: "G18" }] },
  {
    title: "reads the unit of the funds table",
    cells: { A5: "项目资金（万元）", E6: 45, F6: 43.6, G18: "43.6 万元" },
    findings: [],
  },
  {
    title: "adds up several rows",
    cells: {
      C17: "成本指标",
      D17: "设备费用",
      F17: "",
      E17: "20 万元",
      G17: "20 万元",
      E18: "25 万元",
      G18: "23.6 万元",
    },
    findings: [],
  },
  {
    title: "only notes several rows that do not make X",
    cells: { C17: "成本指标", D17: "设备费用", E17: "20 万元", G17: "20 万元", G18: "43.6 万元" },
    findings: [{ cell: "G17", severity: "info", says: "（设备费用 20 万元、预算经费支出 43.6 万元）" }],
  },
  {
    title: "leaves unit costs out",
    cells: { D18: "人均成本", E18: "≤500 元/人", G18: "480 元/人" },
    findings: [],
  },
  { title: "leaves standards out", cells: { D18: "补助标准", E18: "500 元", G18: "500 元" }, findings: [] },
  { title: "leaves rates out", cells: { D18: "成本控制率", E18: "100", G18: "100" }, findings: [] },
  { title: "says nothing where an amount cannot be read", cells: { G18: "已控制" }, findings: [] },
  { title: "says nothing where nothing was spent", cells: { F6: 0 }, findings: [] },
  { title: "says nothing without a funds table", form: "00c-seed-luohu-shegong-2024", findings: [] },
]);
