import { scoreVersusExecution } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { NO_WEIGHTS } from "../../../../test/support/no-column";
import { Decimal, percent } from "../../number";
import { NATIONAL_2020 } from "../../profile";

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
  {
    title: "says it more strongly where less than half was spent and everything was produced",
    cells: { F6: 224000, I18: 15 },
    findings: [
      {
        cell: "I6",
        says: "预算执行率只有 49.78%，不到 50%，产出指标却全部得满分，各指标得分率为 100%。请核实产出指标的完成值和佐证材料；确已全部完成的，请说明为何只用了这些资金。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "only notes it where half was spent",
    cells: { F6: 225000, I18: 15 },
    findings: [{ cell: "I6", says: "两者相差较大", severity: "info" }],
  },
  {
    title: "only notes it where something produced has lost points",
    cells: { F6: 224000 },
    findings: [{ cell: "I6", says: "两者相差较大", severity: "info" }],
  },
  {
    title: "only notes it where no group is that of what was produced",
    cells: { F6: 224000, I18: 15, B14: "绩效指标 (50 分)" },
    findings: [{ cell: "I6", severity: "info" }],
  },
  {
    title: "does not ask for full scores of the other groups",
    cells: { F6: 224000, I18: 15, I23: 3 },
    findings: [{ cell: "I6", severity: "warning" }],
  },
  {
    title: "follows the profile's limit",
    cells: { F6: 224000, I18: 15 },
    profile: { ...NATIONAL_2020, veryLowExecution: percent(new Decimal(40)) },
    findings: [{ cell: "I6", severity: "info" }],
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
