import { rmSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { withIoErrors } from "./io-errors";

/** Temporary files that stand now, for the case that the program is ended at once. */
const standing = new Set<string>();
let count = 0;

/**
 * Writes under a temporary name and renames, so that no half-written file is ever left under the real one. The name is
 * short: the real one may be as long as the system allows.
 */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(resolve(path));
  const temporary = join(folder, `.ziping-${process.pid}-${++count}.tmp`);
  await withIoErrors(path, async () => {
    await mkdir(folder, { recursive: true });
    standing.add(temporary);
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
    } finally {
      standing.delete(temporary);
    }
  });
}

/** Removes what a write that can no longer be waited for would leave. */
export function removeTemporaries(): void {
  for (const temporary of standing) rmSync(temporary, { force: true });
}
