import { basename, dirname, resolve } from "node:path";
import { WorkbookError } from "../../../core/port";

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: "找不到文件。请检查路径是否正确。",
  EACCES: "没有访问权限。请检查文件和文件夹的权限。",
  EPERM: "没有访问权限。请检查文件和文件夹的权限。",
  EROFS: "所在磁盘为只读，无法写入。请用另一个位置。",
  ENOSPC: "磁盘空间不足。请清理后重试。",
  EDQUOT: "磁盘空间配额已用完。请清理后重试。",
  EFBIG: "文件超过磁盘允许的大小。请换一个位置。",
  EBUSY: "文件正被其他程序使用。请关闭后重试。",
  EMFILE: "同时打开的文件过多。请关闭其他程序后重试。",
  ENFILE: "同时打开的文件过多。请关闭其他程序后重试。",
  ENOTDIR: "路径中有一段不是文件夹。请检查路径。",
  EISDIR: "这是文件夹，不是文件。请检查路径。",
  EEXIST: "同名文件已存在。请检查输出位置。",
  ENAMETOOLONG: "路径过长。请缩短文件夹或文件的名称。",
  ELOOP: "快捷链接互相指向，无法打开。请检查路径。",
  EXDEV: "这个位置跨两个磁盘，不能改名。请换一个位置。",
  EIO: "磁盘读写出错。请检查磁盘后重试。",
  ESTALE: "网络文件夹已断开。请重新连接后重试。",
  ENODEV: "磁盘已断开。请重新连接后重试。",
};

/** What means something else where a file is written than where one is read. */
const WRITING: Readonly<Record<string, string>> = {
  // Also what Node says of a folder that is to be made on a disk that is read-only.
  ENOENT: "文件夹无法建立或已被移走。请检查路径，以及磁盘是否只读。",
  EISDIR: "已有同名的文件夹。请换一个位置或先移走它。",
};

/** What a code of the operating system means, as a sentence that says what to do. */
export function ioMessage(code: string): string {
  return MESSAGES[code] ?? `文件无法读写（${code}）。请检查路径、权限和磁盘空间后重试。`;
}

/** Runs an action on a file; what the operating system refuses becomes an error of ours that says what to do. */
export async function withIoErrors<T>(path: string, action: () => Promise<T>): Promise<T> {
  return orError(path, action, ioMessage);
}

/** The same where a file is written: the error also names the file and its folder. */
export async function withWriteErrors<T>(path: string, action: () => Promise<T>): Promise<T> {
  const place = `${basename(path)}（文件夹 ${dirname(resolve(path))}）`;
  return orError(path, action, (code) => `未能写入 ${place}：${WRITING[code] ?? ioMessage(code)}`);
}

/** The same for a folder that results are to go to: the error also names it. */
export async function withFolderErrors<T>(folder: string, action: () => Promise<T>): Promise<T> {
  return orError(
    folder,
    action,
    (code) => `输出文件夹 ${folder} 不能使用：${WRITING[code] ?? ioMessage(code)}`,
  );
}

async function orError<T>(
  path: string,
  action: () => Promise<T>,
  message: (code: string) => string,
): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new WorkbookError("io", `${path}: ${error.code}`, message(error.code));
  }
}

/** Whether an error is the operating system's with one of some codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isSystemError(error) && codes.includes(error.code);
}

/** An error of the operating system's, known by its shape: its class may belong to another realm. */
function isSystemError(error: unknown): error is { code: string; syscall: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string" &&
    "syscall" in error
  );
}

/** The value, or null where there is no such file. */
export async function ifThere<T>(value: Promise<T>): Promise<T | null> {
  return value.catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  });
}
