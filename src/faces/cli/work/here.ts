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
      const { told, bytes } = await perform(task);
      // As between threads: what is kept of a file must not keep the file.
      return { told: { ...told, brief: structuredClone(told.brief) }, bytes };
    },
    close: () => Promise.resolve(),
  };
}
