import { costTargetDirection } from ".";
import { testRule } from "../../../../test/support/rule-table";

const row = (name: string, target: string | number, dimension = "成本指标") => ({
  C18: dimension,
  D18: name,
  E18: target,
});

testRule(costTargetDirection, [
  { title: "says nothing of the first form: its target has no bound", findings: [] },
  {
    title: "finds a budget that is to be spent at least",
    cells: row("预算经费支出", "≥45万元"),
    findings: [
      {
        cell: "E18",
        stated: "≥45万元",
        expected: null,
        says: "“预算经费支出”是成本，目标值却写成不低于（≥45 万元），花得越多越好，得分无法核对。请确认是否应为“≤”；",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  ...["＞45 万元", ">=450000元", "不低于45万元", "45万元以上", "至少45万元", "≧45万元"].map((target) => ({
    title: `finds ${target}`,
    cells: row("项目总支出", target),
    findings: [{ cell: "E18" }],
  })),
  ...["≤45万元", "45万元以内", "不超过45万元", "45万元", "＝45万元", "40万元至45万元"].map((target) => ({
    title: `accepts ${target}`,
    cells: row("预算经费支出", target),
    findings: [],
  })),
  ...[
    "经费节约额",
    "节省费用",
    "降低运行成本",
    "减少支出",
    "压减费用支出",
    "非税收入",
    "供养标准",
    "补助标准",
    "配套资金投入",
  ].map((name) => ({
    title: `accepts a least amount of ${name}`,
    cells: row(name, "≥45万元"),
    findings: [],
  })),
  ...["成本节约率", "成本控制率"].map((name) => ({
    title: `accepts a least ${name}`,
    cells: row(name, "≥5%"),
    findings: [],
  })),
  {
    title: "accepts a benefit in money",
    cells: row("带动农户经费支出", "≥45万元", "经济效益指标"),
    findings: [],
  },
  {
    title: "finds it by the row's name where the group says nothing",
    cells: row("专项经费支出", "≥45万元", "其他指标"),
    findings: [{ cell: "E18" }],
  },
]);
