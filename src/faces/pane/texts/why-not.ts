/** Why a figure of a form cannot be computed. */
export const WHY_NOT_TEXTS = {
  /** Why no total can be computed. */
  lacking: (count: number) => `尚缺 ${count} 项得分`,
  noExecutionScore: "无法计算：表中没有执行率得分",
  impossible: "无法计算：得分之和超出范围",
  /** Why no rate can be: "无法计算：全年预算数 E6 未填写". */
  notComputed: (why: string | null) => `无法计算${why === null ? "" : `：${why}`}`,
} as const;
