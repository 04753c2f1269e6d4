import { instructionsLeft } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(instructionsLeft, [
  { title: "accepts a form that is filled in", findings: [] },
  {
    title: "finds a text that asks for so many words",
    cells: { G12: "对照年度目标,说明相关任务目标的完成情况(100字以内)" },
    findings: [
      {
        cell: "G12",
        stated: "对照年度目标,说明相关任务目标的完成情况(100字以内)",
        says: "G12 留有模板的填写说明，没有填写内容。请按说明填写，并删去说明文字。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  { title: "finds a request", cells: { J18: "请填写偏差原因" }, findings: [{ cell: "J18" }] },
  {
    title: "tells of all cells at once",
    cells: { G12: "请简要说明完成情况", J16: "请填写", J18: "请说明原因" },
    findings: [{ cell: "G12", says: "G12、J16、J18 留有" }],
  },
  {
    title: "accepts a heading that says how long its text is to be",
    cells: { J13: "偏差原因分析及改进措施（100字以内）" },
    findings: [],
  },
  {
    title: "accepts the form's own notes",
    cells: {
      A26: "注：1.请在得分栏填写分值，偏差原因200字以内。",
      A27: "说明：请填写（100字以内），不得空缺。",
    },
    findings: [],
  },
  {
    title: "accepts a request that is part of the text",
    cells: { G12: "已按通知要求请各科室填写台账，完成率 100%。" },
    findings: [],
  },
]);
