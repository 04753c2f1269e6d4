import type { PaletteName, Writes } from "../../../core/port";
import { SEVERITY_NAMES } from "../../../core/report";

/** The page of settings. */
export const SETTINGS_TEXTS = {
  inWorkbook: "保存在本工作簿",
  inWorkbookHint: "随工作簿一起保存，其他人打开时同样适用。",
  forUser: "保存在本机",
  forUserHint: "只在本机有效。",
  forUserUnkept: "当前环境不能在本机保存，关闭窗格后恢复原样。",
  profile: "评分口径",
  profileAuto: "按表自动选择",
  profileHint: (title: string, why: string) => `当前：${title}。${why}`,
  decimals: "执行率和得分的小数位数",
  decimalsAuto: "按评分口径",
  decimalsCount: (count: number) => (count === 0 ? "整数" : `${count} 位`),
  cap: "得分超过权重时",
  caps: { auto: "一键更正为权重", ask: "只列出，由我逐项确认" },
  writes: "更正执行率、执行率得分和合计时",
  writesKinds: { values: "写入数值", formulas: "写入公式，随数据更新" } satisfies Record<Writes, string>,
  writesHint: "公式用表内单元格计算。原为文本的单元格和按档次计分的得分，仍写入数值。",
  marks: "更正和问题的标记",
  marksKinds: { comments: "批注和高亮", none: "不作标记，只写入报告" },
  palette: "高亮样式",
  palettes: {
    standard: "标准",
    blue: "红绿色弱适用",
    print: "黑白打印适用",
  } satisfies Record<PaletteName, string>,
  highlights: { ...SEVERITY_NAMES, corrected: "已更正" },
  sample: "高亮示例",
  paletteHint: "每处高亮都有批注说明，不只凭颜色区分。",
  live: "单元格改动后自动重新检查",
  save: "保存到工作簿",
  restore: "恢复默认",
  saved: "设置已保存在本工作簿。",
  unpainted: (sheets: readonly string[]) => `${sheets.join("、")}受保护或暂时无法写入，高亮仍为原样式。`,
} as const;
