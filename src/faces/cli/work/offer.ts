import workerpool from "workerpool";
import type { Task, TaskResult } from "./task";

/** The name under which worker threads offer `perform`. */
export const PERFORM = "perform";
/** The memory of bytes that is handed over instead of copied: where they have one for themselves. */
export function ownMemory({ length, buffer }: Uint8Array): ArrayBufferLike[] {
  return length === buffer.byteLength ? [buffer] : [];
}

/** What a worker thread does: it offers `perform` to the pool that has started it. */
export function offerWork(perform: (task: Task) => Promise<TaskResult>): void {
  workerpool.worker({
    [PERFORM]: async (task: Task) => {
      const result = await perform(task);
      return result.bytes === null ? result : new workerpool.Transfer(result, ownMemory(result.bytes));
    },
  });
}
