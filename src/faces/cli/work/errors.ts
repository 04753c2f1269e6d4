import { type WorkbookErrorCode, WorkbookError } from "../../../core/port";
import type { FileError, FileErrorCode } from "../answer/types";

const CODES: Partial<Record<WorkbookErrorCode, FileErrorCode>> = {
  password: "password",
  damaged: "damaged",
  "not-xlsx": "not-xlsx",
  "old-xls": "not-xlsx",
  "too-large": "too-large",
  signed: "signed",
};

/** What stopped a file, in the command line's closed set of codes; an error of the program itself is named as such. */
export function fileError(error: unknown): FileError {
  if (error instanceof WorkbookError) return { code: CODES[error.code] ?? "io", message: error.message };
  if (isOutOfMemory(error)) return { code: "too-large", message: OUT_OF_MEMORY };
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: "io", message: `处理这个文件时程序出错，已跳过。请把这条提示反馈给维护人员（${name}）。` };
}

export const OUT_OF_MEMORY = "内存不足，无法读取这个文件。请只保留自评表所在的工作表后重试。";

/** Whether a file has needed more memory than there is: its thread was ended, or a piece of memory refused. */
export function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof Error &&
    /out of memory|memory limit|heap|allocation failed|Invalid (?:string|array|typed array|array buffer) length/iu.test(
      error.message,
    )
  );
}
