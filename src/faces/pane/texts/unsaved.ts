/** What a person has begun and not saved: said where it stands, and on all other pages. */
export const UNSAVED_TEXTS = {
  here: "有改动，尚未保存。",
  settings: "设置有改动，尚未保存。",
  profile: (title: string) => `自定口径${title === "" ? "" : `“${title}”`}有改动，尚未保存。`,
  layout: (sheet: string) => `“${sheet}”的栏目对应有改动，尚未保存。`,
  discard: "放弃改动",
  backToSettings: "回到设置",
  backToProfile: "回到口径",
  backToLayout: "回到栏目对应",
} as const;
