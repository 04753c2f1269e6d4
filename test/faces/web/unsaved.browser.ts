import type { Locator } from "playwright-core";
import { packageOf } from "../../contract/xlsx";
import { seriousFaults } from "../../support/browser";
import { UNREAD_HEADER, unreadForm } from "../../support/taught";
import { choose, CORRECT, idle, openSample, openWeb, SAMPLE, typeInto, type WebPage } from "./support/page";

const button = ({ pane }: WebPage, name: string) => pane.getByRole("button", { name, exact: true });
const question = ({ page }: WebPage) => page.getByRole("dialog", { name: "有改动还没有保存" });
const answers = (dialog: Locator) => dialog.getByRole("button").allTextContents();
const close = ({ page }: WebPage) => page.getByRole("button", { name: "关闭文件" }).click();
const start = ({ page }: WebPage) => page.getByRole("main").getByText("数据不离开本机").waitFor();

/** Fills in a profile of one's own, and saves it nowhere. */
async function beginProfile(web: WebPage): Promise<void> {
  await button(web, "设置").click();
  await button(web, "查看和自定口径…").click();
  await button(web, "复制并修改全国通用（2020）").click();
  await web.pane.getByRole("textbox", { name: "口径名称" }).fill("某市 2024");
  await web.pane.getByText("有改动，尚未保存。", { exact: true }).waitFor();
}

const PROFILE = "自定口径“某市 2024”有改动，尚未保存，不随文件保存。";
const WAY = "没有保存的改动离开后将丢失。要到窗格中保存，请点“返回”。";

test("a profile that is being filled in is asked for before another file takes its place; going back loses nothing", async () => {
  const web = await openSample();
  await beginProfile(web);
  await choose(web, "二.xlsx", SAMPLE);
  const dialog = question(web);
  expect(await dialog.getByRole("paragraph").allTextContents()).toEqual([PROFILE, WAY, "不保存返回"]);
  expect(await answers(dialog)).toEqual(["不保存", "返回"]);
  const back = dialog.getByRole("button", { name: "返回" });
  expect(await back.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await seriousFaults(web.page)).toEqual([]);
  await back.click();
  expect(await web.pane.getByRole("textbox", { name: "口径名称" }).inputValue()).toBe("某市 2024");
  expect(await web.page.title()).toBe("示例自评表.xlsx - 自评核 网页版");

  await choose(web, "二.xlsx", SAMPLE);
  await dialog.getByRole("button", { name: "不保存" }).click();
  await web.page.waitForFunction(() => document.title.startsWith("二.xlsx"));
  await button(web, "本表").waitFor();
  await idle(web);
  // It went with the file that it was begun on.
  await close(web);
  await start(web);
  expect(await dialog.count()).toBe(0);
});

test("with changes in the file as well both are named, and saving the file is not taken for saving all", async () => {
  const web = await openSample();
  await typeInto(web, "J18", "政府采购结余");
  await beginProfile(web);
  await close(web);
  const dialog = question(web);
  const [file, ...rest] = await dialog.getByRole("paragraph").allTextContents();
  expect(file).toBe("“示例自评表.xlsx”中的改动还没有保存。");
  expect(rest.slice(0, 2)).toEqual([PROFILE, WAY]);
  expect(await answers(dialog)).toEqual(["只保存文件", "不保存", "返回"]);
  await web.page.keyboard.press("Escape");
  await web.pane.getByRole("textbox", { name: "口径名称" }).waitFor();

  await close(web);
  const downloading = web.page.waitForEvent("download");
  await dialog.getByRole("button", { name: "只保存文件" }).click();
  expect((await downloading).suggestedFilename()).toBe("示例自评表（已核）.xlsx");
  await start(web);
});

test("what is told of columns is asked for, on leaving the page too; saved in the pane, the file alone is", async () => {
  const web = await openWeb();
  await choose(web, "一.xlsx", packageOf([{ name: "自评表", rows: unreadForm(UNREAD_HEADER) }]));
  await idle(web);
  await button(web, "指定栏目…").click();
  await web.pane.getByRole("combobox", { name: "甲栏（F3）" }).selectOption({ label: "权重（分值）" });
  await web.pane.getByRole("combobox", { name: "乙栏（G3）" }).selectOption({ label: "得分" });
  await close(web);
  const dialog = question(web);
  await dialog.getByText("“自评表”的栏目对应有改动，尚未保存，不随文件保存。", { exact: true }).waitFor();
  await dialog.getByRole("button", { name: "返回" }).click();
  await button(web, "保存").click();
  await web.pane.getByText(/^栏目对应已保存在本工作簿和本机/).waitFor();
  await idle(web);
  await close(web);
  await dialog.getByText("“一.xlsx”中的改动还没有保存。离开后改动将丢失。", { exact: true }).waitFor();
  expect(await answers(dialog)).toEqual(["保存后继续", "不保存", "返回"]);
});

test("the browser warns before the page is left with something begun in the pane; given up it does not", async () => {
  const web = await openSample();
  const warnings: string[] = [];
  web.page.on("dialog", (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await beginProfile(web);
  await button(web, "放弃改动").click();
  await web.page.reload();
  expect(warnings).toEqual([]);
  await web.page.getByRole("button", { name: "打开示例" }).click();
  await idle(web);
  await web.pane.getByRole("button", { name: CORRECT }).waitFor();
  await beginProfile(web);
  await web.page.reload();
  expect(warnings).toEqual(["beforeunload"]);
});
