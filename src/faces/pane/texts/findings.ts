/** What stands around the findings. */
export const FINDINGS_TEXTS = {
  none: "没有符合条件的问题。",
  showAll: "显示全部",
  shown: (shown: number, all: number) => `显示 ${shown} 项，共 ${all} 项`,
  keys: "按上下方向键逐项移动，按回车展开；按 Alt 加上下方向键转到上一项或下一项。",
  difference: (from: string, to: string) => `表中为 ${from}，应为 ${to}`,
  delta: (delta: string) => `（${delta}）`,
  of: (title: string, cell: string) => `${title} ${cell}`,
  rulePage: (id: string) => `规则 ${id} 说明`,
  basis: (basis: string) => `依据：${basis}`,
} as const;
