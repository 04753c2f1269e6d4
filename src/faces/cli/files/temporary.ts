import { rmSync } from "node:fs";
import { lstat, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Names that this program gives, now and in former versions, and nobody else. */
const OURS = /^\.ziping-(?:[0-9a-f]{32}|\d+-\d+)\.tmp$/u;

/** A file is written within minutes: what is older belongs to a run that was cut off. */
const DAY = 24 * 60 * 60 * 1000;

/** Unfinished files that stand now, for the case that the program is ended at once. */
const standing = new Set<string>();

/** A name for an unfinished file that no other run gives; short, since the real one may be as long as allowed. */
export function temporaryName(): string {
  return `.ziping-${crypto.randomUUID().replaceAll("-", "")}.tmp`;
}

/** An unfinished file has been made: the program takes it away should it be ended at once. */
export function begun(path: string): void {
  standing.add(path);
}

/** It is finished, or gone. */
export function ended(path: string): void {
  standing.delete(path);
}

/** Removes what a write that can no longer be waited for would leave. */
export function removeTemporaries(): void {
  for (const path of standing) {
    try {
      rmSync(path, { force: true });
    } catch {
      // The program ends; the others still have to go, and a later run takes this one away.
      continue;
    }
  }
}

/**
 * Removes unfinished files of earlier runs from a folder: those that bear exactly our names, are older than a day and
 * belong to the person who runs the program. What cannot be looked at or removed stays.
 */
export async function removeLeftovers(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => OURS.test(each))) {
    const path = join(folder, name);
    const info = await lstat(path).catch(() => null);
    const isOwn = info?.isFile() === true && info.uid === (process.getuid?.() ?? info.uid);
    if (!isOwn || now.getTime() - info.mtimeMs < DAY) continue;
    // No reason to stop a run: it does not need the space, and the next run tries again.
    await rm(path, { force: true }).catch(() => undefined);
  }
}
