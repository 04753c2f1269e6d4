import type { Locator } from "playwright-core";
import { moderateFaults } from "../../support/browser";
import { CORRECT, idle, openSample, openWeb, typeHere, typeInto, type WebPage } from "./support/page";

const THEMES = ["light", "dark"] as const;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 450, height: 800 },
  // 1280 × 720 enlarged to 200 %, and a small phone.
  { width: 640, height: 360 },
  { width: 320, height: 640 },
];

async function isScrolledSideways({ page }: WebPage): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

describe.each(THEMES)("in the %s theme", (colorScheme) => {
  test.each(SIZES)("nothing is found, moderate faults among it, at $width × $height", async (viewport) => {
    const web = await openWeb({ viewport, colorScheme });
    expect(await moderateFaults(web.page)).toEqual([]);
    expect(await isScrolledSideways(web)).toBe(false);
    await web.page.getByRole("button", { name: "打开示例" }).click();
    await idle(web);
    expect(await moderateFaults(web.page)).toEqual([]);
    await web.pane.getByRole("button", { name: CORRECT }).click();
    await web.pane.getByText(/已更正 3 处/).waitFor();
    await idle(web);
    expect(await moderateFaults(web.page)).toEqual([]);
    expect(await isScrolledSideways(web)).toBe(false);
    await web.page.getByRole("button", { name: "关闭文件" }).click();
    await web.page.getByRole("dialog").waitFor();
    expect(await moderateFaults(web.page)).toEqual([]);
  });
});

test("where there is no room, grid and pane stand behind tabs, and the tab says which cell is chosen", async () => {
  const web = await openSample({ viewport: { width: 450, height: 800 } });
  await web.pane.getByRole("button", { name: /扣分未说明原因 J18/ }).click();
  const sheet = web.page.getByRole("tab", { name: "表格（J18）" });
  expect(await sheet.getAttribute("aria-selected")).toBe("false");
  await sheet.click();
  expect(await web.pane.getByRole("button", { name: CORRECT }).isVisible()).toBe(false);
  await web.page.getByRole("tab", { name: "核查" }).click();
  await typeInto(web, "J18", "政府采购结余");
  expect(await sheet.count()).toBe(0);
  expect(await web.page.getByRole("tab", { name: "表格（J19）" }).getAttribute("aria-selected")).toBe("true");
  await web.page.keyboard.press("F6");
  await web.pane.getByRole("button", { name: CORRECT }).waitFor();
  await web.pane.getByRole("button", { name: /J18/ }).waitFor({ state: "detached" });
});

/** Presses Tab until the element has the focus; fails when it never gets there. */
async function tabTo({ page }: WebPage, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("never reached");
}

test("the whole path by keyboard alone: sample, correct, look at a finding, undo, type, save", async () => {
  const web = await openWeb();
  const { page, pane } = web;
  const { keyboard } = page;
  await tabTo(web, page.getByRole("button", { name: "打开示例" }));
  await keyboard.press("Enter");
  await idle(web);
  await keyboard.press("F6");
  await tabTo(web, pane.getByRole("button", { name: CORRECT }));
  await keyboard.press("Enter");
  await pane.getByText(/已更正 3 处/).waitFor();
  await tabTo(web, pane.getByRole("button", { name: /扣分未说明原因/ }));
  await keyboard.press("Enter");
  await page.locator(".fortune-name-box").filter({ hasText: "J18" }).waitFor();
  await keyboard.press("F6");
  await typeHere(web, "政府采购结余");
  await keyboard.press("Enter");
  await pane.getByRole("button", { name: /J18/ }).waitFor({ state: "detached" });
  // Out of the grid by Tab, once its hold on the key is lifted.
  await keyboard.press("Control+Shift+F");
  await tabTo(web, page.getByRole("separator", { name: "窗格的宽度" }));
  await keyboard.press("ArrowLeft");
  expect(await page.getByRole("separator").getAttribute("aria-valuenow")).toBe("420");
  const downloading = page.waitForEvent("download");
  await keyboard.press("Control+s");
  expect((await downloading).suggestedFilename()).toBe("示例自评表（已核）.xlsx");
  await page.getByText(/已生成 示例自评表（已核）\.xlsx/).waitFor();
});

