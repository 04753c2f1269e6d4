import type { Frame } from "playwright-core";
import { packageOf } from "../contract/xlsx";
import type { SheetInput } from "../contract/subject";
import { formInput } from "../adapters/excel/forms";
import { longTasksIn, type Seen } from "./support/long-tasks";
import { openFile } from "./support/open-file";
import { CORRECT, idle, openWorkbench, type Workbench } from "./support/workbench";

jest.setTimeout(600_000);

/** Nobody notices a page that does not answer for so long, in milliseconds. */
const LONG = 50;

/** Three corrections and what follows from them. */
const FORM = formInput({ H6: 96.98, I6: 9.99, I14: 12, I25: 83.99 });

/** A sheet with so many forms, one below the other. */
const stacked = (count: number): SheetInput => ({
  name: "汇总",
  rows: Array.from({ length: count }, () => [...FORM.rows, [], []]).flat(),
});

const paneFrame = ({ page }: Workbench) =>
  page.frames().find((each) => each.url().endsWith("pane.html")) as Frame;

/** Gathers what a frame's progress bar says from now on. */
function progressIn(frame: Frame) {
  return frame.evaluateHandle(() => {
    const seen = new Set<string>();
    new MutationObserver(() => {
      const bar = document.querySelector("[role=progressbar]");
      if (typeof bar?.ariaValueNow === "string") seen.add(bar.ariaValueNow);
    }).observe(document, { subtree: true, childList: true, attributes: true });
    return { seen };
  });
}

/**
 * What Microsoft's client takes to put a request together, in one task, in milliseconds for a million bytes: 155 ms were
 * seen for 3.4 of them on a quiet machine. Shorter requests would be more of them.
 */
const CLIENT = 40;

/** The same task takes up to twice as long from run to run, which loops before and after it do not see. */
const SPREAD = 2;

/** The longest request that the pane has sent, in millions of bytes. */
async function longestRequest({ page }: Workbench): Promise<number> {
  const requests = await page.evaluate(() => window.workbench?.requests() ?? []);
  return Math.max(...requests.map(({ requestBytes }) => requestBytes)) / 1_000_000;
}

/** No task of the pane's own was long, the machine's noise and the client's own work aside. */
async function expectShort(workbench: Workbench, { longest, noise }: Seen): Promise<void> {
  const limit = LONG + CLIENT * (await longestRequest(workbench));
  expect(longest).toBeLessThanOrEqual(limit * noise * SPREAD);
}

test("one click on a sheet of 60 forms: the pane answers meanwhile", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  await openFile(workbench.page, packageOf([stacked(60)]), "60.xlsx");
  const seen = await longTasksIn(paneFrame(workbench), async () => {
    await pane.getByRole("button", { name: CORRECT }).click();
    await pane.getByText(/已更正 \d+ 处/).waitFor({ timeout: 300_000 });
    await idle(workbench);
  });
  await expectShort(workbench, seen);
});

test("200 sheets are checked and corrected: the pane answers meanwhile, shows how far it is, and lists them page by page", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  const sheets = Array.from({ length: 200 }, (_, index) => ({ ...FORM, name: `表${index + 1}` }));
  await openFile(workbench.page, packageOf(sheets), "200.xlsx");
  await pane.getByRole("button", { name: "全部表" }).click();
  const check = pane.getByRole("button", { name: "检查全部工作表" });
  await check.waitFor();
  await idle(workbench);
  const progress = await progressIn(paneFrame(workbench));
  const checked = await longTasksIn(paneFrame(workbench), async () => {
    await check.click();
    await pane.getByText(/^共 200 份自评表/).waitFor({ timeout: 300_000 });
    await idle(workbench);
  });
  await expectShort(workbench, checked);
  // It has said more than once how far it is.
  expect((await progress.evaluate(({ seen }) => [...seen])).length).toBeGreaterThan(1);
  await pane.getByRole("button", { name: /^更正全部/ }).click();
  const corrected = await longTasksIn(paneFrame(workbench), async () => {
    await pane.getByRole("button", { name: /^更正 \d+ 处$/ }).click();
    await pane.getByText(/已在 200 张工作表上更正 \d+ 处/).waitFor({ timeout: 300_000 });
    await idle(workbench);
  });
  await expectShort(workbench, corrected);

  // The list: 40 rows are laid, all of them can be reached by the keyboard.
  const table = pane.getByRole("table", { name: "各自评表的检查结果" });
  expect(await table.getAttribute("aria-rowcount")).toBe("201");
  expect(await table.getByRole("row").count()).toBe(41);
  const paged = await longTasksIn(paneFrame(workbench), async () => {
    await table.getByRole("button").first().focus();
    for (const [key, place] of [
      ["End", "201"],
      ["PageUp", "122"],
      ["Home", "2"],
      ["PageDown", "42"],
    ] as const) {
      await workbench.page.keyboard.press(key);
      const row = table.locator("tr", { has: pane.locator("button:focus") });
      expect([key, await row.getAttribute("aria-rowindex")]).toEqual([key, place]);
    }
  });
  await expectShort(workbench, paged);
});
