/** What is said of a report, and of a page whose script is fetched. */
export const PAGE_TEXTS = {
  report: {
    make: "生成报告",
    show: "查看",
    isReport: "这是核查报告，不作检查。切换到自评表所在的工作表，会自动检查。",
  },
  lazy: {
    loading: "正在打开…",
    failed: "未能打开。请检查网络，然后重新打开窗格；工作簿没有改动。",
    leave: "返回",
  },
} as const;
