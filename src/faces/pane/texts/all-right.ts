/** What is said of a form in which nothing was found. */
export const ALL_RIGHT_TEXTS = {
  noFindings: "未发现问题",
  passed: ["权重合计为 100", "执行率及其得分无误", "各项得分不超过权重", "总分等于各项之和"],
} as const;
