import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { WorkbookError } from "../../../core/port";
import { hasCode, withFolderErrors, withWriteErrors } from "./io-errors";
import { begun, ended, temporaryName } from "./temporary";

/** What writing asks of the file system. */
export type Disk = Pick<typeof import("node:fs/promises"), "link" | "mkdir" | "open" | "rename" | "rm">;

const DISK: Disk = { link, mkdir, open, rename, rm };

interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether a file that stands there may be replaced. */
  readonly replace: boolean;
}

/**
 * Writes a file, and its name, so that both are on the disk.
 * @throws WorkbookError io
 */
export async function writeOutput(output: Output, disk = DISK): Promise<void> {
  await writeNamed(output, disk);
  await keepNames(dirname(resolve(output.path)), disk);
}

/**
 * Writes a file under a temporary name and gives it its own when all of it is on the disk, so that no half-written file
 * is left under the real one. Without `replace` the name is given such that a file that has appeared meanwhile stays.
 * Names are on the disk for certain after keepNames(): of many files in one folder once, since it takes as long as
 * writing one.
 * @throws WorkbookError io
 */
export async function writeNamed({ path, bytes, replace }: Output, disk = DISK): Promise<void> {
  const folder = dirname(resolve(path));
  const temporary = join(folder, temporaryName());
  await withWriteErrors(path, async () => {
    await disk.mkdir(folder, { recursive: true });
    await fill(temporary, bytes, disk);
    try {
      if (replace) await disk.rename(temporary, path);
      else await giveName(temporary, path, bytes, disk);
    } finally {
      await drop(temporary, disk);
    }
  });
}

/** A new file on the disk with these bytes; where they cannot all be written there is none. */
async function fill(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const file = await disk.open(path, "wx");
  // Not before: a file of this name that somebody else has is not ours to take away.
  begun(path);
  try {
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await drop(path, disk);
    throw error;
  }
}

/** Takes a file of ours away. What stops that is less than what came before it, and a later run takes it away. */
async function drop(path: string, disk: Disk): Promise<void> {
  await disk.rm(path, { force: true }).catch(() => undefined);
  ended(path);
}

/** Gives a finished file its name if no other file has it; both ways fail where one has. */
async function giveName(temporary: string, path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  try {
    try {
      await disk.link(temporary, path);
    } catch (error) {
      if (hasCode(error, "EEXIST")) throw error;
      // Drives without hard links say so in many ways; what else is wrong stops this way too.
      await fill(path, bytes, disk);
      ended(path);
    }
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    throw new WorkbookError(
      "io",
      `${path}: appeared`,
      `${path} 在处理期间出现，没有覆盖。如要覆盖，请加 --force。`,
    );
  }
}

/**
 * Brings the names in a folder to the disk, where the system has a way to do so.
 * @throws WorkbookError io
 */
export async function keepNames(folder: string, disk = DISK): Promise<void> {
  await withFolderErrors(folder, async () => {
    try {
      const opened = await disk.open(folder, "r");
      try {
        await opened.sync();
      } finally {
        await opened.close();
      }
    } catch (error) {
      // Windows and some network drives cannot; a folder may also be written to and not read.
      if (!hasCode(error, "EACCES", "EPERM", "EISDIR", "EINVAL", "EBADF", "ENOTSUP", "ENOSYS")) throw error;
    }
  });
}
