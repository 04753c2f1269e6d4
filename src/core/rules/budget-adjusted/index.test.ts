import { budgetAdjusted } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(budgetAdjusted, [
  { title: "accepts an unchanged budget", findings: [] },
  {
    title: "notes an increase",
    form: "00b-seed-luohu-xinxihua-2024",
    findings: [
      {
        cell: "E6",
        stated: "215600",
        says: "年初预算数 210,000，全年预算数 215,600，追加 5,600，没有说明原因。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  {
    title: "quotes amounts as they are written",
    cells: { D6: "44万元" },
    findings: [{ cell: "E6", says: "年初预算数 44万元，全年预算数 450,000，追加 10,000，没有说明原因。" }],
  },
  { title: "notes a decrease", cells: { D6: 460000 }, findings: [{ cell: "E6", says: "调减 10,000" }] },
  {
    title: "notes a project added during the year",
    cells: { D6: 0 },
    findings: [{ cell: "E6", says: "追加 450,000" }],
  },
  {
    title: "accepts a reason",
    form: "00b-seed-luohu-xinxihua-2024",
    cells: { J19: "年中追加预算" },
    findings: [],
  },
  { title: "says nothing without an initial budget", cells: { D6: "" }, findings: [] },
  { title: "says nothing where it is no number", cells: { D6: { error: "#REF!" } }, findings: [] },
  { title: "says nothing without its column", cells: { D5: "" }, findings: [] },
]);
