import { availableParallelism, totalmem } from "node:os";
import type { Terminal } from "../terminal";
import { workHere } from "./here";
import { workInThreads } from "./pool";
import type { Worker } from "./task";
import { type Weight, weigh } from "./weigh";

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
const MOST_THREADS = 8;
/** What the memory of one thread may come to, with the file itself. */
const BYTES_A_THREAD = 512 * 1024 ** 2;
/** What a thread may take for what it reads, in MB; more is too much for one file. */
const THREAD_MEMORY = 208;

/** Where each file is worked on: many in threads; of few those that are light here, the others in a thread. */
export async function chooseWorker(
  files: readonly string[],
  { signal, script }: Terminal,
  seconds: number,
): Promise<Worker> {
  if (script === undefined) return workHere(signal);
  const settings = { script, signal, memory: THREAD_MEMORY, seconds };
  if (files.length >= WORTH_THREADS) {
    return heavyApart(workInThreads({ ...settings, threads: threadsFor(files.length) }), weigh);
  }
  const weights = new Map<string, Weight>();
  for (const file of files) weights.set(file, await weigh(file));
  const weightOf = (file: string) => Promise.resolve(weights.get(file) ?? "light");
  const here = workHere(signal);
  if ([...weights.values()].every((weight) => weight === "light")) return here;
  return lightHere(here, heavyApart(workInThreads({ ...settings, threads: 1 }), weightOf), weightOf);
}

type WeightOf = (file: string) => Promise<Weight>;

function threadsFor(files: number): number {
  const most = Math.min(availableParallelism(), Math.floor(totalmem() / BYTES_A_THREAD), MOST_THREADS);
  return Math.max(1, Math.min(most, Math.floor(files / FILES_A_THREAD)));
}

/** This thread hears of Ctrl+C between two light files; while it works on a large one it would not. */
function lightHere(here: Worker, threads: Worker, weightOf: WeightOf): Worker {
  return {
    width: threads.width,
    async perform(task) {
      return (await weightOf(task.file)) === "light" ? here.perform(task) : threads.perform(task);
    },
    async close() {
      await here.close();
      await threads.close();
    },
  };
}

/** No two heavy files at once, so that together they do not take all memory. */
function heavyApart(threads: Worker, weightOf: WeightOf): Worker {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...threads,
    async perform(task) {
      if ((await weightOf(task.file)) !== "heavy") return threads.perform(task);
      const result = last.then(() => threads.perform(task));
      last = result.catch(() => undefined);
      return result;
    },
  };
}
