import { scoreVersusExecution } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { NO_WEIGHTS } from "../../../../test/support/no-column";

testRule(scoreVersusExecution, [
  // 85 ÷ 90 = 94.44 % against 96.89 %
  { title: "accepts results behind the spending", findings: [] },
  // 94.44 − 89.78 = 4.67, of 94.44 4.94 %
  { title: "accepts results a little ahead", cells: { F6: 404000 }, findings: [] },
  // 403000 ÷ 450000 = 89.56 %: 5.18 %
  {
    title: "notes results far ahead",
    cells: { F6: 403000 },
    findings: [
      {
        cell: "I6",
        says: "各指标得分率为 94.44%，预算执行率为 89.56%，两者相差较大。",
        working: "（94.44% − 89.56%）÷ 94.44% = 5.18%",
        severity: "info",
        correction: "none",
      },
    ],
  },
  { title: "computes from the amounts, not from a wrong score", cells: { I6: 5 }, findings: [] },
  { title: "says nothing where a score cannot be read", cells: { F6: 300000, I14: "优" }, findings: [] },
  { title: "says nothing without weights", cells: { F6: 300000, ...NO_WEIGHTS }, findings: [] },
  {
    title: "says nothing where all scores are 0",
    cells: Object.fromEntries([14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map((row) => [`I${row}`, 0])),
    findings: [],
  },
  { title: "says nothing without a usable budget", cells: { E6: 0 }, findings: [] },
  { title: "says nothing without a funds table", form: "00c-seed-luohu-shegong-2024", findings: [] },
]);
