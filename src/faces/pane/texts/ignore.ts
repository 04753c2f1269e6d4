/** Setting findings aside with a reason. */
export const IGNORE_TEXTS = {
  reason: "忽略的理由（必填）",
  reasonMissing: "请填写忽略的理由。",
  wholeRule: (title: string) => `本表所有“${title}”都忽略`,
  confirm: "忽略",
  kept: "理由保存在工作簿中，并写入核查报告。",
  list: "已忽略",
  wholeForm: "本表全部",
  because: (reason: string) => `理由：${reason}`,
  takeBack: "恢复检查",
  obsolete: "已不再出现",
  obsoleteHint: "以下忽略的问题已不存在，可以移除。",
  remove: "移除",
  done: {
    ignored: "已忽略，不再计入检查结果。",
    restored: "已恢复检查。",
    removed: "已移除 1 条忽略记录。",
  },
} as const;
