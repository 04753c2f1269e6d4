/** What is said of writes once they are done. */
export const DONE_TEXTS = {
  corrected: (count: number, time: string) => `已更正 ${count} 处，${time}`,
  changes: "已更正",
  allChanges: (count: number) => `显示全部 ${count} 处`,
  fewerChanges: "收起",
  nothingToCorrect: (count: number) => `没有算术错误需要更正，已标出 ${count} 处待处理。`,
  marksRenewed: "没有算术错误需要更正，标记已更新。",
  alreadyRight: "没有需要更正的内容。",
  undone: (count: number, isLast: boolean) => `已撤销 ${count} 处更正${isLast ? "，标记一并清除" : ""}。`,
  nothingToUndo: "没有可撤销的更正。",
  recordLost:
    "无法撤销：表中有更正标记，但更正记录已丢失（文件可能经其他软件保存）。数值保持现状，标记可用“清除标记”清除。",
  left: (cells: string) => `${cells} 在更正之后被改动，保持现状。`,
  reverted: (cells: string) => `${cells} 的公式写入后得出的结果与应得结果不同，已恢复原公式，请核对公式。`,
  withoutComment: (cells: string) => `${cells} 已有他人批注，只作了高亮。`,
  resultsLost: (cells: string) => `以下公式的结果需在 Excel 或 WPS 中打开并保存后才会更新：${cells}。`,
  cleared: "已清除批注、高亮和更正记录，数值保留。",
  nothingToClear: "工作表中没有本工具的标记。",
} as const;
