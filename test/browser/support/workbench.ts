import { spawnSync } from "node:child_process";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type FrameLocator,
  type Page,
} from "playwright-core";
import "../../../src/simulation/workbench/page/workbench-api";
import { type Complaints, watchComplaints } from "./complaints";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"]
  .map((command) => spawnSync("which", [command], { encoding: "utf8" }).stdout.trim())
  .find((file) => file !== "");

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const CORRECT = /一键重算/;

/** The workbench in a browser window, with everything it said and asked for. */
export interface Workbench extends Complaints {
  readonly page: Page;
  /** The pane, as a person sees it in its frame. */
  readonly pane: FrameLocator;
}

let browser: Browser | undefined;
const open: Workbench[] = [];

beforeAll(async () => {
  if (CHROMIUM === undefined)
    throw new Error("Chromium not found: install it with apt-get install chromium.");
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
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
    complaints: [],
    outside: [],
  };
  open.push(workbench);
  watchComplaints(page, page, address, workbench);
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
  await workbench.page.evaluate((name) => {
    window.workbench?.select(name, "A1");
  }, sheet);
  await idle(workbench);
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
