import { stat } from "node:fs/promises";
import { availableParallelism, totalmem } from "node:os";
import type { Terminal } from "../terminal";
import { workHere } from "./here";
import { workInThreads } from "./pool";
import type { Worker } from "./task";

/**
 * Fewer files are done as soon in this thread. `check` on two processors, without and with two threads (medians of runs
 * in turns, while little else ran). Workbooks of one form, 8 kB: 25 files 1.2 s and 1.5 s, 50 files 1.9 s and 1.9 s, 100
 * files 3.4 s and 3.5 s, 200 files 5.9 s and 5.4 s, 400 files 11.4 s and 9.5 s. Workbooks of three forms: 26 files 3.7 s
 * and 3.5 s, 52 files 7.2 s and 6.0 s. So from 50 on threads lose next to nothing and win where workbooks hold more;
 * more processors were not at hand. A thread takes 0.4 s of processor time to start, a small file 0.03 s.
 */
const WORTH_THREADS = 50;
/** Files enough to pay for starting one more thread. */
const FILES_A_THREAD = 25;
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
  return Math.max(1, Math.min(most, Math.floor(files / FILES_A_THREAD)));
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
