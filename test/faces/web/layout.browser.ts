import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { parseLayouts } from "../../../src/core/form/taught";
import { packageOf } from "../../contract/xlsx";
import { seriousFaults } from "../../support/browser";
import { STRANGE_HEADER, taught, UNREAD_HEADER, unreadForm } from "../../support/taught";
import { choose, idle, openWeb, save, type WebPage } from "./support/page";

/** The forms are read, and have nothing that could be corrected. */
const MARK = /^标出 \d+ 处问题$/;

const file = (header = UNREAD_HEADER, above = 0) =>
  packageOf([{ name: "自评表", rows: [...Array<[]>(above).fill([]), ...unreadForm(header)] }]);

/** A person who counts what they press. */
class Clicks {
  count = 0;

  async on(target: Locator): Promise<void> {
    this.count++;
    await target.click();
  }

  /** A list is opened, and one of its entries chosen. */
  async pick(list: Locator, entry: string): Promise<void> {
    this.count += 2;
    await list.selectOption({ label: entry });
  }
}

async function openFile(content: Uint8Array): Promise<WebPage> {
  const web = await openWeb();
  await choose(web, "一.xlsx", content);
  await idle(web);
  return web;
}

const button = ({ pane }: WebPage, name: string | RegExp) => pane.getByRole("button", { name });
const list = ({ pane }: WebPage, name: string) => pane.getByRole("combobox", { name });

test("a form that no evidence can read is taught in at most ten clicks; the next file reads at once", async () => {
  const web = await openFile(file());
  const clicks = new Clicks();
  await web.pane.getByText(/没有找到绩效自评表/).waitFor();
  await clicks.on(button(web, "指定栏目…"));
  await clicks.pick(list(web, "甲栏（F3）"), "权重（分值）");
  await clicks.pick(list(web, "乙栏（G3）"), "得分");
  await web.pane.getByText("4 项指标，权重合计 90，得分合计 85").waitFor();
  expect(await seriousFaults(web.page)).toEqual([]);
  await clicks.on(button(web, "保存"));
  await button(web, MARK).waitFor();
  await web.pane.getByText("栏目对应已保存在本工作簿和本机，表头相同的表都按此识别。").waitFor();
  expect(clicks.count).toBeLessThanOrEqual(10);

  const saved = await save(web);
  await choose(web, "二.xlsx", file(UNREAD_HEADER, 4));
  await button(web, MARK).waitFor();
  expect(await web.pane.getByText(/没有找到绩效自评表/).count()).toBe(0);

  // The file itself carries it: another browser, which knows nothing, reads it at once.
  const other = await openFile(saved.bytes);
  await button(other, MARK).waitFor();
});

test("a header without a known word is chosen on the sheet, and taught in at most ten clicks", async () => {
  const web = await openFile(file(STRANGE_HEADER));
  const clicks = new Clicks();
  await clicks.on(button(web, "指定栏目…"));
  // The grid is a picture: the cell of the header is reached by its place, as a pointer does.
  const { pane, page } = web;
  const grid = await page.locator(".fortune-cell-area").boundingBox();
  if (grid === null) throw new Error("no grid");
  clicks.count++;
  await page.mouse.click(grid.x + 20, grid.y + 50);
  await clicks.on(pane.getByRole("button", { name: "用表中选中的第 3 行" }));
  await clicks.pick(list(web, "玄（C3）"), "三级指标");
  await clicks.pick(list(web, "宙（F3）"), "权重（分值）");
  await clicks.pick(list(web, "洪（G3）"), "得分");
  await clicks.on(button(web, "保存"));
  await button(web, MARK).waitFor();
  expect(clicks.count).toBeLessThanOrEqual(10);
});

test("what was taught is listed, handed over as a file, removed, and taken in again", async () => {
  const web = await openFile(file());
  await button(web, "指定栏目…").click();
  await list(web, "甲栏（F3）").selectOption({ label: "权重（分值）" });
  await list(web, "乙栏（G3）").selectOption({ label: "得分" });
  await button(web, "保存").click();
  await button(web, MARK).waitFor();
  await web.pane.getByRole("navigation").getByRole("button", { name: "设置" }).click();
  const section = web.pane.getByRole("region", { name: "栏目对应" });
  await section.getByText("指标表 · 本工作簿、本机").waitFor();
  const downloading = web.page.waitForEvent("download");
  await section.getByRole("button", { name: "导出" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("栏目对应.json");
  const text = readFileSync(await download.path());
  expect(parseLayouts(text.toString("utf8"))).toEqual([taught()]);
  await section.getByRole("button", { name: /^删除/ }).click();
  await section.getByText(/^还没有。/).waitFor();
  await section
    .locator("input[type=file]")
    .setInputFiles({ name: "栏目.json", mimeType: "application/json", buffer: text });
  await section.getByText("指标表 · 本机").waitFor();
  await web.pane.getByRole("navigation").getByRole("button", { name: "本表" }).click();
  await button(web, MARK).waitFor();
});
