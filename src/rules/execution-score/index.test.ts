import { testRule } from "../../../test/support/rule-table";
import { executionScore } from ".";

testRule(executionScore, [
  { title: "accepts the published score", findings: [] },
  {
    title: "accepts a score that rounds up from the amounts where binary floating point would not (9.475232)",
    form: "00b-seed-luohu-xinxihua-2024",
    findings: [],
  },
  {
    title: "corrects a wrong score from the amounts",
    cells: { J6: 9.99, I6: 9.99 },
    findings: [
      {
        cell: "I6",
        stated: "9.99",
        expected: "9.69",
        says: "执行率得分应为 9.69（10 × 436,000 ÷ 450,000），表中为 9.99。",
        correction: "safe",
        writes: { I6: 9.69 },
      },
    ],
  },
  {
    title: "caps the score at the points when more was spent than budgeted",
    cells: { F6: 500000, I6: 11.11 },
    findings: [{ cell: "I6", expected: "10", correction: "safe", writes: { I6: 10 } }],
  },
  {
    title: "replaces a formula by one that computes the right score",
    cells: { I6: { value: 9.99, formula: "=G6*0.999" } },
    findings: [
      { cell: "I6", expected: "9.69", correction: "safe", writes: { I6: "=MIN(G6,ROUND(G6*F6/E6,2))" } },
    ],
  },
  {
    title: "keeps text as text",
    cells: { I6: "9.99分" },
    findings: [{ cell: "I6", correction: "safe", writes: { I6: "9.69分" } }],
  },
  {
    title: "proposes a score where it is blank",
    cells: { I6: "" },
    findings: [{ cell: "I6", stated: null, expected: "9.69", correction: "suggested", writes: { I6: 9.69 } }],
  },
  {
    title: "leaves an error value to a person",
    cells: { I6: { error: "#REF!" } },
    findings: [{ cell: "I6", stated: "#REF!", says: "I6 的公式出错（#REF!）", correction: "none" }],
  },
  { title: "stays silent when the budget is zero (E04 speaks)", cells: { E6: 0 }, findings: [] },
  { title: "stays silent without a funds table", form: "00c-seed-luohu-shegong-2024", findings: [] },
]);
