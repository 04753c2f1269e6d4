/** Looking for a text in the cells. */
export const FIND = {
  title: "在表格中查找",
  what: "查找内容",
  on: "下一处",
  onTitle: "下一处（Enter、F3）",
  back: "上一处",
  backTitle: "上一处（Shift+Enter、Shift+F3）",
  everywhere: "所有工作表",
  close: "关闭查找",
  closeTitle: "关闭查找（Esc）",
  none: "没有找到",
  looking: "正在查找…",
} as const;
