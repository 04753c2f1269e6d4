import { setImmediate } from "node:timers/promises";
import { perform } from "./perform";
import { Stopped, type Worker } from "./task";

/** Does the work in this thread, one task after another. */
export function workHere(signal: AbortSignal | undefined): Worker {
  return {
    width: 1,
    async perform(task) {
      // Between two files the program hears that it is to stop.
      await setImmediate();
      if (signal?.aborted) throw new Stopped();
      return perform(task);
    },
    close: () => Promise.resolve(),
  };
}
