/** The page on which corrections are chosen before they are made. */
export const PREVIEW_TEXTS = {
  hint: "勾选要更正的单元格。建议值需核对后再采用。",
  groupHint: "以下是同一类问题的建议值，请逐项核对；不采用的取消勾选。一次写入，可一次撤销。",
  safe: "可直接更正",
  suggested: "建议值，请核对",
  empty: "没有可更正的内容。",
  apply: (cells: number) => (cells === 0 ? "更正所选" : `更正所选  ${cells} 处`),
  one: (subject: string, cell: string) => `只更正此项：${subject} ${cell}`,
  oneShort: "只更正此项",
  follows: "随其他更正重算",
  keeps: "不需更改",
  textOnly: "由文本改为数字，数值不变",
  formula: (formula: string) => `公式 ${formula}`,
} as const;
