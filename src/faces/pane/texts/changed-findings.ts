import { SEVERITY_NAMES } from "../../../core/report";
import type { Severity } from "../../../core/rules";

/** What another profile makes of the findings. */
export const CHANGED_TEXTS = {
  same: "换用口径后，检查结果没有变化。",
  added: (count: number, names: string) => `换用口径后新增 ${count} 条：${names}。`,
  gone: (count: number, names: string) => `换用口径后不再列出 ${count} 条：${names}。`,
  shifted: (count: number, names: string) => `换用口径后 ${count} 条的严重程度有变：${names}。`,
  shift: (name: string, from: Severity, to: Severity) =>
    `${name}由${SEVERITY_NAMES[from]}改为${SEVERITY_NAMES[to]}`,
} as const;
