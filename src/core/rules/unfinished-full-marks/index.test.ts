import { unfinishedFullMarks } from ".";
import { testRule } from "../../../../test/support/rule-table";

/** The row on the archive's quality: its result in words, its reason, its score of 10. */
const row = (actual: string, reason = "", score = 10) => ({
  D16: "机房改造",
  E16: "完成改造",
  G16: actual,
  I16: score,
  J16: reason,
});
const named = (name: string, target: string, actual: string, reason = "") => ({
  ...row(actual, reason),
  D16: name,
  E16: target,
});

testRule(unfinishedFullMarks, [
  { title: "says nothing of the first form", findings: [] },
  {
    title: "finds what is not accepted yet",
    cells: row("主体已完工，待验收"),
    findings: [
      {
        cell: "I16",
        stated: "10",
        expected: null,
        says: "“机房改造”写着“待验收”，却得了满分 10 分。请按完成程度核对得分；",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  ...[
    "未验收",
    "正在实施",
    "正在建设",
    "正在办理",
    "正在验收",
    "已签合同",
    "未完成",
    "部分完成",
    "尚未通过验收",
    "未能按期完成",
    "没有完成",
    "大部分完成，其余正在推进",
    "已签订采购合同",
    "合同已签，设备到货中",
    "项目未竣工",
    "无人机采购未完成",
    "无锡段未完成",
    "设备已到货，等待验收",
  ].map((text) => ({ title: `finds ${text}`, cells: row(text), findings: [{ cell: "I16" }] })),
  {
    title: "finds it in the reason",
    cells: row("按计划", "受疫情影响，工程未完成"),
    findings: [{ cell: "I16" }],
  },
  { title: "accepts it with points taken off", cells: row("部分完成", "资金未到位", 8), findings: [] },
  ...[
    "无未完成事项",
    "没有未完成任务",
    "未发生未完成情况",
    "未完成原因：无",
    "未完成0项",
    "未完成项目：0",
    "不存在部分完成的情况",
    "7月未完成，现已全部完成",
    "未完成部分已于12月完成",
    "上年未完成的任务已办结",
    "接待验收组3次，顺利通过",
    "剩余部分完成收尾",
    "各部分完成良好",
    "已签合同并完成验收",
    "工程已完成，尾款支付未完成",
    "已完成",
    "无",
  ].map((text) => ({ title: `accepts ${text}`, cells: row(text), findings: [] })),
  { title: "accepts a denied word in the reason", cells: row("已改造", "无未完成情况"), findings: [] },
  {
    title: "accepts a signed contract where that is the aim",
    cells: named("签订合同", "年内签订", "已签合同"),
    findings: [],
  },
  {
    title: "accepts work that is to be begun",
    cells: named("二期工程", "年内开工", "正在建设"),
    findings: [],
  },
  {
    title: "accepts a figure that reaches its target",
    cells: named("完工比例", "≥60%", "65%"),
    findings: [],
  },
  {
    title: "finds an acceptance that is outstanding beside a figure that reaches its target",
    cells: named("完工比例", "100%", "100%", "项目待验收"),
    findings: [{ cell: "I16" }],
  },
]);
