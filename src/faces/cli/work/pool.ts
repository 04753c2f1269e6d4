import { setImmediate } from "node:timers/promises";
import workerpool from "workerpool";
import { bareAnswer, type FileError } from "../answer/types";
import { isOutOfMemory, OUT_OF_MEMORY } from "./errors";
import { ownMemory, PERFORM } from "./offer";
import { type TaskResult, Stopped, type Worker } from "./task";
import { toldOf } from "./told";

/**
 * What a thread may take for what it has just made, in MB. Half of V8's usual: as fast (as was measured with 12, 24 and
 * 48 MB in turns; slower with 3), and 20 MB less memory a thread.
 */
const YOUNG_MEMORY = 24;

interface Threads {
  /** The program's file, which threads run. */
  readonly script: string;
  readonly threads: number;
  readonly signal: AbortSignal | undefined;
  /** What a thread may take for what it reads, in MB, files themselves and what is unpacked of them apart. */
  readonly memory: number;
  /** How long one file may take. */
  readonly seconds: number;
}

/**
 * Does the work in threads of their own, which run the program's file. A thread that ends, as when a file needs more
 * memory or time than it may take, costs its file alone: the pool starts another.
 */
export function workInThreads({ script, threads, signal, memory, seconds }: Threads): Worker {
  const pool = workerpool.pool(script, {
    workerType: "thread",
    maxWorkers: threads,
    // A thread that is busy hears nothing: waiting for it to end in peace would be in vain (and 0 would mean a second).
    workerTerminateTimeout: 1,
    workerThreadOpts: {
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MEMORY },
    },
  });
  const slots = new Slots(threads);
  const stop = () => void pool.terminate(true);
  signal?.addEventListener("abort", stop, { once: true });
  return {
    // One task more than threads for each: none waits while results are written.
    width: threads * 2,
    async perform(task) {
      await slots.take();
      try {
        if (signal?.aborted) throw new Stopped();
        const transfer = task.bytes === undefined ? [] : ownMemory(task.bytes);
        return (await pool.exec(PERFORM, [task], { transfer }).timeout(seconds * 1000)) as TaskResult;
      } catch (error) {
        if (signal?.aborted) throw new Stopped();
        // The pool takes a thread that has ended off its list only after it has said so.
        await setImmediate();
        return { told: toldOf(bareAnswer(task.file, lost(error, seconds)), task.telling), bytes: null };
      } finally {
        slots.giveBack();
      }
    },
    async close() {
      signal?.removeEventListener("abort", stop);
      await pool.terminate(signal?.aborted ?? false);
    },
  };
}

/** As many tasks at once as there are threads: one that waits in the pool itself is forgotten when a thread ends. */
class Slots {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  take(): Promise<void> {
    if (this.free === 0) return new Promise((resolve) => this.waiting.push(resolve));
    this.free--;
    return Promise.resolve();
  }

  giveBack(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.free++;
    else next();
  }
}

/** A thread answers everything that goes wrong with a file as its error; what arrives here has ended the thread. */
function lost(error: unknown, seconds: number): FileError {
  if (error instanceof workerpool.Promise.TimeoutError) {
    return {
      code: "too-large",
      message: `处理时间超过 ${seconds} 秒，已跳过。请只保留自评表所在的工作表后重试。`,
    };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return isOutOfMemory(error)
    ? { code: "too-large", message: OUT_OF_MEMORY }
    : { code: "io", message: `处理这个文件时程序中断，已跳过。请单独重试这个文件（${reason}）。` };
}
