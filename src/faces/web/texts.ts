import { PAGE_TEXTS } from "../page/texts";

/** Every word on the page around grid and pane. */
export const TEXTS = {
  ...PAGE_TEXTS,
  title: "自评核",
  edition: "网页版",
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
  folders: "文件夹不能打开。请打开文件夹，把里面的 .xlsx 文件拖到本页。",
  unsaved: "有未保存的改动",
  opening: (name: string) => `正在打开 ${name}…`,
  openingProgress: "打开的进度",
  giveUp: "取消",
  sheet: "表格",
  sheetAt: (cell: string) => `表格（${cell}）`,
  sheets: "工作表",
  goToSheet: "转到工作表",
  pane: "核查",
  views: "切换表格和核查",
  splitter: "窗格的宽度",
  keys: "F6 切换表格和窗格；在表格内按 Ctrl+Shift+F 后，Tab 离开表格；Ctrl+F 查找；Ctrl+Z 撤销；Ctrl+P 打印报告；Ctrl+S 保存。",
  saved: (name: string) => `已生成 ${name}，请在浏览器的下载内容中查看。原文件没有改动。`,
  notSaved: "未能保存：",
  several: (count: number) =>
    `已选 ${count} 个文件，正在打开第一个。其余的在“文件”列表中，也可以点“下一个文件”。`,
  protected: "工作表受保护，不能更改。请先在 WPS 或 Excel 中撤销工作表保护，再重新打开；检查结果不受影响。",
  sampleMissing: "示例未能读取。请检查网络后重试，或打开自己的文件。",
  partMissing: "页面的一部分未能读取。请检查网络后刷新页面重试。",
  updated: "网页版已有更新。处理完手头的文件后，关闭并重新打开本页即可使用。",
  sampleName: "示例自评表.xlsx",
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

/** The page before a file is open. */
export const START = {
  lead: "核对《项目支出绩效自评表》：检查权重、执行率、得分和总分，更正算术错误，逐处写明改了什么、为什么改。",
  whom: "供使用 WPS、Excel 2016/2019 或没有安装 Excel 的人使用，检查的内容与 Excel 加载项相同。",
  open: "打开 .xlsx 文件…",
  sample: "打开示例",
  sampleAbout: "示例是一份故意写错的自评表，可以先试一遍。",
  drop: "也可以把文件拖到本页。",
  failed: (name: string) => `未能打开“${name}”`,
  stays: {
    title: "数据不离开本机",
    items: [
      "文件只在这个浏览器里打开和处理，不上传，也没有任何统计。",
      "不点保存，原文件不会被改动。浏览器允许时可以保存到原文件；否则另外生成一份“（已核）”文件，放到下载内容中。",
      "只写入有改动的单元格、批注和高亮，文件中的其余内容逐字节不变。",
      "本页打开过一次之后，断网也能使用。",
    ],
  },
  limits: {
    title: "使用前请了解",
    items: [
      "只能打开 .xlsx 和 .xlsm 文件，不超过 50 MB。.xls、.et 文件请先在 WPS 或 Excel 中另存为 .xlsx；有打开密码的文件请先取消密码。",
      "表格用来查看和修改单元格内容，不能增删行列和工作表，也不能改格式。图表、图片、筛选和他人的条件格式不显示，保存时原样保留。",
      "公式可以计算四则运算和 SUM、AVERAGE、ROUND、IF 等常用函数。受改动影响的其他公式会先留空，用 WPS 或 Excel 打开保存后的文件时自动算出。",
      "超过 2000 行或 200 列的部分不在表格中显示。",
      "它不能代替人的判断：权重、指标值、完成值和原因只提示，不改动。",
    ],
  },
  licences: "第三方组件的许可",
} as const;
