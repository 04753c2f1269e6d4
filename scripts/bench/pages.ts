import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { formInput } from "../../test/adapters/excel/forms";
import type { SheetInput } from "../../test/contract/subject";
import { packageOf } from "../../test/contract/xlsx";
import { during, type Span, watchLongTasks } from "../../test/faces/web/support/long-tasks";
import { manySheets } from "../../test/support/many-sheets";
import { launchChromium } from "../shared/chromium";
import { serveFolder } from "../shared/serve-folder";
import type { Figure } from "./figure";

const DIST = path.join(__dirname, "../../dist-web");
const LONGEST_WAIT = 300_000;

/** Three corrections, and what follows from them. */
const FORM = formInput({ H6: 96.98, I6: 9.99, I14: 12, I25: 83.99 });

/** A sheet with so many forms, one below the other. */
const stacked = (name: string, count: number): SheetInput => ({
  name,
  rows: Array.from({ length: count }, () => [...FORM.rows, [], []]).flat(),
});

interface Opened {
  readonly page: Page;
  readonly pane: Locator;
  readonly span: Span;
}

/** What a person waits for in the web edition, whose pane is the one that Excel shows, as it was built last. */
export async function benchPages(): Promise<Figure[]> {
  if (!existsSync(DIST)) throw new Error("no dist-web: npm run build:web");
  const served = await serveFolder(DIST);
  const browser = await launchChromium();
  try {
    const open = (bytes: Uint8Array) => opened(browser, served.address, bytes);
    return [...(await opening(open)), ...(await sixtyForms(open)), ...(await thousandForms(open))];
  } finally {
    await browser.close();
    served.stop();
  }
}

type Open = (bytes: Uint8Array) => Promise<Opened>;

async function opened(browser: Browser, address: string, bytes: Uint8Array): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT);
  await page.goto(address);
  await page.getByRole("main").waitFor();
  await watchLongTasks(page);
  const pane = page.locator(".pane-root");
  // From the disk, as a person's: bytes that are handed over are put together in the page, in a long task of its own.
  const folder = mkdtempSync(path.join(tmpdir(), "ziping-bench-"));
  const file = path.join(folder, "很多.xlsx");
  writeFileSync(file, bytes);
  const span = await during(page, async () => {
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.locator(".fortune-cell-area").waitFor();
    await idle(pane);
  });
  rmSync(folder, { recursive: true });
  return { page, pane, span };
}

async function idle(pane: Locator): Promise<void> {
  await pane.locator('[aria-busy="false"]').first().waitFor({ state: "attached" });
}

async function opening(open: Open): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of [1, 50, 200]) {
    const { page, span } = await open(manySheets(count));
    await page.context().close();
    figures.push(...ofSpan(`a file of ${count} sheets is opened`, span, 2_000, 100));
  }
  return figures;
}

async function sixtyForms(open: Open): Promise<Figure[]> {
  const { page, pane } = await open(packageOf([stacked("汇总", 60)]));
  const span = await during(page, async () => {
    await pane.getByRole("button", { name: /一键重算/ }).click();
    await pane.getByText(/已更正 \d+ 处/).waitFor();
    await idle(pane);
  });
  await page.context().close();
  return ofSpan("one click corrects 60 forms of a sheet", span, 500, 50);
}

async function thousandForms(open: Open): Promise<Figure[]> {
  const sheets = Array.from({ length: 50 }, (_, index) => stacked(`表${index + 1}`, 20));
  const { page, pane } = await open(packageOf(sheets));
  await pane.getByRole("button", { name: "全部表", exact: true }).click();
  const checked = await during(page, async () => {
    await pane.getByRole("button", { name: "检查全部工作表" }).click();
    await pane.getByText(/共 1,?000 份自评表/).waitFor();
    await idle(pane);
  });
  await pane.getByRole("table", { name: "各自评表的检查结果" }).getByRole("button").first().focus();
  const paged = await during(page, async () => {
    for (const key of ["PageDown", "PageDown", "End", "PageUp", "Home", "PageDown"]) {
      await page.keyboard.press(key);
      // Until it is drawn.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    }
  });
  await page.context().close();
  return [
    ...ofSpan("1,000 forms on 50 sheets are checked", checked, undefined, 50),
    ...ofSpan("six pages of the list of 1,000 forms", paged, undefined, 50),
  ];
}

function ofSpan(
  what: string,
  { time, longest }: Span,
  mostTime: number | undefined,
  mostLong: number,
): Figure[] {
  const all = { section: "pages", unit: "ms" };
  return [
    {
      ...all,
      what,
      how: "Chromium, all in all",
      value: time,
      ...(mostTime !== undefined && { target: { atMost: mostTime } }),
    },
    {
      ...all,
      what: `${what}: longest task`,
      how: "PerformanceObserver; 0: none of 50 ms",
      value: longest,
      target: { atMost: mostLong },
    },
  ];
}
