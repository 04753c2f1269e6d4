import { ERROR_MESSAGES, PROTECTED_IN_FILE } from "../../../core/port";
import { SEVERITY_NAMES } from "../../../core/report";
import type { Page } from "../state/pane-state";
import { FINDINGS_TEXTS } from "./findings";
import { OVERVIEW_TEXTS } from "./overview";

/** Everything the pane says by itself; what findings and errors say comes with them. */
export const TEXTS = {
  pane: "自评核",
  pages: {
    sheet: "本表",
    preview: "更正预览",
    history: "记录",
    workbook: "全部表",
    settings: "设置",
    about: "关于",
    layout: "栏目对应",
    profiles: "评分口径",
  } satisfies Record<Page, string>,
  nav: "页面",
  back: "返回",
  overview: OVERVIEW_TEXTS,
  findings: FINDINGS_TEXTS,
  openPreview: "预览",
  blank: "空",
  ignoring: "忽略…",

  correctCount: (count: number, forms: number) =>
    forms > 1 ? `一键重算  ${forms} 份表 ${count} 处` : `一键重算  ${count} 处`,
  mark: (count: number) => `标出 ${count} 处问题`,
  renewMarks: "更新标记",
  check: "检查",
  recheck: "重新检查",
  cancel: "取消",
  undo: "撤销更正",
  undoAll: "全部撤销",
  clear: "清除标记",
  close: "关闭",
  formPicker: "选择自评表",
  year: (year: string) => (/年/u.test(year) ? year : `${year} 年度`),

  total: "总分",
  rate: "预算执行率",
  notStated: "未填",
  changesTo: (from: string, to: string) => `${from}，应为 ${to}`,
  amounts: (executed: string, budget: string, unit: string) => `${executed} ÷ ${budget} ${unit}`,
  part: (label: string, scored: string | null, weight: string | null) =>
    weight === null
      ? `${label} ${scored === null ? "—" : `${scored} 分`}`
      : `${label} ${scored ?? "—"}/${weight}`,
  parts: "总分构成",

  groups: SEVERITY_NAMES,
  counts: "检查结果",
  correctOne: "更正",
  acceptOne: "采用建议值",
  along: (subjects: readonly string[]) => (subjects.length === 0 ? "" : `（连同${subjects.join("、")}）`),
  busy: {
    check: "正在检查…",
    correct: "正在更正…",
    undo: "正在撤销…",
    settle: "正在处理上次操作…",
    clear: "正在清除标记…",
    ignore: "正在保存…",
    workbook: "正在检查各工作表…",
    report: "正在生成报告…",
    settings: "正在保存设置…",
    demo: "正在准备示例…",
  },
  waiting: (isFile = false) =>
    isFile ? "仍在处理，请稍候。" : "正在等待 Excel。如正在编辑单元格，请按 Enter 结束编辑。",
  late: {
    takenBack: "先前放弃的写入后来才到达 Excel，已自动撤回。",
    notTakenBack: "先前放弃的写入后来才到达 Excel，可能已写入。请以重新检查的结果为准。",
  },

  teach: "指定栏目…",
  protected: (isFile = false) => (isFile ? PROTECTED_IN_FILE : ERROR_MESSAGES.protected),
  commentsUnread:
    "工作表的批注无法读取，只检查了单元格，不能更正。请在 Excel 或 WPS 中打开文件，另存后重试。",
  truncated: "工作表内容过多，只检查了前 2,000 行、60 列。",
  stale: "表格已改动，以下是改动前的结果。",
  loading: "正在读取工作表…",
  failed: "操作未完成",
  copyReport: "复制错误报告",
  copied: "已复制",
  copyFailed: "无法复制，请手动选取下面的内容。",
} as const;
