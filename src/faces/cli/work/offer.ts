import workerpool from "workerpool";
import type { Task, TaskResult } from "./task";

/** The name under which worker threads offer `perform`. */
export const PERFORM = "perform";
/** Fewer bytes are copied. */
const HANDED_OVER = 1024 * 1024;

/** What a worker thread does: it offers `perform` to the pool that has started it. */
export function offerWork(perform: (task: Task) => Promise<TaskResult>): void {
  workerpool.worker({
    [PERFORM]: async (task: Task) => {
      const result = await perform(task);
      const { bytes } = result;
      // Handed over instead of copied, where the bytes have their memory for themselves.
      const isOwn = bytes !== null && bytes.length > HANDED_OVER && bytes.length === bytes.buffer.byteLength;
      return isOwn ? new workerpool.Transfer(result, [bytes.buffer]) : result;
    },
  });
}
