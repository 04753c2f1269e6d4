import { availableParallelism, totalmem } from "node:os";
import { readSmall } from "../files/read";
import type { Terminal } from "../terminal";
import { compileFor } from "./compiler";
import type { Worker } from "./task";
import { areHeavy, isHeavy } from "./weigh";

/** Files enough to pay for starting one more thread. */
const FILES_A_THREAD = 125;
const MOST_THREADS = 8;
/** What the memory of one thread may come to, with the file itself. */
const BYTES_A_THREAD = 512 * 1024 ** 2;
/** What a thread may take for what it reads, in MB; more is too much for one file. */
const THREAD_MEMORY = 208;

interface Wanted {
  /** How long one file may take. */
  readonly seconds: number;
  /** How many threads a person wants; else as many as pay. */
  readonly threads: number | undefined;
}

/**
 * As many threads as there is work for: at least one, so that the program itself hears of Ctrl+C and of the time that a
 * file has taken, whatever becomes of the thread that works on it.
 *
 * A thread reads the program anew and is slow for its first files. Processor time of `check` with one and with two
 * threads, workbooks of one form, 8 kB, on two processors that did much else: 50 files 1.1 s and 1.4 s, 200 files 2.8 s
 * and 3.3 s, 400 files 4.5 s and 5.6 s. So a second one costs what some 50 files do, and halves the rest. More
 * processors were not at hand.
 */
export async function chooseWorker(
  files: readonly string[],
  { signal, script }: Terminal,
  { seconds, threads = threadsFor(files.length) }: Wanted,
): Promise<Worker> {
  if (script !== undefined) {
    compileFor(files.length);
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
