import { MAX_FILE_BYTES } from "../../../adapters/xlsx/limits";
import { WorkbookError } from "../../../core/port";

/** A file that a person has chosen. */
export interface Chosen {
  readonly name: string;
  /** The way back to it, where the browser lets pages write to a person's files. */
  readonly handle: FileSystemFileHandle | null;
  /** The file as it stands now. */
  readonly file: () => Promise<File>;
}

export function chosenFile(file: File): Chosen {
  return { name: file.name, handle: null, file: () => Promise.resolve(file) };
}

export function chosenHandle(handle: FileSystemFileHandle): Chosen {
  return { name: handle.name, handle, file: () => handle.getFile() };
}

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

/** "表.xlsx" → "表（已核）.xlsx": what is handed over is not taken for the original. */
export function checkedName(name: string): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[^.]*)?$/su.exec(name) ?? [];
  return stem.endsWith(CHECKED) ? name : `${stem}${CHECKED}${ending}`;
}

const CHECKED = "（已核）";
