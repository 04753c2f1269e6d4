import type { Pause } from "../../core/port";

/** A page that is at work answers the person at least this often, in milliseconds. */
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

/** Behind everything that waits already: timers would come later than needed. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
