import { indicatorKind } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(indicatorKind, [
  { title: "says nothing of the first form", findings: [] },
  {
    title: "finds the share of the money that was paid",
    cells: { D14: "资金支付率", E14: "100%", G14: "100%" },
    findings: [
      {
        cell: "D14",
        stated: "资金支付率",
        expected: null,
        says: "“资金支付率”列在数量指标下，考核的却是资金支出，与预算执行率重复。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  ...[
    "预算执行率",
    "项目资金拨付率",
    "经费支出率",
    "款项支付率",
    "补助资金拨付率（%）",
    "指标1：年度资金支付完成率",
    "预算支出进度",
    "专项经费 执行比例",
    "工程款支付率",
  ].map((name) => ({ title: `finds ${name}`, cells: { D14: name }, findings: [{ cell: "D14" }] })),
  ...[
    "制度执行率",
    "任务执行率",
    "价格执行率",
    "资金管理制度执行率",
    "预算绩效任务执行率",
    "政策执行率",
    "资金管理办法执行率",
    "发放补助资金人数",
    "资金使用单位数",
    "检查预算单位家数",
    "支付系统上线率",
    "合同执行率",
  ].map((name) => ({ title: `accepts ${name}`, cells: { D14: name }, findings: [] })),
  { title: "accepts it where time is measured", cells: { D17: "资金支付率" }, findings: [] },
]);
