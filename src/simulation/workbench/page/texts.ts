import { PAGE_TEXTS } from "../../../faces/page/texts";
import type { LastingTrouble, PassingTrouble } from "../bench/troubles";

/** Every word on the page around grid and pane. */
export const TEXTS = {
  ...PAGE_TEXTS,
  title: "自评核工作台",
  about: "开发和试用页面：不需要 Excel，数据不离开本机",
  noFile: "未打开文件",
  width: "窗格宽度",
  troubles: "模拟",
  troublesAbout: "模拟 Excel 中会遇到的情形",
  lasting: {
    editing: "正在编辑单元格",
    protected: "保护当前工作表",
    "read-only": "工作簿为只读",
    silent: "没有回应",
    slow: "回应缓慢（2 秒）",
    old: "旧版 Excel（2019）",
  } satisfies Record<LastingTrouble, string>,
  passing: {
    "co-author": "他人修改当前单元格",
    "failing-write": "下一次写入失败",
  } satisfies Record<PassingTrouble, string>,
  pane: "窗格",
  paneTitle: "自评核",
  keys: "F6 切换表格和窗格。Tab 在表格内移动；按 Ctrl+Shift+F 后，Tab 离开表格。",
  loading: "正在打开样例工作簿…",
  sampleMissing: "样例工作簿未能读取。请用“打开文件”选择一个 .xlsx 文件。",
} as const;
