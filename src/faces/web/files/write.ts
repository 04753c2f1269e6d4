import { WorkbookError } from "../../../core/port";
import { type Stamp, stampOf } from "./content";
import { SAVING } from "./texts";

/** What browsers with File System Access have beside the standard. */
interface Permitting {
  queryPermission?(options: object): Promise<PermissionState>;
  requestPermission?(options: object): Promise<PermissionState>;
}

/** What the browser's names of errors mean for a person, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  NotFoundError: SAVING.gone,
  NotAllowedError: SAVING.notAllowed,
  SecurityError: SAVING.notAllowed,
  NoModificationAllowedError: SAVING.inUse,
  InvalidStateError: SAVING.inUse,
  QuotaExceededError: SAVING.noRoom,
};

/**
 * Has the browser ask the person whether the page may write to a file, where it has not yet. To be called while a click
 * or a key is told of.
 * @throws WorkbookError io when it may not
 */
export async function obtainLeave(handle: FileSystemFileHandle): Promise<void> {
  const asked = handle as Permitting;
  const mode = { mode: "readwrite" };
  await explained(async () => {
    if ((await asked.queryPermission?.(mode)) === "granted") return;
    const answer = await asked.requestPermission?.(mode);
    if (answer === "denied" || answer === "prompt") {
      throw new WorkbookError("io", "no leave to write", SAVING.notAllowed);
    }
  });
}

/**
 * What now stands where a file was opened.
 * @throws WorkbookError io when it is gone
 */
export function stampAt(handle: FileSystemFileHandle): Promise<Stamp> {
  return explained(async () => stampOf(await handle.getFile()));
}

/**
 * Writes a file whole: until all of it is written, what stood there before stays.
 * @returns its stamp, by which a later change is known
 * @throws WorkbookError io
 */
export function writeFile(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<Stamp> {
  return explained(async () => {
    const writing = await handle.createWritable();
    await writing.write(new Uint8Array(bytes));
    await writing.close();
    const stamp = stampOf(await handle.getFile());
    if (stamp.size !== bytes.length) {
      throw new WorkbookError("io", `${stamp.size} of ${bytes.length} bytes`, SAVING.failed);
    }
    return stamp;
  });
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new WorkbookError("io", error.name, REASONS[error.name] ?? SAVING.failed);
  }
}
