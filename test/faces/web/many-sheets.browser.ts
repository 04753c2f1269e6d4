import { formInput } from "../../adapters/excel/forms";
import { packageOf } from "../../contract/xlsx";
import { manySheets, tabName } from "../../support/many-sheets";
import { during, measure, type Span, watchLongTasks } from "./support/long-tasks";
import { choose, CORRECT, goTo, idle, openWeb, save, type WebPage } from "./support/page";
import { openWorkbook } from "../../../src/adapters/xlsx";

/** A file of 200 sheets takes as long as one of 50: as a rule the same, never several times that. */
const OFTEN = 3;

/**
 * How much of the measure the longest task may take. On a machine with other work of its own it was seen to take half of
 * it while a file is opened, once as much as it; a third of it otherwise, and three quarters with the first edit.
 */
const MOST = { opening: 2, changing: 1.5, working: 1 };

/** A page that keeps nothing for offline, which the browser says, so that its requests can be held back. */
async function openUnkept(): Promise<WebPage> {
  const web = await openWeb({ serviceWorkers: "block" });
  await web.page.waitForTimeout(500);
  web.complaints.splice(0, web.complaints.findIndex((text) => /Service Worker.*blocked/.test(text)) + 1);
  return web;
}

type Opened = WebPage & { span: Span; unit: number };

const openMany = (count: number, hasFormulas = false) => openFile(manySheets(count, { hasFormulas }));

async function openFile(bytes: Uint8Array): Promise<Opened> {
  const web = await openWeb();
  await watchLongTasks(web.page);
  const unit = await measure(web.page);
  const span = await during(web.page, async () => {
    await choose(web, "很多.xlsx", bytes);
    await web.page.locator(".fortune-cell-area").waitFor();
    await idle(web);
  });
  return { ...web, span, unit };
}

const tab = ({ page }: WebPage, number: number) =>
  page.getByRole("tab", { name: tabName(number), exact: true });

/** The sheet is in the grid, and the pane has looked at it. */
async function inFront(web: WebPage, number: number): Promise<void> {
  await web.page.locator(`.sheet-tabs [aria-selected=true]:text-is("${tabName(number)}")`).waitFor();
  await web.pane.getByText(`（第 ${number} 批）`).first().waitFor({ state: "attached" });
  await idle(web);
}

const nameBox = ({ page }: WebPage) => page.locator(".fortune-name-box");

test("200 sheets are open about as soon as one is, and the page answers all the while", async () => {
  const one = await openMany(1);
  const fifty = await openMany(50);
  const all = await openMany(200);
  const formulas = await openMany(200, true);
  // All at once they took a hundred times as long, and seven times as long as fifty.
  expect(all.span.time / one.span.time).toBeLessThan(6);
  expect(all.span.time / fifty.span.time).toBeLessThan(OFTEN);
  for (const { span, unit } of [all, formulas]) expect(span.longest / unit).toBeLessThan(MOST.opening);
});

test("changing sheets does not hold the page up, nor does the first edit", async () => {
  const web = await openMany(200, true);
  const spans = [
    await during(web.page, async () => {
      await tab(web, 2).click();
      await inFront(web, 2);
    }),
    await during(web.page, async () => {
      await web.page.getByLabel("转到工作表").selectOption({ label: tabName(150) });
      await inFront(web, 150);
    }),
    await during(web.page, async () => {
      await web.page.keyboard.press("F6");
      await web.page.locator(".luckysheet-cell-input").focus();
      await web.page.keyboard.type("5");
      await web.page.keyboard.press("Enter");
      await web.page.getByText("有未保存的改动").waitFor();
      await idle(web);
    }),
  ];
  for (const { longest } of spans) expect(longest / web.unit).toBeLessThan(MOST.changing);
  await expect(tab(web, 150).isVisible()).resolves.toBe(true);
});

// That it can be stopped half-way is tried where the speed of the machine does not tell: faces/pane/whole-workbook.
test("the whole workbook is checked while the page answers", async () => {
  const web = await openMany(200);
  const { page, pane, unit } = web;
  await pane.getByRole("button", { name: "全部表", exact: true }).click();
  const check = pane.getByRole("button", { name: "检查全部工作表" });
  await check.waitFor();
  const { longest } = await during(page, async () => {
    await check.click();
    await pane.getByText(/共 200 份自评表/).waitFor();
    await idle(web);
  });
  expect(longest / unit).toBeLessThan(MOST.working);
});

/** Three corrections and what follows from them. */
const FORM = formInput({ H6: 96.98, I6: 9.99, I14: 12, I25: 83.99 });

test("one click on a sheet of 60 forms does not hold the page up, nor does drawing what it has changed", async () => {
  const rows = Array.from({ length: 60 }, () => [...FORM.rows, [], []]).flat();
  const web = await openFile(packageOf([{ name: "汇总", rows }]));
  const { longest } = await during(web.page, async () => {
    await web.pane.getByRole("button", { name: CORRECT }).click();
    await web.pane.getByText(/已更正 \d+ 处/).waitFor();
    await idle(web);
    await web.page.waitForTimeout(500);
  });
  expect(longest / web.unit).toBeLessThan(MOST.working);
});

test("a sheet comes back as it was left: what was typed, where it was scrolled to, what was selected", async () => {
  const web = await openMany(10);
  const { page } = web;
  await goTo(web, "J18");
  await page.keyboard.press("Delete");
  await page.keyboard.press("F2");
  await page.keyboard.type("政府采购结余");
  // Half-way: as in Excel it is entered when another sheet comes to the front.
  await tab(web, 3).click();
  await inFront(web, 3);
  expect(await nameBox(web).innerText()).toBe("A1");
  await page.locator(".luckysheet-scrollbar-y").evaluate((bar) => {
    bar.scrollTop = 200;
  });
  await tab(web, 1).click();
  await inFront(web, 1);
  expect(await nameBox(web).innerText()).toMatch(/^J1[89]$/);
  await tab(web, 1).press("ArrowRight");
  await inFront(web, 2);
  await tab(web, 2).press("End");
  await inFront(web, 10);
  await tab(web, 3).click();
  await inFront(web, 3);
  const scrolled = () => page.locator(".luckysheet-scrollbar-y").evaluate(({ scrollTop }) => scrollTop);
  expect(await scrolled()).toBe(200);
  const file = openWorkbook((await save(web)).bytes, "表.xlsx");
  expect((await file.read("1")).rows[17]?.[9]?.value).toBe("政府采购结余");
  expect((await file.sheets()).length).toBe(10);
});

test("opening is told of when it takes long, and can be given up: the start page is there as before", async () => {
  const web = await openUnkept();
  const { page } = web;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const start = await page.getByRole("main").innerText();
  await choose(web, "很大.xlsx", manySheets(3));
  await page.getByRole("status").filter({ hasText: "正在打开 很大.xlsx…" }).waitFor();
  await page.getByRole("progressbar", { name: "打开的进度" }).waitFor();
  expect(await page.getByRole("button", { name: "取消" }).count()).toBe(0);
  await page.getByRole("button", { name: "取消" }).click();
  expect(await page.getByRole("progressbar").count()).toBe(0);
  expect(await page.getByRole("main").innerText()).toBe(start);
  letGo();
  await choose(web, "很大.xlsx", manySheets(3));
  await idle(web);
  await tab(web, 3).waitFor();
});
