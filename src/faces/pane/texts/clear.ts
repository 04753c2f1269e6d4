/** The question before the marks are taken off the sheet: what is lost with them. */
export const CLEAR_TEXTS = {
  title: "是否清除本表的标记？",
  what: (comments: number, highlights: number, corrected: number) => {
    const parts = [
      ...(comments > 0 ? [`${comments} 处批注`] : []),
      ...(highlights > 0 ? [`${highlights} 处高亮`] : []),
      ...(corrected > 0 ? [`${corrected} 处更正的记录`] : []),
    ];
    return parts.length === 0 ? "将清除无法读出的更正记录。" : `将清除 ${parts.join("、")}。`;
  },
  noUndo: "更正后的数值保留，但之后不能再撤销更正。更正前的原值为：",
  original: (cell: string, value: string) => `${cell}：${value}`,
  blank: "空",
  more: (count: number) => `另有 ${count} 处，见“记录”页。`,
  ignored: "忽略的问题及其理由不受影响。",
  yes: "清除",
} as const;
