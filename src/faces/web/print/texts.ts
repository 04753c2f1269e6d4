/** What is said of printing. */
export const PRINT = {
  preparing: "正在准备核查报告，准备好后打开打印窗口…",
  preparingAgain: "正在准备核查报告…",
  ready: "核查报告已准备好，请重新打印。",
  notReady: "核查报告还没有准备好。请关闭打印窗口，网页提示准备好后再打印；也可以在网页上按 Ctrl+P。",
  failed: "未能准备核查报告：",
  changed: "表格在准备报告时有改动。请再按一次 Ctrl+P。",
} as const;
