import { sourceRowPoints } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(sourceRowPoints, [
  { title: "accepts dashes", findings: [] },
  {
    title: "notes repeated points and score",
    cells: { G7: 10, I7: 9.69 },
    findings: [
      {
        cell: "G7",
        stated: "10",
        says: "“其中：当年财政拨款”行填写了分值或得分，只有总额一行计分，检查时没有计入。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  {
    title: "notes a score alone, stored as text",
    cells: { I8: "0" },
    findings: [{ cell: "I8", stated: "0", says: "“上年结转资金”行" }],
  },
  {
    title: "tells of all rows at once",
    cells: { G7: 10, G9: 10 },
    findings: [{ cell: "G7", says: "“其中：当年财政拨款”、“其他资金”行" }],
  },
  { title: "does not mind a rate", cells: { H7: 96.89 }, findings: [] },
  { title: "says nothing without a funds table", form: "00c-seed-luohu-shegong-2024", findings: [] },
]);