test("several forms by keyboard alone: open, correct, the next form, report, save, close", async () => {
  const web = await openWeb();
  const { page, pane } = web;
  const { keyboard } = page;
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  await tabTo(web, button("打开示例"));
  await keyboard.press("Enter");
  await idle(web);
  await keyboard.press("F6");
  await tabTo(web, button("全部表"));
  await keyboard.press("Enter");
  await pane.getByRole("heading", { level: 1, name: "全部自评表" }).waitFor();
  await tabTo(web, button("检查全部工作表"));
  await keyboard.press("Enter");
  await pane.getByRole("table", { name: "各自评表的检查结果" }).waitFor();
  await idle(web);
  // A row is opened, corrected, and left for the next one.
  await tabTo(web, pane.getByRole("table").getByRole("button").first());
  await keyboard.press("Enter");
  const bar = pane.getByRole("navigation", { name: "逐份处理" });
  await bar.getByText(/^1\/3 · /).waitFor();
  await idle(web);
  await tabTo(web, pane.getByRole("button", { name: CORRECT }));
  await keyboard.press("Enter");
  await pane.getByText(/^已更正 3 处/).waitFor();
  await idle(web);
  await keyboard.press("Alt+PageDown");
  await bar.getByText(/^2\/3 · /).waitFor();
  await idle(web);
  await tabTo(web, button("生成报告"));
  await keyboard.press("Enter");
  await pane.getByText(/^核查报告已写入工作表“核查报告”/).waitFor();
  await idle(web);
  const downloading = page.waitForEvent("download");
  await keyboard.press("Control+s");
  expect((await downloading).suggestedFilename()).toBe("示例自评表（已核）.xlsx");
  await page.getByText(/^已生成 示例自评表（已核）\.xlsx/).waitFor();
  await tabTo(web, button("关闭文件"));
  await keyboard.press("Enter");
  await button("打开示例").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("in the list of forms the names have the room that the pane has, and not what the window has", async () => {
  const web = await openSample();
  await web.pane.getByRole("button", { name: "全部表", exact: true }).click();
  await web.pane.getByRole("button", { name: "检查全部工作表" }).click();
  const table = web.pane.getByRole("table", { name: "各自评表的检查结果" });
  const widths = async () => {
    const [all, name] = [await table.boundingBox(), await table.getByRole("rowheader").first().boundingBox()];
    return [all?.width ?? 0, name?.width ?? 0] as const;
  };
  await table.waitFor();
  const [narrow, ofNarrow] = await widths();
  expect(narrow).toBeLessThan(390);
  expect(ofNarrow / narrow).toBeGreaterThan(0.4);
  await web.page.getByRole("separator", { name: "窗格的宽度" }).focus();
  for (let presses = 0; presses < 8; presses++) await web.page.keyboard.press("ArrowLeft");
  const [wide, ofWide] = await widths();
  expect(wide).toBeGreaterThan(narrow + 100);
  expect(ofWide).toBeGreaterThan(140);
});

test.each([
  [1280, "light"],
  [1280, "dark"],
  [320, "light"],
] as const)("the choice of looks is like the buttons beside it at %d px, %s", async (width, colorScheme) => {
  const { page } = await openSample({ viewport: { width, height: 700 }, colorScheme });
  const looks = (role: "button" | "combobox", name: string) =>
    page.getByRole(role, { name }).evaluate((element) => {
      element.focus();
      const style = getComputedStyle(element);
      const { fontFamily, fontSize, color, backgroundColor, borderColor, borderRadius, appearance } = style;
      return {
        height: element.getBoundingClientRect().height,
        start: style.paddingLeft,
        outline: style.outline,
        offset: style.outlineOffset,
        isDrawnByBrowser: element.tagName === "SELECT" && appearance !== "none",
        ...{ fontFamily, fontSize, color, backgroundColor, borderColor, borderRadius },
      };
    });
  await page.keyboard.press("F6");
  const button = await looks("button", "关闭文件");
  expect(button.outline).toContain("2px");
  const choice = await looks("combobox", "外观");
  expect(width === 320 ? { ...choice, start: button.start } : choice).toEqual(button);
  await page.getByRole("combobox", { name: "外观" }).selectOption({ label: "深色" });
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
});
