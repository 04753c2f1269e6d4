/** What is said of a report once it is written. */
export const REPORT_TEXTS = {
  done: (sheet: string, forms: number) => `核查报告已写入工作表“${sheet}”，共 ${forms} 份自评表。`,
  none: "本工作簿中没有自评表，未生成报告。",
  noneRead: "有工作表未能检查，其余没有自评表，未生成报告。",
  notRead: (sheet: string, why: string) => `工作表“${sheet}”未能检查：${why}`,
} as const;
