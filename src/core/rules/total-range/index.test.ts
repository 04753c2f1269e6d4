import { totalRange } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(totalRange, [
  { title: "accepts a total up to 100", cells: { I25: 100 }, findings: [] },
  { title: "accepts 0", cells: { I25: 0 }, findings: [] },
  {
    title: "finds a total above 100",
    cells: { I25: 100.01 },
    findings: [
      {
        cell: "I25",
        stated: "100.01",
        says: "总分为 100.01，应在 0 至 100 之间。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  { title: "finds a negative total", cells: { I25: -3 }, findings: [{ cell: "I25", stated: "-3" }] },
  {
    title: "reads a total stored as text",
    cells: { I25: "9469" },
    findings: [{ cell: "I25", stated: "9469" }],
  },
  { title: "says nothing of a blank total", cells: { I25: "" }, findings: [] },
  { title: "says nothing of an error value", cells: { I25: { error: "#VALUE!" } }, findings: [] },
  {
    title: "says nothing of a date (T01 speaks)",
    cells: { I25: { value: 45000, numberFormat: "yyyy/m/d" } },
    findings: [],
  },
]);
