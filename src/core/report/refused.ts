import { type Address, groupBy } from "../cells";
import { cellList, type EditResult } from "../port";

/** What a live workbook's codes mean where a comment was refused: why, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  AccessDenied: "当前帐户或文件不允许添加批注。请向文件所有者要编辑权限",
  ActivityLimitReached: "Excel 收到的请求过多。请等一两分钟",
  ApiNotFound: "当前版本的 Excel 不能由加载项添加批注。请更新 Excel",
  Conflict: "与他人正在做的修改冲突。请等对方改完",
  GeneralException: "Excel 内部出错。请保存后重新打开工作簿",
  InactiveWorkbook: "这个工作簿不在前台。请点一下它的窗口",
  InvalidArgument:
    "单元格上可能已有旧式批注（备注），Excel 不能再加批注。请在“审阅”→“备注”中删除或转换为批注",
  InvalidOperation: "Excel 此时不允许添加批注。请退出筛选、分组等状态",
  InvalidOperationInCellEditMode: "正在编辑单元格。请按 Enter 结束编辑",
  ItemAlreadyExists: "单元格上已有批注。请先处理该批注",
  NotImplemented: "这一版本的 Excel 没有批注功能。请用桌面版或网页版 Excel 打开",
  RequestAborted: "Excel 中止了请求。请保存工作簿",
  ServiceNotAvailable: "Excel 的服务暂时不可用。请等一两分钟",
  UnsupportedFeature: "这个文件不支持批注。请另存为 .xlsx",
  UnsupportedOperation: "当前的 Excel 不支持添加批注。请更新 Excel",
  UnsupportedSheet: "这种工作表不能加批注。请把自评表移到普通工作表",
};

/**
 * What a write has had to leave of comments and notes, in sentences: one for each reason for which comments were
 * refused, and one for notes that stay.
 * @param sheet the tab's name, where several sheets are told of
 */
export function commentRemarks(
  { refusedComments, notesLeft }: Pick<EditResult, "refusedComments" | "notesLeft">,
  sheet?: string,
): string[] {
  const where = sheet === undefined ? "" : `工作表“${sheet}”的 `;
  const byCode = groupBy(refusedComments, ({ code }) => code);
  const refused = [...byCode].map(([code, list]) => {
    const cells = cellList(list.map(({ at }) => at));
    const reason = REASONS[code] ?? `Excel 返回 ${code}。请保存工作簿`;
    return `${where}${cells} 的批注未能写入：${reason}，再重新打开窗格，点“一键重算”补上。数值和高亮不受影响。`;
  });
  return notesLeft.length === 0 ? refused : [...refused, notesRemark(where, notesLeft)];
}

function notesRemark(where: string, cells: readonly Address[]): string {
  return (
    `还有 ${cells.length} 处备注留在表上（${where}${cellList(cells)}），写的是先前的内容，` +
    `当前版本的 Excel 不让加载项删除备注。可在“审阅”→“备注”中删除，或用命令行、网页版清除标记。`
  );
}
