import type { CellValue } from "../../src/core/cells";
import type { TaughtLayout } from "../../src/core/port";

type Row = readonly CellValue[];

/** Columns that no words name and no sums prove: weights make 90, there is no row of the budget's execution. */
export const UNREAD_HEADER = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "甲栏", "乙栏"];
/** Not a word of it is known. */
export const STRANGE_HEADER = ["天", "地", "玄", "黄", "宇", "宙", "洪"];

const BODY: readonly Row[] = [
  ["产出指标", "数量指标", "整理档案数量", "≥1000卷", "1000卷", 30, 30],
  ["产出指标", "质量指标", "档案合格率", "≥95%", "96%", 20, 18],
  ["效益指标", "社会效益", "查阅便利程度", "提升", "提升", 30, 28],
  ["满意度指标", "满意度", "使用人满意度", "≥90%", "92%", 10, 9],
];

/** A form under a header; its total is 2 too much. */
export function unreadForm(header: Row = UNREAD_HEADER, title = "项目支出绩效自评表"): Row[] {
  return [[title], ["项目名称", "档案管理"], header, ...BODY, ["总分", "", "", "", "", 90, 87]];
}

/** What a person says of that header. */
export function taught(
  headings: readonly string[] = UNREAD_HEADER,
  change: Partial<TaughtLayout> = {},
): TaughtLayout {
  return { table: "indicators", headings, columns: { weight: 5, score: 6 }, unused: [], ...change };
}

/** All columns of the form by their places. */
export const ALL_COLUMNS = {
  ...{ category: 0, dimension: 1, indicator: 2, target: 3, actual: 4 },
  ...{ weight: 5, score: 6 },
} as const;
