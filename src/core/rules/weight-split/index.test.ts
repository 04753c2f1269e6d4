import { weightSplit } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { HUBEI, NATIONAL_2021, SICHUAN } from "../../profile";
import { NO_WEIGHTS } from "../../../../test/support/no-column";

testRule(weightSplit, [
  { title: "accepts the national split", findings: [] },
  {
    title: "doubts another split",
    cells: { H14: 20, H19: 0.0001, H20: 10 - 0.0001 },
    findings: [
      {
        cell: "B14",
        stated: "60",
        expected: "50",
        severity: "warning",
        correction: "none",
        says: "各一级指标的分值为产出 60、效益 20、满意度 10，全国通用（2020）口径为产出 50、效益 30、满意度 10。",
      },
    ],
  },
  { title: "says nothing where the weights do not make 100 (W01 speaks)", cells: { H14: 20 }, findings: [] },
  { title: "says nothing where a weight cannot be read (W05 speaks)", cells: { H14: "" }, findings: [] },
  { title: "lets the points of 满意度 go to 效益", cells: { B23: "效益指标" }, findings: [] },
  {
    title: "does not let them go to 产出",
    cells: { B23: "产出指标" },
    findings: [{ cell: "B14", stated: "60", expected: "50", says: "产出 60、效益 30、满意度 0" }],
  },
  {
    title: "judges by the profile",
    profile: NATIONAL_2021,
    findings: [
      {
        cell: "B14",
        stated: "50",
        expected: "40",
        says: "成本 0、产出 50、效益 30、满意度 10，全国通用（2021，含成本指标）口径为成本 20、产出 40、效益 20、满意度 10",
      },
    ],
  },
  {
    title: "accepts the split of 湖北 by its profile",
    profile: HUBEI,
    cells: { G6: 20, H17: 0.5, H18: 14.5 },
    findings: [],
  },
  {
    title: "judges groups that the profile has pooled by their sum",
    profile: HUBEI,
    cells: { G6: 20, H17: 0.5, H18: 14.5, H19: 5, H23: 10 },
    findings: [],
  },
  {
    title: "names pooled groups together",
    profile: HUBEI,
    cells: { G6: 20, H18: 10, H19: 5 },
    findings: [
      {
        cell: "B14",
        stated: "45",
        expected: "40",
        says: "产出 45、效益＋满意度 35，湖北（20+40+40）口径为产出 40、效益＋满意度 40。",
      },
    ],
  },
  {
    title: "asks for no split where the profile has none",
    profile: SICHUAN,
    cells: { H14: 20, H19: 0.0001, H20: 10 - 0.0001 },
    findings: [],
  },
  {
    title: "reads the printed points where there are no weights",
    cells: { ...NO_WEIGHTS, B14: "产出指标（60分）", B19: "效益指标（20分）" },
    findings: [{ cell: "B14", stated: "60", expected: "50" }],
  },
  {
    title: "says nothing without weights and printed points",
    cells: { ...NO_WEIGHTS, B14: "产出指标" },
    findings: [],
  },
  {
    title: "names a group that the profile does not know",
    cells: { B23: "管理指标" },
    findings: [{ cell: "B23", stated: "0", expected: "10", says: "另有“管理指标”" }],
  },
  {
    title: "leaves an execution row out of its group",
    cells: { G5: "", G6: "", I5: "", D18: "预算执行率", H18: 10, H17: 15 },
    findings: [],
  },
  {
    title: "does not take a group of execution alone for an unknown one",
    cells: { G5: "", G6: "", I5: "", B18: "预算执行", C18: "预算执行", D18: "预算执行率", H18: 10, H17: 15 },
    findings: [],
  },
  {
    title: "does not look at a department's form",
    cells: { A1: "部门整体支出绩效自评表", B23: "产出指标" },
    findings: [],
  },
]);
