import { reasonContradicts } from ".";
import { testRule } from "../../../../test/support/rule-table";

const row = (target: string, actual: string, reason: string) => ({ E14: target, G14: actual, J14: reason });

testRule(reasonContradicts, [
  { title: "says nothing of the first form", findings: [] },
  {
    title: "finds 未完成 beside a result above the target",
    cells: row("≥100人", "120人", "因场地原因未完成"),
    findings: [
      {
        cell: "J14",
        stated: "因场地原因未完成",
        expected: null,
        says: "已达到目标，偏差原因却写“未完成”。请核对实际完成值和偏差原因。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "finds 超额 beside a result below the target",
    cells: row("≥100人", "80人", "本年超额完成任务"),
    findings: [{ cell: "J14", says: "未达到目标，偏差原因却写“超额”。" }],
  },
  ...["未按期完成", "没有完成全部任务", "未达到年初目标", "实际低于计划", "未能全部完成"].map((reason) => ({
    title: `finds ${reason} at 100 %`,
    cells: row("100人", "100人", reason),
    findings: [{ cell: "J14" }],
  })),
  ...["超出预期", "超过计划数", "完成数高于年初目标", "多于计划"].map((reason) => ({
    title: `finds ${reason} below 100 %`,
    cells: row("≥100人", "99人", reason),
    findings: [{ cell: "J14" }],
  })),
  ...[
    "无未完成任务",
    "未完成原因：无",
    "没有未完成的情况",
    "上年未完成任务结转，本年一并实施",
    "尾款支付未完成",
    "无",
  ].map((reason) => ({
    title: `accepts ${reason} at 120 %`,
    cells: row("≥100人", "120人", reason),
    findings: [],
  })),
  ...["未超额", "未超过计划", "无超额情况", "因超额度申请被退回", "受疫情影响未完成"].map((reason) => ({
    title: `accepts ${reason} at 80 %`,
    cells: row("≥100人", "80人", reason),
    findings: [],
  })),
  { title: "accepts 超额 above the target", cells: row("≥100人", "180人", "超额完成"), findings: [] },
  {
    title: "says nothing where less is better",
    cells: row("≤10起", "3起", "未达到年初预计数"),
    findings: [],
  },
  {
    title: "says nothing of more where less is better",
    cells: row("≤10起", "30起", "超过计划"),
    findings: [],
  },
  { title: "says nothing of days", cells: row("2024年12月前", "2024年10月", "未完成"), findings: [] },
  { title: "says nothing of words", cells: row("进一步提升", "已提升", "部分工作未完成"), findings: [] },
  {
    title: "says nothing where one part is above and another below",
    cells: row("检查≥5次，培训≥7次", "检查9次，培训5次", "检查超额完成"),
    findings: [],
  },
]);
