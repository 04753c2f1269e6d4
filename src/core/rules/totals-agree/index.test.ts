import { totalsAgree } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(totalsAgree, [
  { title: "accepts a form with one total", findings: [] },
  { title: "accepts two totals that agree", cells: { A10: "自评得分", B10: 94.69 }, findings: [] },
  {
    title: "finds one that differs",
    cells: { A10: "自评得分", B10: 98 },
    findings: [
      {
        cell: "B10",
        stated: "98",
        expected: "94.69",
        says: "此处总分为 98，与表中总分 94.69 不一致。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "compares with the total as T01 corrects it",
    cells: { A10: "自评得分", B10: 94.69, I25: 95.69 },
    findings: [],
  },
  {
    title: "finds one that agrees with the wrong total only",
    cells: { A10: "自评得分", B10: 95.69, I25: 95.69 },
    findings: [{ cell: "B10", expected: "94.69" }],
  },
  {
    title: "compares with the stated total where T01 cannot run",
    form: "00c-seed-luohu-shegong-2024",
    cells: { I1: "自评得分", J1: 90 },
    findings: [{ cell: "J1", stated: "90", expected: "94.53" }],
  },
]);
