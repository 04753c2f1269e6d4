/** Words that stand on every page with a grid. */
export const PAGE_TEXTS = {
  file: "当前文件",
  open: "打开文件…",
  save: "保存文件",
  saving: "正在生成…",
  theme: "外观",
  themes: { auto: "跟随系统", light: "浅色", dark: "深色" },
  noComment: "选中带批注的单元格时，批注显示在这里。",
  commentOn: (cell: string) => `${cell} 的批注`,
  noLooks: "表格的格式未能读出，按纯文字显示。检查和保存不受影响。",
  dismiss: "关闭提示",
  drop: "松开鼠标即可打开 .xlsx 文件",
} as const;
