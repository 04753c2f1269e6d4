import { mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { WorkbookError } from "../sheet";
import { MAX_FILE_BYTES } from "../workbook";

/**
 * Reads a file whole.
 * @throws WorkbookError io when it is missing, a folder or unreadable; too-large before it is read
 */
export async function readInput(path: string): Promise<Uint8Array> {
  return withIoErrors(path, async () => {
    const { size } = await stat(path).then((info) => {
      if (info.isDirectory()) throw new WorkbookError("io", path, "这是文件夹。请给出 .xlsx 文件。");
      return info;
    });
    if (size > MAX_FILE_BYTES) throw new WorkbookError("too-large", path);
    return readFile(path);
  });
}

/**
 * Where the result of an input goes.
 * @throws WorkbookError io when that is the input itself, or exists and may not be replaced
 */
export async function outputPath(input: string, directory: string, force: boolean): Promise<string> {
  const path = join(directory, basename(input));
  return withIoErrors(path, async () => {
    await mkdir(directory, { recursive: true });
    const target = await realpath(path).catch((error: unknown) => {
      if (isSystemError(error) && error.code === "ENOENT") return null;
      throw error;
    });
    if (target === null) return path;
    if (target === (await realpath(input))) {
      throw new WorkbookError("io", path, "输出文件夹就是原文件所在的文件夹。请用 --out 指定另一个文件夹。");
    }
    if (!force) throw new WorkbookError("io", path, `${path} 已存在。如要覆盖，请加 --force。`);
    return path;
  });
}

/** Writes under a temporary name and renames, so that no half-written file is ever left under the real one. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.tmp`);
  await withIoErrors(path, async () => {
    try {
      const file = await open(temporary, "wx");
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}

async function withIoErrors<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new WorkbookError("io", `${path}: ${error.code}`, ioMessage(error.code));
  }
}

function ioMessage(code: string): string {
  const messages: Readonly<Record<string, string>> = {
    ENOENT: "找不到文件。请检查路径是否正确。",
    EACCES: "没有访问权限。请检查文件和文件夹的权限。",
    EPERM: "没有访问权限。请检查文件和文件夹的权限。",
    ENOSPC: "磁盘空间不足。请清理后重试。",
    EBUSY: "文件正被其他程序使用。请关闭后重试。",
    ENOTDIR: "路径中有一段不是文件夹。请检查路径。",
    EEXIST: "同名文件已存在。请检查输出文件夹。",
  };
  return messages[code] ?? `文件无法读写（${code}）。请检查路径、权限和磁盘空间后重试。`;
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
