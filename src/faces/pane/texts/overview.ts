/** What the head of a form says besides its figures. */
export const OVERVIEW_TEXTS = {
  grade: "等级",
  noneFound: "无问题",
  profile: (title: string) => `评分口径：${title}`,
  why: (why: string) => `${why}。`,
  unjudged: (count: number) => `无法判断 ${count} 项`,
  unjudgedOne: (what: string, missing: string) => `${what}：${missing}。`,
  unsure: (columns: number, corrections: number) =>
    `有 ${columns} 栏只是推断出来的，没有算术关系印证${corrections === 0 ? "" : `，依此的 ${corrections} 处更正只作建议`}。请在“指定栏目”中核对。`,
  hidden: (rows: readonly string[], columns: readonly string[]) => {
    const lines = [
      ...(rows.length > 0 ? [`第 ${rows.join("、")} 行`] : []),
      ...(columns.length > 0 ? [`${columns.join("、")} 列`] : []),
    ];
    // A letter is set off from the characters beside it.
    return `本表有隐藏的${lines.join(rows.length > 0 ? "和 " : "")}，已一并检查。`;
  },
} as const;
