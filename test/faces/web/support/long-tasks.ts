import type { Page } from "playwright-core";

interface Recorded {
  longTasks: number[];
}

/** What a page did while something was asked of it, in milliseconds. */
export interface Span {
  readonly time: number;
  /** The longest time for which it answered nobody. */
  readonly longest: number;
}

/** Records the page's long tasks from now on. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const recorded = globalThis as unknown as Recorded;
    recorded.longTasks = [];
    new PerformanceObserver((list) => {
      recorded.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ["longtask"] });
  });
}

/** Does something on a page whose long tasks are watched. */
export async function during(page: Page, deed: () => Promise<void>): Promise<Span> {
  await told(page);
  const before = await page.evaluate(() => {
    (globalThis as unknown as Recorded).longTasks = [];
    return performance.now();
  });
  await deed();
  const time = (await page.evaluate(() => performance.now())) - before;
  await told(page);
  const tasks = await page.evaluate(() => (globalThis as unknown as Recorded).longTasks);
  return { time, longest: Math.max(0, ...tasks) };
}

/** The browser tells of tasks when it has nothing else to do. */
async function told(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/**
 * How long the page takes for work that is always the same: the median of some runs. What is measured is held against it,
 * so that a slow or busy machine does not count.
 */
export function measure(page: Page): Promise<number> {
  return page.evaluate(() => {
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const begun = performance.now();
      let sum = run;
      for (let step = 0; step < 20_000_000; step++) sum = (sum * 31 + step) | 0;
      times.push(performance.now() - begun + (sum === 0.5 ? 1 : 0));
    }
    return times.sort((a, b) => a - b)[2] ?? 0;
  });
}
