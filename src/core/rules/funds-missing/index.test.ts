import { fundsMissing } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(fundsMissing, [
  { title: "accepts a funds table", findings: [] },
  {
    title: "misses the funds table of the third form",
    form: "00c-seed-luohu-shegong-2024",
    findings: [
      {
        cell: "A1",
        stated: null,
        expected: null,
        says: "没有找到带“年度资金总额”行的预算执行情况表，执行率及其得分无法核对。请补充预算执行情况表",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "misses the total row",
    cells: { B6: "" },
    findings: [
      {
        cell: "A1",
        severity: "warning",
        says: "表中有“全年预算数”（E5）、“全年执行数”（F5），没有找到“年度资金总额”行。",
      },
    ],
  },
  {
    title: "misses the column of executed amounts",
    cells: { F5: "" },
    findings: [
      {
        cell: "A1",
        severity: "warning",
        says: "表中有“全年预算数”（E5）、“年度资金总额”（B6），没有找到“全年执行数”栏。",
      },
    ],
  },
  {
    title: "accepts another wording of the labels",
    cells: { B6: "资金 总额：", E5: "调整预算数(A)" },
    findings: [],
  },
  {
    title: "accepts a funds table that is not filled in (E04 speaks)",
    cells: { E6: "", F6: "" },
    findings: [],
  },
]);
