import { MAX_FILE_BYTES } from "../../../adapters/xlsx/limits";
import { WorkbookError } from "../../../core/port";
import type { Chosen } from "./chosen";

/** When a file was last written, and how large it then was: another stamp is another content. */
export interface Stamp {
  readonly size: number;
  readonly time: number;
}

export function stampOf({ size, lastModified }: File): Stamp {
  return { size, time: lastModified };
}

/**
 * What a chosen file holds.
 * @throws WorkbookError too-large, before it is read into memory; io
 */
export async function contentOf({ file }: Chosen): Promise<{ bytes: Uint8Array; stamp: Stamp }> {
  try {
    const read = await file();
    if (read.size > MAX_FILE_BYTES) throw new WorkbookError("too-large", `${read.size} bytes`);
    return { bytes: new Uint8Array(await read.arrayBuffer()), stamp: stampOf(read) };
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError("io", String(error));
  }
}
