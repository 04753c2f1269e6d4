/** What a person has begun and not saved: said where it stands, and on all other pages. */
export const UNSAVED_TEXTS = {
  here: "有改动，尚未保存。",
  /** What is begun, by its name. */
  settings: "设置",
  profile: (title: string) => `自定口径${title === "" ? "" : `“${title}”`}`,
  layout: (sheet: string) => `“${sheet}”的栏目对应`,
  one: (name: string) => `${name}有改动，尚未保存。`,
  several: (count: number) => `${count} 项改动尚未保存：`,
  discard: "放弃改动",
  backToSettings: "回到设置",
  backToProfile: "回到口径",
  backToLayout: "回到栏目对应",
} as const;
