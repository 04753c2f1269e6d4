import { stat } from "node:fs/promises";
import { availableParallelism, totalmem } from "node:os";
import type { Terminal } from "../terminal";
import { workHere } from "./here";
import { workInThreads } from "./pool";
import type { Worker } from "./task";

/** Fewer files are done before a second thread has loaded the program. */
const WORTH_THREADS = 24;
/** A larger file takes long enough that the program must go on hearing Ctrl+C meanwhile. */
const LARGE_FILE = 2 * 1024 * 1024;
const MOST_THREADS = 8;
/** What one file may need at the worst. */
const BYTES_A_THREAD = 1.5 * 1024 ** 3;

/** In this thread where files are few and small, else in as many threads as processors and memory allow. */
export async function chooseWorker(files: readonly string[], terminal: Terminal): Promise<Worker> {
  const { signal, script } = terminal;
  if (script === undefined) return workHere(signal);
  const isMany = files.length >= WORTH_THREADS;
  if (!isMany && !(await hasLarge(files))) return workHere(signal);
  return workInThreads(script, isMany ? threadsFor(files.length) : 1, signal);
}

function threadsFor(files: number): number {
  const most = Math.min(availableParallelism(), Math.floor(totalmem() / BYTES_A_THREAD), MOST_THREADS);
  return Math.max(1, Math.min(most, Math.ceil(files / (WORTH_THREADS / 2))));
}

async function hasLarge(files: readonly string[]): Promise<boolean> {
  for (const file of files) {
    const size = await stat(file).then(
      (info) => info.size,
      // A file that cannot be looked at is told with its reason when its turn comes.
      () => 0,
    );
    if (size > LARGE_FILE) return true;
  }
  return false;
}
