import { open, stat } from "node:fs/promises";
import { unzippedSize } from "../../../adapters/xlsx";
import { WorkbookError } from "../../../core/port";
import { withIoErrors } from "../files/io-errors";

/** A form unpacks to some 50 kB. */
const HEAVY = 32 * 1024 * 1024;

/** Whether a file unpacks to so much that no two like it should be worked on at once. */
export async function isHeavy(path: string): Promise<boolean> {
  try {
    return (await withIoErrors(path, () => sizeOf(path))) > HEAVY;
  } catch (error) {
    // What cannot be looked at is told with its reason when its turn comes.
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}

/** The same of the bytes of a file. */
export async function areHeavy(bytes: Uint8Array): Promise<boolean> {
  const size = await unzippedSize(bytes.length, (start, length) =>
    Promise.resolve(bytes.subarray(start, start + length)),
  );
  return size > HEAVY;
}

async function sizeOf(path: string): Promise<number> {
  // Asked first: opening a pipe waits until somebody writes to it.
  const info = await stat(path);
  if (!info.isFile()) return 0;
  const file = await open(path);
  try {
    return await unzippedSize(info.size, async (start, length) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    });
  } finally {
    await file.close();
  }
}
