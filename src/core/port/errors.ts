import { SaidError, UNKNOWN_ERROR } from "./said-error";

/** Everything that can stop us from reading or writing a workbook, whatever the adapter. */
export type WorkbookErrorCode =
  // files
  | "password"
  | "old-xls"
  | "damaged"
  | "not-xlsx"
  | "too-large"
  | "io"
  // live workbooks
  | "edit-mode"
  | "protected"
  | "read-only"
  | "signed"
  | "gone"
  | "changed"
  | "not-supported"
  | "no-answer"
  | "conflict"
  | "inactive"
  | "busy"
  | "not-possible"
  | "restart"
  // what a person has given
  | "input"
  | "unknown";

/** What each of them says to the person. */
export const ERROR_MESSAGES: Readonly<Record<WorkbookErrorCode, string>> = {
  password: "文件设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码后另存，再重新打开。",
  "old-xls": "这是旧版 .xls 文件。请在 Excel 或 WPS 中另存为 .xlsx 后重试。",
  damaged: "文件已损坏，无法读取。请在 Excel 或 WPS 中打开并修复后另存为 .xlsx。",
  "not-xlsx": "这不是 .xlsx 文件。请在 Excel 或 WPS 中另存为 .xlsx 后重试。",
  "too-large": "内容过大，已停止读取。请只保留自评表所在的工作表后重试。",
  io: "文件无法读写。请检查路径、权限和磁盘空间后重试。",
  "edit-mode": "正在编辑单元格，请按 Enter 结束编辑后重试。",
  protected: "工作表受保护，无法写入。可先在“审阅”中撤销工作表保护；检查结果不受影响。",
  "read-only": "工作簿为只读，无法写入。请另存一份后重试；检查结果不受影响。",
  signed: "文件有数字签名，改动后签名失效，因此未作任何更改。请确认后再操作一次。",
  gone: "工作表已被删除或移走。请切换到要检查的工作表后重试。",
  changed: "表格在检查之后被改动，已停止写入，未更改任何单元格。请重新检查。",
  "not-supported": "当前版本的 Excel 不支持此操作。请更新 Excel，或改用命令行检查文件。",
  "no-answer": "Excel 没有回应。请确认没有打开的对话框后重试。",
  conflict: "与他人的修改或另一项操作冲突，操作未完成。请等对方改完后重试。",
  inactive: "这个工作簿不在前台，操作未完成。请点一下它的窗口后重试。",
  busy: "Excel 的服务暂时不可用或请求过多，操作未完成。请等一两分钟后重试。",
  "not-possible":
    "Excel 此时不允许这项操作。请退出筛选、分组等状态，并确认自评表不在数据透视表中，然后重试。",
  restart: "Excel 需要重新启动或重新登录。请保存工作簿，关闭并重新打开 Excel 后重试。",
  input: "填写的内容不完整，未作任何更改。请补全后重试。",
  unknown: UNKNOWN_ERROR,
};

/** The same of a sheet in a file that no spreadsheet program has open: there is no 审阅 beside it. */
export const PROTECTED_IN_FILE =
  "工作表受保护，无法写入。请在 Excel 或 WPS 中撤销工作表保护，保存后重新打开；检查结果不受影响。";

/** An error of our own closed set, with a Chinese message that says what to do. */
export class WorkbookError extends SaidError {
  override readonly name = "WorkbookError";

  /**
   * @param code what happened
   * @param detail for the report and for developers; never holds cell values
   * @param message only where the code's own text can be made more exact
   */
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail = "",
    message: string = ERROR_MESSAGES[code],
  ) {
    super(message);
  }
}

/**
 * The error for writing to a sheet whose comments cannot be read.
 * @param sheet the name on its tab
 * @param detail which part, and why
 */
export function commentsUnread(sheet: string, detail: string): WorkbookError {
  const message = `工作表“${sheet}”的批注无法读取，为免丢失批注，没有改动这张工作表。请在 Excel 或 WPS 中打开文件，另存后重试。`;
  return new WorkbookError("damaged", detail, message);
}
