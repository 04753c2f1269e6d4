import axe from "axe-core";
import type { BrowserContext, Frame, Page } from "playwright-core";

/** What a page said and asked for while it was open. */
export interface Watched {
  /** Errors and warnings of the console, uncaught errors. A test that expects one takes it out. */
  readonly complaints: string[];
  /** Addresses that were asked for outside the page's own origin. */
  readonly outside: string[];
}

/** Watches a page from before it is loaded. */
export function watch(page: Page, context: BrowserContext, address: string): Watched {
  const watched: Watched = { complaints: [], outside: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) watched.complaints.push(message.text());
  });
  page.on("pageerror", (error) => watched.complaints.push(error.message));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOwn = origin === new URL(address).origin || ["data:", "blob:"].includes(protocol);
    if (!isOwn) watched.outside.push(request.url());
  });
  return watched;
}

/** Serious and critical faults that axe finds in a page, as "rule: element". */
export function seriousFaults(page: Page | Frame): Promise<string[]> {
  return faults(page, ["serious", "critical"]);
}

/** The same with moderate ones: landmarks, headings, what stands outside of both. */
export function moderateFaults(page: Page | Frame): Promise<string[]> {
  return faults(page, ["moderate", "serious", "critical"]);
}

async function faults(page: Page | Frame, impacts: readonly string[]): Promise<string[]> {
  // Handed to the page by the debugger: the page's policy allows no script of others.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations
    .filter(({ impact }) => impacts.includes(impact ?? ""))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
