/** What is said after Ctrl+Z and Ctrl+Y. Between a word and a number stands a space. */
export const UNDO = {
  cells: (count: number, cells: string) => ` ${count} 处改动（${cells}）`,
  onSheets: (sheets: number, count: number) => ` ${sheets} 张工作表上的 ${count} 处改动`,
  other: "标记、记录或报告的改动",
  back: (what: string) => `已撤销${what}。按 Ctrl+Y 恢复。`,
  forth: (what: string) => `已恢复${what}。`,
  nothing: "没有可以撤销的改动。",
  nothingAgain: "没有可以恢复的改动。",
} as const;
