import type { Pause } from "../../core/port";

/** A page that is at work answers the person at least this often, in milliseconds: once for each frame. */
const SLICE = 16;

/** Pauses in which the browser draws and answers what the person does; one is due after each slice of work. */
export function browserPause(): Pause {
  let begun = performance.now();
  return () =>
    performance.now() - begun < SLICE
      ? null
      : nextTask().then(() => {
          begun = performance.now();
        });
}

/** What newer browsers have; the type definitions do not know it everywhere. */
interface Scheduler {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Behind what the person does meanwhile. Timers would come later than needed: browsers hold them back. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Scheduler;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  if (typeof MessageChannel === "undefined") return new Promise((resolve) => setTimeout(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Browsers without word of idle moments: late enough for most of what comes after a file is opened. */
const LATER = 200;

/**
 * Waits each time until the browser has nothing else to do.
 * @param signal after it work waits for ever, and is let go
 */
export function untilIdle(signal: AbortSignal): Pause {
  const whenIdle = "requestIdleCallback" in globalThis ? requestIdleCallback : null;
  return () =>
    new Promise((resolve) => {
      const goOn = () => {
        if (!signal.aborted) resolve();
      };
      if (whenIdle === null) setTimeout(goOn, LATER);
      else whenIdle(goOn);
    });
}
