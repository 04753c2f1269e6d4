import { availableParallelism, totalmem } from "node:os";
import { readSmall } from "../files/read";
import type { Terminal } from "../terminal";
import type { Worker } from "./task";
import { areHeavy, isHeavy } from "./weigh";

/** Files enough to pay for starting one more thread. */
const FILES_A_THREAD = 25;
const MOST_THREADS = 8;
/** What the memory of one thread may come to, with the file itself. */
const BYTES_A_THREAD = 512 * 1024 ** 2;
/** What a thread may take for what it reads, in MB; more is too much for one file. */
const THREAD_MEMORY = 208;

/**
 * As many threads as there is work for: at least one, so that the program itself hears of Ctrl+C and of the time that a
 * file has taken, whatever becomes of the thread that works on it.
 *
 * The first thread takes 0.08 s of processor time to start, a small file 0.03 s. `check` on two processors, with one and
 * with two threads (medians of runs in turns, while little else ran). Workbooks of one form, 8 kB: 50 files 1.9 s and
 * 1.9 s, 100 files 3.4 s and 3.5 s, 200 files 5.9 s and 5.4 s, 400 files 11.4 s and 9.5 s. Workbooks of three forms: 26
 * files 3.7 s and 3.5 s, 52 files 7.2 s and 6.0 s. More processors were not at hand.
 */
export async function chooseWorker(
  files: readonly string[],
  { signal, script }: Terminal,
  seconds: number,
): Promise<Worker> {
  if (script !== undefined) {
    const threads = threadsFor(files.length);
    const { workInThreads } = await import(/* webpackMode: "eager" */ "./pool");
    return readingAhead(workInThreads({ script, threads, signal, memory: THREAD_MEMORY, seconds }));
  }
  const { workHere } = await import(/* webpackChunkName: "engine" */ "./here");
  return workHere(signal);
}

function threadsFor(files: number): number {
  const most = Math.min(availableParallelism(), Math.floor(totalmem() / BYTES_A_THREAD), MOST_THREADS);
  return Math.max(1, Math.min(most, Math.floor(files / FILES_A_THREAD)));
}

/** So many bytes are read before a thread is free for them; larger files it reads itself. */
const READ_AHEAD = 4 * 1024 ** 2;

/**
 * Reads files ahead while others are worked on, so that no thread waits for a disk; no two heavy files at once, so that
 * together they do not take all memory.
 */
function readingAhead(threads: Worker): Worker {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...threads,
    async perform(task) {
      const bytes = await readSmall(task.file, READ_AHEAD);
      const read = bytes === null ? task : { ...task, bytes };
      if (!(await (bytes === null ? isHeavy(task.file) : areHeavy(bytes)))) return threads.perform(read);
      const result = last.then(() => threads.perform(read));
      last = result.catch(() => undefined);
      return result;
    },
  };
}
