import type { Browser, BrowserContextOptions, Frame, FrameLocator, Page } from "playwright-core";
import { launchChromium } from "../../../scripts/shared/chromium";
import "../../../src/simulation/workbench/page/workbench-api";
import { seriousFaults, type Watched, watch } from "../../support/browser";

export const CORRECT = /一键重算/;

/** Makes so many findings on the first sheet that they can be filtered: five scores above their weights. */
export async function addFindings({ page, pane }: Workbench): Promise<void> {
  await page.evaluate(() => {
    for (const cell of ["I14", "I15", "I16", "I17", "I18"]) window.workbench?.edit("档案管理", cell, 12);
  });
  await pane.getByRole("button", { name: "筛选" }).waitFor();
}

/** The workbench in a browser window, with everything it said and asked for. */
export interface Workbench extends Watched {
  readonly page: Page;
  /** The pane, as a person sees it in its frame. */
  readonly pane: FrameLocator;
}

let browser: Browser | undefined;
const open: Workbench[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});

afterEach(async () => {
  const pages = open.splice(0);
  for (const { page } of pages) await page.context().close();
  expect(pages.flatMap(({ complaints }) => complaints)).toEqual([]);
  expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
});

/** Opens the workbench on the reference workbook and waits for the pane's first result. */
export async function openWorkbench(options: BrowserContextOptions = {}, query = ""): Promise<Workbench> {
  const address = process.env["WORKBENCH"];
  if (browser === undefined || address === undefined) throw new Error("not started");
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const workbench: Workbench = {
    page,
    pane: page.frameLocator("iframe"),
    ...watch(page, context, address),
  };
  open.push(workbench);
  // Machines are noisy: a page that comes late is no wrong one.
  await page.goto(address + query, { timeout: 100_000 });
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.ready());
  await workbench.pane.getByRole("main", { name: "自评核" }).waitFor();
  await idle(workbench);
  return workbench;
}

/** Waits until the pane has nothing under way. */
export async function idle({ pane }: Workbench): Promise<void> {
  await pane.locator('main[aria-busy="false"]').waitFor();
}

/** Brings a sheet to the front, as clicking its tab does, and waits for its result. */
export async function goToSheet(workbench: Workbench, sheet: string): Promise<void> {
  const { page } = workbench;
  const front = await page.evaluate(() => window.workbench?.selection().sheet);
  // The pane hears of it a moment later: until then it is idle, and shows the sheet before.
  const next = front === sheet ? null : await nextResult(workbench);
  await page.evaluate((name) => {
    window.workbench?.select(name, "A1");
  }, sheet);
  await next?.evaluate(({ isThere }) => isThere);
  await idle(workbench);
}

/** Looks out for the next time that the pane has been at work. */
function nextResult({ pane }: Workbench) {
  return pane.getByRole("main").evaluateHandle((main) => {
    const isThere = new Promise<void>((resolve) => {
      let wasBusy = false;
      const observer = new MutationObserver(() => {
        const isBusy = main.ariaBusy === "true";
        if (wasBusy && !isBusy) {
          observer.disconnect();
          resolve();
        }
        wasBusy ||= isBusy;
      });
      observer.observe(main, { attributeFilter: ["aria-busy"] });
    });
    return { isThere };
  });
}

/** Value and formula of a cell in the workbook behind the grid. */
export function cellOf({ page }: Workbench, sheet: string, address: string) {
  return page.evaluate(([name, cell]) => window.workbench?.cell(name, cell), [sheet, address] as const);
}

/** What the grid shows in a cell. */
export function shownIn({ page }: Workbench, sheet: string, address: string) {
  return page.evaluate(([name, cell]) => window.workbench?.shown(name, cell), [sheet, address] as const);
}

/** All that a file of the workbook would hold. */
export async function contentOf({ page }: Workbench): Promise<unknown> {
  return (await page.evaluate(() => window.workbench?.dump()))?.content;
}

export async function savedBytes({ page }: Workbench): Promise<Uint8Array> {
  const saved = await page.evaluate(() => window.workbench?.save());
  if (!saved) throw new Error("nothing was saved");
  expect(saved.left).toEqual([]);
  return Uint8Array.from(Buffer.from(saved.base64, "base64"));
}

/** Serious and critical faults that axe finds in the pane. */
export function faultsOfPane({ page }: Workbench): Promise<string[]> {
  return seriousFaults(page.frames().find((each) => each.url().endsWith("pane.html")) as Frame);
}
