import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { serveFolder } from "../shared/serve-folder";

const DIST = path.join(__dirname, "../../dist-web");

interface WebState {
  readonly name: string;
  readonly width: number;
  readonly bring: (page: Page) => Promise<void>;
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "打开示例" }).click();
  await page.locator('.pane-root [aria-busy="false"]').first().waitFor({ state: "attached" });
}

/** The web edition: wide as on a desk, narrow as on a small window or a phone. */
const WEB_STATES: readonly WebState[] = [
  { name: "web-start", width: 1280, bring: () => Promise.resolve() },
  { name: "web-start-narrow", width: 390, bring: () => Promise.resolve() },
  { name: "web-findings", width: 1280, bring: openSample },
  {
    name: "web-corrected",
    width: 1280,
    bring: async (page) => {
      await openSample(page);
      await page.getByRole("button", { name: /一键重算/ }).click();
      await page
        .getByText(/已更正 \d+ 处/)
        .first()
        .waitFor();
    },
  },
  { name: "web-narrow", width: 390, bring: openSample },
];

/** Takes the pictures of the web edition, which has been built into dist-web, in one theme. */
export async function takeWebPictures(
  browser: Browser,
  theme: "light" | "dark",
  names: readonly string[],
  out: string,
): Promise<void> {
  const wanted = WEB_STATES.filter(({ name }) => names.length === 0 || names.includes(name));
  if (wanted.length === 0) return;
  const { address, stop } = await serveFolder(DIST);
  try {
    for (const { name, width, bring } of wanted) {
      const context = await browser.newContext({ viewport: { width, height: 760 }, colorScheme: theme });
      const page = await context.newPage();
      await page.goto(address);
      await page.getByRole("main").waitFor();
      await bring(page);
      await page.waitForTimeout(600);
      await page.screenshot({ path: path.join(out, `${name}-${theme}.png`) });
      await context.close();
    }
  } finally {
    stop();
  }
}
