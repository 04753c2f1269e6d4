import { totalPossible } from ".";
import { testRule } from "../../../../test/support/rule-table";

const C = "00c-seed-luohu-shegong-2024";

testRule(totalPossible, [
  { title: "accepts a total that leaves room for execution", form: C, findings: [] },
  // 85 of the indicators and at most 10 of execution
  { title: "accepts the very most", form: C, cells: { I17: 95 }, findings: [] },
  {
    title: "finds a total that is more",
    form: C,
    cells: { I17: 95.01 },
    findings: [
      {
        cell: "I17",
        stated: "95.01",
        expected: "95",
        says: "总分为 95.01，各项得分加上尚未列出的预算执行率分值，最多只有 95。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  { title: "counts a missing score at its weight", form: C, cells: { I5: "", I17: 98 }, findings: [] },
  {
    title: "finds more than that",
    form: C,
    cells: { I5: "", I17: 98.5 },
    findings: [{ cell: "I17", expected: "98" }],
  },
  {
    title: "says nothing where a row has neither score nor weight",
    form: C,
    cells: { H5: "十", I5: "优", I17: 99 },
    findings: [],
  },
  { title: "says nothing where T01 can run", cells: { I25: 99 }, findings: [] },
  { title: "says nothing of a total that is no number", form: C, cells: { I17: "优" }, findings: [] },
]);
