import { WorkbookError } from "../../core/port";

/** The error for a part that is missing or cannot be understood. */
export function damaged(part: string, reason: string): WorkbookError {
  return new WorkbookError("damaged", `${part}: ${reason}`);
}

/** The error for a part that is no text in UTF-8 or UTF-16, or says that it is in another encoding. */
export function foreignEncoding(part: string, reason: string): WorkbookError {
  return new WorkbookError("damaged", `${part}: ${reason}`, FOREIGN);
}

const FOREIGN =
  "文件内的文字不是 UTF-8 编码，无法读取。请在 Excel 或 WPS 中打开后另存为 .xlsx；打不开的，请改用 UTF-8 编码重新导出。";

/** What a reader gives, for parts that can be done without: undefined where one is missing, damaged or too large. */
export function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}
