/** The page about the product: how to work with it, privacy, rules. */
export const ABOUT_TEXTS = {
  name: "自评核",
  version: (version: string) => `版本 ${version}`,
  what: "核对《项目支出绩效自评表》：检查权重、执行率、得分和总分，更正算术错误，逐处说明；需要人工判断的只标出，不改动。",
  help: "使用方法",
  steps: [
    "切换到自评表所在的工作表，窗格自动检查，列出问题。",
    "选择“一键重算”更正算术错误；每处更正有批注，可以撤销。",
    "逐项查看其余问题；确属正常的，填写理由后忽略。",
    "选择“生成报告”得到可打印的核查报告；报送前选择“清除标记”。",
  ],
  privacy: "数据与隐私",
  privacyText: [
    "表格只在本机处理，不上传，不统计，不联网核对。",
    "更正记录、忽略的理由和设置保存在工作簿中；选择“清除标记”可清除更正记录。",
    "在 Excel 中使用时，由 Microsoft 提供的 Office 组件从其网站载入，并受 Microsoft 的条款约束。",
    "错误报告只在您复制后才离开本机，不含表格内容。",
  ],
  rules: "检查规则",
  rulesHint: (count: number) => `共 ${count} 条。结论以人工复核为准。`,
  /** What the short names of documents beside the rules stand for. */
  documents:
    "依据：《项目支出绩效评价管理办法》（财预〔2020〕10号），《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）。",
  basis: (basis: string) => `依据：${basis}`,
} as const;
