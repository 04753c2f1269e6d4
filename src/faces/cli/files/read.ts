import { readFile, stat } from "node:fs/promises";
import { MAX_FILE_BYTES } from "../../../adapters/xlsx";
import { WorkbookError } from "../../../core/port";
import { withIoErrors } from "./io-errors";

/**
 * Reads a file whole.
 * @throws WorkbookError io when it is missing, no ordinary file or unreadable; too-large before it is read
 */
export async function readInput(path: string): Promise<Uint8Array> {
  return withIoErrors(path, async () => {
    await sizeOf(path);
    return readFile(path);
  });
}

/**
 * The same for a file of at most so many bytes.
 * @returns null for a larger one; it has not been read then
 */
export async function readSmall(path: string, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  return withIoErrors(path, async () => ((await sizeOf(path)) > most ? null : readFile(path)));
}

/** @throws WorkbookError when it is no ordinary file, or too large */
async function sizeOf(path: string): Promise<number> {
  // Asked first: opening a pipe waits until somebody writes to it.
  const info = await stat(path);
  if (!info.isFile()) throw notAFile(path);
  if (info.size > MAX_FILE_BYTES) throw new WorkbookError("too-large", path);
  return info.size;
}

/** The error for a device, a pipe or the like. */
export function notAFile(path: string): WorkbookError {
  return new WorkbookError("io", path, "这不是普通文件，无法读取。请给出 .xlsx 文件。");
}
