import { PAGE_TEXTS } from "../page/texts";

/** Every word around grid and pane of an open file. */
export const FILE_TEXTS = {
  ...PAGE_TEXTS,
  close: "关闭文件",
  short: { save: "保存", open: "打开…", close: "关闭" },
  saveBack: "保存到原文件",
  saveElsewhere: "另存为…",
  files: (place: number, count: number) => `文件 ${place}/${count}`,
  fileList: "已选的文件",
  next: "下一个文件",
  nextShort: "下一个",
  fates: {
    waiting: "未打开",
    opened: "已打开",
    saved: "已保存",
    refused: "未能打开",
    changed: "有改动未保存",
  },
  unsaved: "有未保存的改动",
  sheet: "表格",
  sheetAt: (cell: string) => `表格（${cell}）`,
  sheets: "工作表",
  goToSheet: "转到工作表",
  pane: "核查",
  views: "切换表格和核查",
  splitter: "窗格的宽度",
  keys: "F6 切换表格和窗格；在表格内按 Ctrl+Shift+F 后，Tab 离开表格；Ctrl+F 查找；Ctrl+Z 撤销；Ctrl+P 打印报告；Ctrl+S 保存。",
  saved: (name: string) => `已生成 ${name}，请在浏览器的下载内容中查看。原文件没有改动。`,
  protected: "工作表受保护，不能更改。请先在 WPS 或 Excel 中撤销工作表保护，再重新打开；检查结果不受影响。",
} as const;

/** What is asked before something unsaved is left. */
export const LEAVING = {
  title: "有改动还没有保存",
  text: (name: string) => `“${name}”中的改动还没有保存。离开后改动将丢失。`,
  save: "保存后继续",
  discard: "不保存",
  stay: "返回",
} as const;

/** The same where something is begun in the pane, which is saved there and not with the file. */
export const LEAVING_BEGUN = {
  ...LEAVING,
  file: (name: string) => `“${name}”中的改动还没有保存。`,
  begun: (names: readonly string[]) => `${names.join("、")}有改动，尚未保存，不随文件保存。`,
  way: "没有保存的改动离开后将丢失。要到窗格中保存，请点“返回”。",
  save: "只保存文件",
} as const;

/** What is asked before a signed file is changed. */
export const SIGNED = {
  title: "文件有数字签名",
  text: (name: string) =>
    `“${name}”有数字签名。更正后签名失效，保存的文件中不再有签名；保存之前，原文件不受影响。`,
  change: "更正",
  cancel: "取消",
} as const;

/** What is asked where somebody else has written the file that is to be saved. */
export const OVERWRITING = {
  title: "原文件已被改动",
  text: (name: string) =>
    `“${name}”在打开之后被其他程序改动过。覆盖后，那些改动将丢失；另存为新文件，两边的改动都保留。`,
  elsewhere: "另存为…",
  overwrite: "覆盖",
  stay: "返回",
} as const;
