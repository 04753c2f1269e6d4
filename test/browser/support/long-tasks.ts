import type { Frame } from "playwright-core";

/** A task that has kept the page from answering for 50 ms or more. */
interface LongTask {
  /** "self" where it was the frame's own work alone. */
  readonly name: string;
  readonly duration: number;
}

declare global {
  interface Window {
    longTasks?: LongTask[];
  }
}

/** What was seen while something was done. */
export interface Seen {
  /** The longest task of the frame's own, in milliseconds; 0 where none was long. */
  readonly longest: number;
  /** All that was long, of whomever. */
  readonly tasks: readonly LongTask[];
  /** From the beginning to the end, in milliseconds. */
  readonly lasted: number;
  /** How much longer the slowest of some equal loops has lasted than the fastest: what the machine's noise makes of a task. */
  readonly noise: number;
}

/** Watches a frame for long tasks while something is done. */
export async function longTasksIn(frame: Frame, action: () => Promise<void>): Promise<Seen> {
  await frame.evaluate(() => {
    if (window.longTasks !== undefined) return;
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks?.push(...list.getEntries().map(({ name, duration }) => ({ name, duration })));
    }).observe({ type: "longtask" });
  });
  const noiseBefore = await noiseIn(frame);
  // The loops may have been long themselves.
  await takeTasks(frame);
  const begun = Date.now();
  await action();
  const lasted = Date.now() - begun;
  const tasks = await takeTasks(frame);
  const noiseAfter = await noiseIn(frame);
  const own = tasks.filter(({ name }) => name === "self").map(({ duration }) => duration);
  return { longest: Math.max(0, ...own), tasks, lasted, noise: Math.max(noiseBefore, noiseAfter) };
}

/** What was seen since it was last asked for. */
function takeTasks(frame: Frame): Promise<LongTask[]> {
  return frame.evaluate(() => window.longTasks?.splice(0) ?? []);
}

/** Loops of some 10 ms, each a task of its own that is too short to be told. */
async function noiseIn(frame: Frame): Promise<number> {
  const durations = await frame.evaluate(async () => {
    const found: number[] = [];
    for (let run = 0; run < 40; run++) {
      await new Promise((resolve) => setTimeout(resolve));
      const begun = performance.now();
      let sum = run;
      for (let count = 0; count < 4_000_000; count++) sum = (sum * 31 + count) % 1_000_003;
      if (sum >= 0) found.push(performance.now() - begun);
    }
    return found;
  });
  const sorted = durations.sort((a, b) => a - b);
  return (sorted.at(-1) ?? 1) / (sorted[0] ?? 1);
}
