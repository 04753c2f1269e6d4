import type { ActionName } from "../../../core/port";

/** What stopped in the middle, and what a person is asked before it is brought to an end. */
export const UNFINISHED_TEXTS = {
  title: "上次操作没有完成",
  actions: {
    correct: "更正",
    undo: "撤销更正",
    clear: "清除标记",
    ignore: "忽略问题",
    settings: "保存设置",
    report: "生成报告",
  } satisfies Record<ActionName, string>,
  /**
   * @param sheet the tab's name; null for the sheet that is looked at
   * @param count on how many sheets
   */
  what: (action: string, sheet: string | null, count: number) =>
    `${sheet === null ? "本表" : `工作表“${sheet}”`}${count > 1 ? `等 ${count} 张工作表` : ""}的“${action}”中途停止，可能只写入了一部分。点“完成”补齐其余，点“撤销”恢复到操作之前；之后被人改动的单元格不受影响。`,
  report: "上次生成报告时中途停止，原来的报告没有改动。可清除写了一半的工作表，再重新生成。",
  tidyUp: "清除",
  marksOnly: "本表有未画完的高亮，或颜色与设置不一致。点“完成”重新画好。",
  finish: "完成",
  takeBack: "撤销",
  done: {
    finish: "已完成上次的操作。",
    takeBack: "已撤销上次没有完成的操作。",
  },
  newer:
    "工作簿中有新版本自评核留下的记录。其中的设置和忽略项照用，更正记录不作改动，也不能在此撤销；请更新后处理。",
  damaged:
    "工作簿中的更正记录有一部分无法读出，相应的更正不能撤销。其余不受影响；可用“清除标记”去掉无法读出的部分。",
  outside: {
    title: "是否恢复引用外部内容的公式？",
    what: "以下原公式会读取本工作簿以外的网页、文件或程序，恢复后可能联网或弹出提示：",
    allow: "恢复公式",
    keep: "保持现状",
  },
} as const;
