/** What narrows a long list of findings. */
export const FILTER_TEXTS = {
  filter: "筛选",
  search: "搜索问题",
  searchHint: "搜索",
  rule: "按规则筛选",
  allRules: "全部规则",
  ruleCount: (id: string, title: string, count: number) => `${id} ${title}（${count}）`,
} as const;
