/** An error whose message is for the person: Chinese, and says what to do. Pages know it before they know any workbook. */
export class SaidError extends Error {}

/** What is said of every other error. */
export const UNKNOWN_ERROR = "操作未完成。请重试；仍不成功的，请重新打开工作簿，或与管理员联系。";
