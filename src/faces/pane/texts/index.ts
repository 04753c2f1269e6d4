import { ERROR_MESSAGES } from "../../../core/port";
import { SEVERITY_NAMES } from "../../../core/report";
import type { Page } from "../state/pane-state";
import { FINDINGS_TEXTS } from "./findings";
import { HISTORY_TEXTS } from "./history";
import { IGNORE_TEXTS } from "./ignore";
import { OVERVIEW_TEXTS } from "./overview";
import { PREVIEW_TEXTS } from "./preview";
import { UNFINISHED_TEXTS } from "./unfinished";

/** Everything the pane says by itself; what findings and errors say comes with them. */
export const TEXTS = {
  pane: "自评核",
  pages: {
    sheet: "本表",
    preview: "更正预览",
    history: "记录",
    workbook: "全簿",
    settings: "设置",
    about: "关于",
    layout: "栏目对应",
  } satisfies Record<Page, string>,
  nav: "页面",
  back: "返回",
  overview: OVERVIEW_TEXTS,
  findings: FINDINGS_TEXTS,
  preview: PREVIEW_TEXTS,
  history: HISTORY_TEXTS,
  ignoring: IGNORE_TEXTS,
  unfinished: UNFINISHED_TEXTS,
  correct: "一键重算",
  correctCount: (count: number) => `一键重算  ${count} 处`,
  check: "仅检查",
  recheck: "重新检查",
  cancel: "取消",
  undo: "撤销更正",
  clear: "清除标记",
  close: "关闭",
  formPicker: "选择自评表",
  formNumber: (number: number) => `自评表 ${number}`,
  year: (year: string) => (/年/u.test(year) ? year : `${year} 年度`),

  total: "总分",
  rate: "预算执行率",
  notComputed: "无法计算",
  notStated: "未填",
  changesTo: (from: string, to: string) => `${from}，应为 ${to}`,
  amounts: (executed: string, budget: string, unit: string) => `${executed} ÷ ${budget} ${unit}`,
  part: (label: string, scored: string, weight: string) => `${label} ${scored}/${weight}`,
  parts: "总分构成",

  groups: SEVERITY_NAMES,
  counts: "检查结果",
  correctOne: "更正",
  acceptOne: "采用建议值",
  along: (subjects: readonly string[]) => (subjects.length === 0 ? "" : `（连同${subjects.join("、")}）`),
  noFindings: "未发现问题",
  passed: ["权重合计为 100", "执行率及其得分无误", "各项得分不超过权重", "总分等于各项之和"],

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
  waiting: "正在等待 Excel。如正在编辑单元格，请按 Enter 结束编辑。",
  corrected: (count: number, time: string) => `已更正 ${count} 处，${time}`,
  changes: "已更正",
  allChanges: (count: number) => `显示全部 ${count} 处`,
  fewerChanges: "收起",
  nothingToCorrect: "没有需要自动更正的内容，已标出待处理的单元格。",
  alreadyRight: "没有需要更正的内容。",
  undone: (count: number, isLast: boolean) => `已撤销 ${count} 处更正${isLast ? "，标记一并清除" : ""}。`,
  nothingToUndo: "没有可撤销的更正。",
  left: (cells: string) => `${cells} 在更正之后被改动，保持现状。`,
  reverted: (cells: string) => `${cells} 的公式写入后得出的结果与应得结果不同，已恢复原公式，请核对公式。`,
  withoutComment: (cells: string) => `${cells} 已有他人批注，只作了高亮。`,
  resultsLost: (cells: string) => `以下公式的结果需在 Excel 或 WPS 中打开并保存后才会更新：${cells}。`,
  cleared: "已清除批注、高亮和更正记录，数值保留。",
  nothingToClear: "工作表中没有本工具的标记。",
  undoToo: "撤销",

  noForm: "当前工作表中没有找到绩效自评表。需要有“三级指标”和“权重（分值）”“得分”列。",
  teach: "指定栏目…",
  noFormHint: "切换到自评表所在的工作表，会自动检查。",
  protected: ERROR_MESSAGES.protected,
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
