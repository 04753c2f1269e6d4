import { overExecution } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(overExecution, [
  { title: "accepts X below B", findings: [] },
  { title: "accepts X equal to B", cells: { F6: 450000 }, findings: [] },
  {
    title: "doubts X above B",
    cells: { F6: 460000 },
    findings: [
      {
        cell: "F6",
        stated: "460000",
        severity: "warning",
        correction: "none",
        says: "全年执行数 460,000 超过全年预算数 450,000，执行率 102.22%，执行率得分以分值为限。请核对两数；确属超预算执行的，请说明原因。",
      },
    ],
  },
  {
    title: "doubts an amount above the budget by a cent",
    cells: { F6: 450000.01 },
    findings: [{ cell: "F6", stated: "450000.01" }],
  },
  {
    title: "only notes it where the reason stands beside it",
    cells: { F6: 460000, J5: "原因", J6: "年末追加任务，另有批复" },
    findings: [{ cell: "F6", severity: "info", says: "与所填原因是否相符" }],
  },
  {
    title: "takes 无 for no reason",
    cells: { F6: 460000, J5: "原因", J6: "无" },
    findings: [{ cell: "F6", severity: "warning" }],
  },
  {
    title: "reads amounts stored as text",
    cells: { F6: "460,000.00" },
    findings: [{ cell: "F6", stated: "460000" }],
  },
  {
    title: "quotes amounts as they are written",
    cells: { E6: "45万元", F6: "￥460,000.00" },
    findings: [{ cell: "F6", stated: "460000", says: "全年执行数 ￥460,000.00 超过全年预算数 45万元" }],
  },
  {
    title: "says nothing of amounts that fit the stated rate in two units (E04 speaks)",
    cells: { E6: 45, D7: 45, E7: 45 },
    findings: [],
  },
  {
    title: "speaks of plain amounts that no other unit brings to the stated rate",
    cells: { F6: 900000 },
    findings: [{ cell: "F6", stated: "900000" }],
  },
  { title: "says nothing without a usable budget (E04 speaks)", cells: { E6: 0 }, findings: [] },
  { title: "says nothing without a funds table", form: "00c-seed-luohu-shegong-2024", findings: [] },
]);
