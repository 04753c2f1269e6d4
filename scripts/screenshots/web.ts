import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { packageOf } from "../../test/contract/xlsx";
import { unreadForm } from "../../test/support/taught";
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

const paneOf = (page: Page) => page.locator(".pane-root");

/** Opens a form two of whose columns are called what nobody knows. */
async function openUnread(page: Page): Promise<void> {
  const bytes = packageOf([{ name: "自评表", rows: unreadForm() }]);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "项目支出绩效自评表.xlsx", mimeType: XLSX, buffer: Buffer.from(bytes) });
  await paneOf(page).getByRole("button", { name: "指定栏目…" }).waitFor();
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function teach(page: Page): Promise<void> {
  await openUnread(page);
  await paneOf(page).getByRole("button", { name: "指定栏目…" }).click();
  const tell = (heading: string, label: string) =>
    paneOf(page).getByRole("combobox", { name: heading }).selectOption({ label });
  await tell("甲栏（F3）", "权重（分值）");
  await tell("乙栏（G3）", "得分");
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
  {
    name: "web-finding-open",
    width: 1280,
    bring: async (page) => {
      await openSample(page);
      await paneOf(page)
        .getByRole("button", { name: /扣分未说明原因/ })
        .first()
        .click();
    },
  },
  { name: "web-unread", width: 1280, bring: openUnread },
  { name: "web-layout", width: 1280, bring: teach },
  { name: "web-narrow", width: 390, bring: openSample },
];

/**
 * Takes the pictures of the web edition, which has been built into dist-web, in one theme.
 * @param attempt goes on where one of them cannot be taken
 */
export async function takeWebPictures(
  browser: Browser,
  theme: "light" | "dark",
  isWanted: (name: string, theme: string) => boolean,
  out: string,
  attempt: (what: string, take: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const wanted = WEB_STATES.filter(({ name }) => isWanted(name, theme));
  if (wanted.length === 0) return;
  const { address, stop } = await serveFolder(DIST);
  try {
    for (const { name, width, bring } of wanted) {
      const context = await browser.newContext({ viewport: { width, height: 760 }, colorScheme: theme });
      const page = await context.newPage();
      await attempt(`${name}-${theme}`, async () => {
        await page.goto(address);
        await page.getByRole("main").waitFor();
        await bring(page);
        await page.waitForTimeout(600);
        await page.screenshot({ path: path.join(out, `${name}-${theme}.png`) });
      });
      await context.close();
    }
  } finally {
    stop();
  }
}
