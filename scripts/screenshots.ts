import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { HARD_STATES } from "./screenshots/hard";
import { LAYOUT_STATES } from "./screenshots/layout";
import { PAGE_STATES } from "./screenshots/pages";
import { QUESTIONS } from "./screenshots/unfinished";
import { PROFILE_STATES } from "./screenshots/profiles";
import { type PaneState, STATES } from "./screenshots/states";
import { shownPictures } from "./screenshots/shown";
import { takeWebPictures } from "./screenshots/web";
import { launchChromium } from "./shared/chromium";
import { startDevelopmentPage } from "./shared/development-page";

/**
 * Takes pictures from the workbench and, once it is built (`npm run build:web`), from the web edition. `npm run
 * screenshots` renews those that pages of docs show; `… -- settings web-start` only some of them. With `--out FOLDER`
 * every state is taken, in both widths and themes, to be looked at.
 */

const ROOT = path.join(__dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string" } },
});
const OUT = path.resolve(values.out ?? path.join(ROOT, "docs/images"));
/** Null where all are wanted. */
const SHOWN = values.out === undefined ? new Set(shownPictures(ROOT)) : null;

const isWanted = (name: string, rest: string) =>
  (positionals.length === 0 || positionals.includes(name)) && (SHOWN?.has(`${name}-${rest}.png`) ?? true);
const WIDTHS = [320, 450] as const;
const THEMES = ["light", "dark"] as const;

async function openPage(browser: Browser, address: string, theme: (typeof THEMES)[number]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, colorScheme: theme });
  const page = await context.newPage();
  // Machines are noisy: a page that comes late is no wrong one.
  await page.goto(address, { timeout: 100_000 });
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.ready());
  await page.frameLocator("iframe").locator('main[aria-busy="false"]').waitFor();
  return page;
}

/** Takes the pictures of one state of the pane, in both widths. */
async function takePictures(
  browser: Browser,
  address: string,
  theme: (typeof THEMES)[number],
  { name, bring }: PaneState,
): Promise<void> {
  const page = await openPage(browser, address, theme);
  try {
    for (const width of WIDTHS) {
      await page.getByRole("radio", { name: String(width) }).check();
      if (width === WIDTHS[0]) await bring(page);
      if (!isWanted(name, `${width}-${theme}`)) continue;
      await page.waitForTimeout(400);
      await page.locator("iframe").screenshot({ path: path.join(OUT, `${name}-${width}-${theme}.png`) });
    }
  } finally {
    await page.context().close();
  }
}

/** One state that cannot be reached leaves the others their pictures; the script then ends with 1. */
async function attempt(what: string, take: () => Promise<void>): Promise<void> {
  try {
    await take();
  } catch (error) {
    console.error(what, error);
    process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const states = [
    ...STATES,
    ...QUESTIONS,
    ...PAGE_STATES,
    ...PROFILE_STATES,
    ...LAYOUT_STATES,
    ...HARD_STATES,
  ];
  mkdirSync(OUT, { recursive: true });
  const { address, server } = await startDevelopmentPage();
  const browser = await launchChromium();
  try {
    for (const theme of THEMES) {
      for (const { name, bring } of states) {
        if (!WIDTHS.some((width) => isWanted(name, `${width}-${theme}`))) continue;
        await attempt(`${name}-${theme}`, () => takePictures(browser, address, theme, { name, bring }));
      }
      await takeWebPictures(browser, theme, isWanted, OUT, attempt);
    }
  } finally {
    await browser.close();
    server.kill("SIGINT");
  }
}

void main();
