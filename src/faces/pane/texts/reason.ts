const merged = (area: string, names: readonly string[]) =>
  `${area} 是合并单元格，由 ${names.length} 项指标共用：${names.join("、")}。`;

/** Writing the reason that a finding asks for. */
export const REASON_TEXTS = {
  label: (cell: string) => `填写偏差原因（${cell}）`,
  hint: "按您写的文字存入表中，可以撤销。",
  missing: "请填写偏差原因。",
  write: (cell: string) => `写入 ${cell}`,
  written: (cell: string, time: string) => `已写入 ${cell}，${time}`,
  merged,
  shares: (area: string, names: readonly string[]) => `${merged(area, names)}写入的原因对各项都适用。`,
  notWritten: "没有写入。",
  present: (cell: string) => `${cell} 已有内容，原文已放在您写的文字前面，请核对后再写入。`,
} as const;
