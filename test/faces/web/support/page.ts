import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { serveWeb } from "../../../../scripts/web-server";
import { type Complaints, watchComplaints } from "../../../browser/support/complaints";
import { launchChromium } from "../../../build/chromium";

export const ROOT = path.join(__dirname, "../../../..");
export const DIST = path.join(ROOT, "dist-web");

/** The web edition in a browser window, with everything it said and asked for. */
export interface WebPage extends Complaints {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly pane: Locator;
}

let browser: Browser | undefined;
let served: { address: string; server: Server } | undefined;
const open: WebPage[] = [];

beforeAll(async () => {
  served = await serveWeb(DIST, 0);
  browser = await launchChromium();
});

afterEach(async () => {
  const pages = open.splice(0);
  for (const { context } of pages) await context.close();
  expect(pages.flatMap(({ complaints }) => complaints)).toEqual([]);
  expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  served?.server.close();
  served?.server.closeAllConnections();
});

/** Opens the page as a person finds it, before any file. */
export async function openWeb(options: BrowserContextOptions = {}): Promise<WebPage> {
  if (browser === undefined || served === undefined) throw new Error("not started");
  const { address } = served;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "allow",
    ...options,
  });
  const page = await context.newPage();
  const web: WebPage = { page, context, pane: page.locator(".pane-root"), complaints: [], outside: [] };
  open.push(web);
  watchComplaints(page, context, address, web);
  await page.goto(address);
  await page.getByRole("main").waitFor();
  return web;
}

export const SAMPLE = readFileSync(path.join(ROOT, "assets/samples/luohu-2024-errors.xlsx"));

export const CORRECT = /一键重算/;

/** Waits until the pane, in sight or not, has nothing under way. */
export async function idle({ pane }: WebPage): Promise<void> {
  await pane.locator('[aria-busy="false"]').first().waitFor({ state: "attached" });
}

/** Opens the sample by the button of the start page. */
export async function openSample(options: BrowserContextOptions = {}): Promise<WebPage> {
  const web = await openWeb(options);
  await web.page.getByRole("button", { name: "打开示例" }).click();
  await idle(web);
  return web;
}

/** Chooses a file as in the dialog that 打开文件 opens. */
export async function choose({ page }: WebPage, name: string, content: Uint8Array): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "ziping-web-"));
  chosen.push(folder);
  const file = path.join(folder, name);
  writeFileSync(file, content);
  await page.locator("input[type=file]").first().setInputFiles(file);
}

const chosen: string[] = [];

afterEach(() => {
  for (const folder of chosen.splice(0)) rmSync(folder, { recursive: true });
});

/** What 保存文件 hands over. */
export async function save({ page }: WebPage): Promise<{ name: string; bytes: Uint8Array }> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存文件" }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** Goes to a cell that the pane names, and from there into the grid. */
export async function goTo({ page, pane }: WebPage, cell: string): Promise<void> {
  await pane
    .getByRole("button", { name: new RegExp(`${cell}(?!\\d)`) })
    .first()
    .click();
  await page.locator(".fortune-name-box").filter({ hasText: cell }).waitFor({ state: "attached" });
  await page.keyboard.press("F6");
}

/** Goes to a cell that the pane names, and types there. */
export async function typeInto(web: WebPage, cell: string, text: string): Promise<void> {
  await goTo(web, cell);
  await typeHere(web, text);
  await web.page.keyboard.press("Enter");
  await idle(web);
}

/** Types over the selected cell. What a person begins with reaches the grid as a key, Chinese letters as 229. */
export async function typeHere({ page }: WebPage, text: string): Promise<void> {
  await page.keyboard.press("Delete");
  await page.keyboard.press("F2");
  await page.keyboard.type(text);
}

/** What axe finds serious. */
export async function seriousIn({ page }: WebPage): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
