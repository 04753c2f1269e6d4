import { satisfactionWithoutSurvey } from ".";
import { testRule } from "../../../../test/support/rule-table";

const row = (actual: string, reason = "", name = "服务对象满意度", target = "≥90%") => ({
  D23: name,
  E23: target,
  G23: actual,
  J23: reason,
});

testRule(satisfactionWithoutSurvey, [
  { title: "says nothing of the first form", findings: [] },
  {
    title: "finds a result that is that nobody complained",
    cells: row("未收到投诉"),
    findings: [
      {
        cell: "G23",
        stated: "未收到投诉",
        expected: null,
        says: "“服务对象满意度”以“未收到投诉”为依据，没有投诉不等于满意。请写明满意度调查的方式、样本和结果。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  ...[
    "无投诉",
    "零投诉",
    "0投诉",
    "全年没有群众投诉",
    "未接到服务对象投诉",
    "未发生信访",
    "无不良反映",
    "投诉0起",
    "投诉率为0",
    "未开展问卷调查，全年无投诉",
    "无 一 起 举 报",
  ].map((text) => ({ title: `finds ${text}`, cells: row(text), findings: [{ cell: "G23" }] })),
  {
    title: "finds it in the reason",
    cells: row("100%", "全年未收到投诉，视为满意"),
    findings: [{ cell: "G23", says: "“未收到投诉”" }],
  },
  ...[
    "96%",
    "问卷调查满意率96%，无投诉",
    "回访200户，均满意，未收到投诉",
    "未处理投诉2起",
    "有投诉10起",
    "满意",
    "10投诉",
  ].map((text) => ({ title: `accepts ${text}`, cells: row(text), findings: [] })),
  {
    title: "accepts it where complaints are what is counted",
    cells: row("未收到投诉", "", "服务对象投诉次数", "0次"),
    findings: [],
  },
  {
    title: "says nothing of other groups",
    cells: { D17: "投诉情况", E17: "无", G17: "无投诉" },
    findings: [],
  },
]);
