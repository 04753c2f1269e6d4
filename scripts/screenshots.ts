import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { HARD_STATES } from "./screenshots/hard";
import { LAYOUT_STATES } from "./screenshots/layout";
import { PAGE_STATES } from "./screenshots/pages";
import { QUESTIONS } from "./screenshots/unfinished";
import { PROFILE_STATES } from "./screenshots/profiles";
import { STATES } from "./screenshots/states";
import { takeWebPictures } from "./screenshots/web";
import { launchChromium } from "./shared/chromium";
import { startDevelopmentPage } from "./shared/development-page";

/**
 * Takes the pictures of docs/images from the workbench and, once it is built (`npm run build:web`), from the web
 * edition: `npm run screenshots`, or of some states: `… -- settings web-start`.
 */

const ROOT = path.join(__dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string", default: path.join(ROOT, "docs/images") } },
});
const OUT = path.resolve(values.out);
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

async function main(): Promise<void> {
  const names = positionals;
  const wanted = [
    ...STATES,
    ...QUESTIONS,
    ...PAGE_STATES,
    ...PROFILE_STATES,
    ...LAYOUT_STATES,
    ...HARD_STATES,
  ].filter(({ name }) => names.length === 0 || names.includes(name));
  mkdirSync(OUT, { recursive: true });
  const { address, server } = await startDevelopmentPage();
  const browser = await launchChromium();
  try {
    for (const theme of THEMES) {
      for (const { name, bring } of wanted) {
        const page = await openPage(browser, address, theme);
        for (const width of WIDTHS) {
          await page.getByRole("radio", { name: String(width) }).check();
          if (width === WIDTHS[0]) await bring(page);
          await page.waitForTimeout(400);
          const file = path.join(OUT, `${name}-${width}-${theme}.png`);
          await page.locator("iframe").screenshot({ path: file });
        }
        if (name === "findings" || name === "corrected") {
          await page.screenshot({ path: path.join(OUT, `workbench-${name}-${theme}.png`) });
        }
        await page.context().close();
      }
      await takeWebPictures(browser, theme, names, OUT);
    }
  } finally {
    await browser.close();
    server.kill("SIGINT");
  }
}

void main();
