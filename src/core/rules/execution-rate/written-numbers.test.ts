import { executionRate } from ".";
import { testCases } from "../../../../test/support/rule-table";

testCases(executionRate, [
  {
    title: "keeps the percent sign as it is written, and blanks before it",
    cells: { H6: "96.98 ％" },
    findings: [{ cell: "H6", stated: "96.98", correction: "safe", writes: { H6: "96.89 ％" } }],
  },
  {
    title: "computes from amounts with their units",
    cells: { E6: "45万元", F6: "￥436,000.00", H6: 96.98 },
    findings: [
      {
        cell: "H6",
        says: "（436,000 ÷ 450,000）",
        stated: "96.98",
        correction: "safe",
        writes: { H6: 96.89 },
      },
    ],
  },
  {
    title: "says nothing of amounts that fit the stated rate in two units (E04 speaks)",
    cells: { E6: 45, D7: 45, E7: 45 },
    findings: [],
  },
  {
    title: "says nothing of units that make no rate (E04 speaks)",
    cells: { E6: "45元", D6: "", E7: "" },
    findings: [],
  },
  {
    title: "says nothing of a source in two units, and judges the total",
    cells: { E7: 45, H6: 96.98, H7: 96.89 },
    findings: [{ cell: "H6", stated: "96.98" }],
  },
  {
    title: "does not take a text in the other unit of its column into a formula",
    cells: { F5: "全年执行数（万元）", F6: "43.6", F7: 43.6, H6: { value: 96.98, formula: "=96.98" } },
    findings: [{ cell: "H6", says: "该单元格是公式，请核对公式。", correction: "none" }],
  },
  {
    title: "does not take a text with an odd blank into a formula",
    cells: { F6: "436000\u00a0", H6: { value: 96.98, formula: "=96.98" } },
    findings: [{ cell: "H6", says: "该单元格是公式，请核对公式。", correction: "none" }],
  },
]);
