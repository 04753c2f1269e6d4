import { open, stat } from "node:fs/promises";
import { unzippedSize } from "../../../adapters/xlsx";
import { WorkbookError } from "../../../core/port";
import { withIoErrors } from "../files/io-errors";

/** How much work a file may be, by what it unpacks to; a form is about 50 kB. */
export type Weight = "light" | "ordinary" | "heavy";

/** So little is read so soon that the program can do it between two looks at the keyboard. */
const LIGHT = 1024 * 1024;
/** Of these no two are worked on at once. */
const HEAVY = 32 * 1024 * 1024;

/** Weighs a file. One that cannot be looked at is light: it is told with its reason when its turn comes. */
export async function weigh(path: string): Promise<Weight> {
  try {
    return await withIoErrors(path, () => weightOf(path));
  } catch (error) {
    if (error instanceof WorkbookError) return "light";
    throw error;
  }
}

async function weightOf(path: string): Promise<Weight> {
  // Asked first: opening a pipe waits until somebody writes to it.
  const info = await stat(path);
  if (!info.isFile()) return "light";
  const file = await open(path);
  try {
    const unzipped = await unzippedSize(info.size, async (start, length) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    });
    if (unzipped <= LIGHT && info.size <= LIGHT) return "light";
    return unzipped <= HEAVY ? "ordinary" : "heavy";
  } finally {
    await file.close();
  }
}
