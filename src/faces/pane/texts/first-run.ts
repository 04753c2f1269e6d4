/** What is said to somebody new, and of the demo form. */
export const FIRST_RUN_TEXTS = {
  demo: {
    put: "放入示例自评表",
    hint: "在本工作簿末尾增加一张“示例自评表”工作表，其中有几处错误，可以随意试用，用后删除即可。",
    done: (sheet: string) => `已放入工作表“${sheet}”。选择“一键重算”即可试用。`,
  },
  firstRun: {
    title: "欢迎使用自评核",
    text: "打开一份《项目支出绩效自评表》，窗格会自动检查。也可以先用示例试一试。",
    points: ["检查不改动任何单元格。", "更正只在您选择之后进行，可以撤销。", "表格只在本机处理，不上传。"],
    help: "使用方法",
  },
} as const;
