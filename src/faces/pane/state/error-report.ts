import type { Failure } from "./pane-state";

/** What a user may send us after an error: nothing of it comes from the workbook. */
export function errorReport({ kind, code, message, detail }: Failure, time: Date, agent: string): string {
  return [
    "自评核错误报告",
    `时间：${time.toISOString()}`,
    `操作：${kind}`,
    `代码：${code}`,
    `提示：${message}`,
    `详情：${detail}`,
    `环境：${agent}`,
  ].join("\n");
}
