import { categoryPoints } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(categoryPoints, [
  { title: "accepts points that are the sum of the rows", findings: [] },
  { title: "accepts the third form", form: "00c-seed-luohu-shegong-2024", findings: [] },
  {
    title: "reports a row that is five points short",
    cells: { H14: 5 },
    findings: [
      {
        cell: "B14",
        stated: "50",
        expected: "45",
        says: "“产出指标 (50 分)”下各指标的权重（H14:H18）合计为 45，与标明的 50 分不符。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "reports a wrong print",
    cells: { B23: "满意度指标（15分）" },
    findings: [
      {
        cell: "B23",
        stated: "15",
        expected: "10",
        says: "“满意度指标（15分）”下各指标的权重（H23:H24）合计为 10",
      },
    ],
  },
  {
    title: "reports both categories that a misplaced point touches",
    cells: { H18: 20, H19: 5 },
    findings: [
      { cell: "B14", stated: "50", expected: "55" },
      { cell: "B19", stated: "30", expected: "25" },
    ],
  },
  {
    title: "reads full-width digits and decimals",
    cells: { B14: "产出指标（４９．５分）", H14: 9.5 },
    findings: [],
  },
  {
    title: "takes a category repeated in every row for one",
    cells: { B15: "产出指标 (50 分)", B16: "产出指标 (50 分)" },
    findings: [],
  },
  { title: "says nothing where no points are printed", cells: { B14: "产出指标", H14: 5 }, findings: [] },
  {
    title: "says nothing where a number in brackets is no points",
    cells: { B14: "产出指标(1)", H14: 5 },
    findings: [],
  },
  { title: "says nothing where a weight cannot be read (W05 speaks)", cells: { H14: "" }, findings: [] },
  { title: "reads weights stored as text", cells: { H14: "10分" }, findings: [] },
  { title: "says nothing without a weight column", cells: { H13: "" }, findings: [] },
  {
    title: "says nothing on a category without scored rows",
    cells: { H23: "", I23: "", H24: "", I24: "" },
    findings: [],
  },
]);
