import { SEVERITY_NAMES } from "../../../core/report";
import type { ListOrder } from "../state/forms-list";

/** The page of the whole workbook. */
export const WORKBOOK_TEXTS = {
  title: "全部自评表",
  intro: "逐表检查本工作簿中的自评表，列出各表的总分和问题。检查不改动任何单元格。",
  check: "检查全部工作表",
  recheck: "重新检查",
  checking: (done: number, total: number, sheet: string) => `第 ${done + 1} 张，共 ${total} 张：${sheet}`,
  progress: "检查进度",
  cancel: "停止",
  stopped: "已停止，以下只有已检查的工作表。",
  counts: (forms: number, errors: number, warnings: number, infos: number) =>
    `共 ${forms} 份自评表：必须处理 ${errors} 处，请确认 ${warnings} 处，提示 ${infos} 处。`,
  none: "本工作簿中没有找到绩效自评表。",
  table: "各自评表的检查结果",
  columns: {
    form: "自评表",
    total: "总分",
    rate: "执行率",
    errors: SEVERITY_NAMES.error,
    warnings: SEVERITY_NAMES.warning,
  },
  done: (done: number, total: number) =>
    done === total ? `${total} 份已全部处理。` : `已处理 ${done}/${total} 份。`,
  doneMark: "已处理",
  find: {
    label: "筛选自评表",
    query: "按名称查找",
    onlyWithFindings: "只看有问题的",
    order: "排列顺序",
    orders: {
      sheets: "按工作表顺序",
      errors: "“必须处理”多的在前",
      warnings: "“请确认”多的在前",
    } satisfies Record<ListOrder, string>,
    shown: (shown: number, total: number) => `列出 ${shown} 份，共 ${total} 份。`,
    none: "没有符合条件的自评表。",
    all: "显示全部",
  },
  go: (sheet: string) => `转到工作表“${sheet}”`,
  failed: "未能检查",
  without: (names: readonly string[]) => `没有自评表的工作表：${names.join("、")}。`,
  repeated: "重复填报",
  correct: (count: number) => `更正全部 ${count} 处…`,
  nothingSafe: "没有可以自动更正的内容。",
  confirm: "请确认更正",
  confirmText: (count: number, sheets: number) => `将在 ${sheets} 张工作表上更正 ${count} 处算术错误：`,
  confirmSheet: (sheet: string, count: number) => `${sheet}：${count} 处`,
  locked: (names: readonly string[]) => `${names.join("、")}受保护，不作更正。`,
  confirmNote: "更正之后可以整批撤销。",
  confirmYes: (count: number) => `更正 ${count} 处`,
  confirmNo: "取消",
  corrected: (count: number, sheets: number, time: string) =>
    `已在 ${sheets} 张工作表上更正 ${count} 处，${time}`,
  correctedStopped: (count: number, sheets: number) =>
    `已停止。此前已在 ${sheets} 张工作表上更正 ${count} 处，其余未动。`,
  notCorrected: (sheet: string, why: string) => `工作表“${sheet}”未能更正：${why}`,
  undo: "撤销本次更正",
  undone: (count: number) => `已撤销 ${count} 处更正。`,
  notUndone: (sheet: string, why: string) => `工作表“${sheet}”未能撤销：${why}`,
  left: (sheet: string, cells: string) => `工作表“${sheet}”的 ${cells} 在更正之后被改动，保持现状。`,
  pages: {
    label: (list: string) => `${list}：翻页`,
    first: "首页",
    previous: "上一页",
    next: "下一页",
    last: "末页",
    shown: (from: number, to: number, total: number) => `第 ${from}–${to} 项，共 ${total} 项`,
  },
  overview: "总览写入工作表",
  overviewDone: (sheet: string) => `总览已写入工作表“${sheet}”。`,
} as const;
