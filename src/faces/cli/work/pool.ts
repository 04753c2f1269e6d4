import workerpool from "workerpool";
import { bareAnswer } from "../answer/types";
import { type TaskResult, Stopped, type Task, type Worker } from "./task";

/** The name under which worker threads offer `perform`. */
const PERFORM = "perform";

/**
 * Does the work in threads of their own, which run the program's file. A thread that ends, as when a file needs more
 * memory than there is, costs its file alone: the pool starts another.
 */
export function workInThreads(script: string, threads: number, signal: AbortSignal | undefined): Worker {
  const pool = workerpool.pool(script, { workerType: "thread", maxWorkers: threads });
  const stop = () => void pool.terminate(true);
  signal?.addEventListener("abort", stop, { once: true });
  return {
    // One task more than threads for each: none waits while results are written.
    width: threads * 2,
    async perform(task) {
      if (signal?.aborted) throw new Stopped();
      try {
        return (await pool.exec(PERFORM, [task])) as TaskResult;
      } catch (error) {
        if (signal?.aborted) throw new Stopped();
        return lost(task, error);
      }
    },
    async close() {
      signal?.removeEventListener("abort", stop);
      await pool.terminate(signal?.aborted ?? false);
    },
  };
}

/** A thread answers everything that goes wrong with a file as its error; what arrives here has ended the thread. */
function lost({ file }: Task, error: unknown): TaskResult {
  const isMemory = error instanceof Error && /memory|heap/iu.test(error.message);
  const reason = error instanceof Error ? error.message : String(error);
  return {
    answer: bareAnswer(
      file,
      isMemory
        ? { code: "too-large", message: "内存不足，无法读取这个文件。请只保留自评表所在的工作表后重试。" }
        : { code: "io", message: `处理这个文件时程序中断，已跳过。请单独重试这个文件（${reason}）。` },
    ),
    bytes: null,
  };
}

/** What a worker thread does: it offers `perform` to the pool that has started it. */
export function offerWork(perform: (task: Task) => Promise<TaskResult>): void {
  workerpool.worker({ [PERFORM]: perform });
}
