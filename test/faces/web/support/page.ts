import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { launchChromium } from "../../../../scripts/shared/chromium";
import { type ServedFolder, serveFolder } from "../../../../scripts/shared/serve-folder";
import { type Watched, watch } from "../../../support/browser";

export const ROOT = path.join(__dirname, "../../../..");
export const DIST = path.join(ROOT, "dist-web");

/** The web edition in a browser window, with everything it said and asked for. */
export interface WebPage extends Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly pane: Locator;
}

let browser: Browser | undefined;
let served: ServedFolder | undefined;
const open: WebPage[] = [];

beforeAll(async () => {
  served = await serveFolder(DIST);
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
  served?.stop();
});

/**
 * Opens the page as a person finds it, before any file.
 * @param address where it is served, if not by the tests themselves
 */
export async function openWeb(
  options: BrowserContextOptions = {},
  address = served?.address,
): Promise<WebPage> {
  if (browser === undefined || address === undefined) throw new Error("not started");
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "allow",
    ...options,
  });
  const page = await context.newPage();
  const web: WebPage = {
    page,
    context,
    pane: page.locator(".pane-root"),
    ...watch(page, context, address),
  };
  open.push(web);
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
