import type { BrowserContext, Page } from "playwright-core";

/** What a page said and asked for that a test must know. */
export interface Complaints {
  /** Errors and warnings of the console, uncaught errors. A test that expects one takes it out. */
  readonly complaints: string[];
  /** Addresses that were asked for outside the page's own origin. */
  readonly outside: string[];
}

/** @param asking what to watch for requests: the page, or its context with all workers */
export function watchComplaints(
  page: Page,
  asking: Pick<Page | BrowserContext, "on">,
  address: string,
  { complaints, outside }: Complaints,
): void {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  (asking as Page).on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOwn = origin === new URL(address).origin || ["data:", "blob:"].includes(protocol);
    if (!isOwn) outside.push(request.url());
  });
}
