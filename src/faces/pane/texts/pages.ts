/** What is said of the report, the demo form, and a page whose script is fetched. */
export const PAGE_TEXTS = {
  report: {
    make: "生成报告",
    done: (sheet: string, forms: number) => `核查报告已写入工作表“${sheet}”，共 ${forms} 份自评表。`,
    none: "本工作簿中没有自评表，未生成报告。",
    noneRead: "有工作表未能检查，其余没有自评表，未生成报告。",
    notRead: (sheet: string, why: string) => `工作表“${sheet}”未能检查：${why}`,
    show: "查看",
    isReport: "这是核查报告，不作检查。切换到自评表所在的工作表，会自动检查。",
  },
  demo: {
    put: "放入示例自评表",
    hint: "在本工作簿末尾增加一张“示例自评表”工作表，其中有几处错误，可以随意试用，用后删除即可。",
    done: (sheet: string) => `已放入工作表“${sheet}”。选择“一键重算”即可试用。`,
  },
  firstRun: {
    title: "欢迎使用自评核",
    text: "打开一份《项目支出绩效自评表》，面板会自动检查。也可以先用示例试一试。",
    points: ["检查不改动任何单元格。", "更正只在您选择之后进行，可以撤销。", "表格只在本机处理，不上传。"],
    help: "使用方法",
  },
  lazy: {
    loading: "正在打开…",
    failed: "未能打开。请检查网络，然后重新打开面板；工作簿没有改动。",
    leave: "返回",
  },
} as const;
