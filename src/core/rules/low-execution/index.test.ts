import { lowExecution } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { Decimal, percent } from "../../number";
import { NATIONAL_2020 } from "../../profile";

const STRICT = { ...NATIONAL_2020, lowExecution: percent(new Decimal(98)) };

testRule(lowExecution, [
  { title: "accepts a high rate", findings: [] },
  { title: "accepts exactly 90 %", cells: { F6: 405000 }, findings: [] },
  {
    title: "wants a reason below 90 %",
    cells: { F6: 404000 },
    findings: [
      {
        cell: "H6",
        stated: "89.78",
        says: "执行率为 89.78%，低于 90%，没有说明原因。请说明未执行完的原因及改进措施。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "judges by the amounts, not by the printed rate",
    cells: { F6: 404999, H6: 90 },
    findings: [{ cell: "H6" }],
  },
  {
    title: "accepts a reason in the funds table",
    cells: { F6: 300000, J5: "原因", J6: "合同跨年支付" },
    findings: [],
  },
  { title: "takes 0 for no reason", cells: { F6: 300000, J18: "0" }, findings: [{ cell: "H6" }] },
  { title: "accepts the reason of the cost row", cells: { F6: 300000, J18: "节约开支" }, findings: [] },
  {
    title: "accepts another row's reason that speaks of money",
    cells: { F6: 300000, J14: "尾款未付，且最高限价低于预算金额" },
    findings: [],
  },
  {
    title: "does not accept another row's reason about something else",
    cells: { F6: 300000, J14: "天气原因推迟" },
    findings: [{ cell: "H6" }],
  },
  {
    title: "accepts an outcome that says why money is left",
    cells: { F6: 300000, G12: "已完成全部工作。因招标价低于预算，结余资金收回财政。" },
    findings: [],
  },
  {
    title: "does not take every mention of money for a reason",
    cells: { F6: 300000, G12: "按预算完成全部工作。" },
    findings: [{ cell: "H6" }],
  },
  {
    title: "does not take an instruction for a reason",
    cells: { F6: 300000, J5: "原因", J6: "预算执行率未达到90%的需说明原因（100字以内），年中调整的也应说明" },
    findings: [{ cell: "H6" }],
  },
  {
    title: "only notes it where the form has no place for a reason",
    cells: { F6: 300000, J13: "" },
    findings: [{ cell: "H6", severity: "info", says: "表中也没有填写原因的位置" }],
  },
  {
    title: "takes the threshold from the profile",
    profile: STRICT,
    findings: [{ cell: "H6", says: "低于 98%" }],
  },
  { title: "says nothing of amounts in two units (E04 speaks)", cells: { F6: 43.6 }, findings: [] },
  {
    title: "speaks of a spending that is small in any unit",
    cells: { F6: 43.6, H6: 0.01 },
    findings: [{ cell: "H6", stated: "0.01" }],
  },
  { title: "says nothing without a usable budget", cells: { E6: "—", F6: 1 }, findings: [] },
]);
