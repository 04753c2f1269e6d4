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
  ENOTDIR: "路径中有一段不是文件夹。请检查路径。",
  EISDIR: "这是文件夹，不是文件。请检查路径。",
  EEXIST: "同名文件已存在。请检查输出位置。",
  ENAMETOOLONG: "路径过长。请缩短文件夹或文件的名称。",
  ELOOP: "快捷链接互相指向，无法打开。请检查路径。",
  EIO: "磁盘读写出错。请检查磁盘后重试。",
};

/** Runs an action on a file; what the operating system refuses becomes an error of ours that says what to do. */
export async function withIoErrors<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message =
      MESSAGES[error.code] ?? `文件无法读写（${error.code}）。请检查路径、权限和磁盘空间后重试。`;
    throw new WorkbookError("io", `${path}: ${error.code}`, message);
  }
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
    if (isSystemError(error) && error.code === "ENOENT") return null;
    throw error;
  });
}
