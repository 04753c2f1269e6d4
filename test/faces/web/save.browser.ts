import { openWorkbook } from "../../../src/adapters/xlsx";
import { fromA1 } from "../../../src/core/cells";
import { Disk } from "./support/disk";
import { CORRECT, idle, openWeb, SAMPLE, typeInto, type WebPage } from "./support/page";

const bytes = new Uint8Array(SAMPLE);

async function held(file: Uint8Array, cell: string): Promise<unknown> {
  const { row, column } = fromA1(cell);
  return (await openWorkbook(file, "表.xlsx").read()).rows[row]?.[column]?.value ?? null;
}

const button = ({ page }: WebPage, name: string) => page.getByRole("button", { name, exact: true });
const alert = ({ page }: WebPage) => page.getByRole("alert");

/** A file that was chosen in the browser's dialog, and so leads back to the disk. */
async function openFromDisk(): Promise<{ web: WebPage; disk: Disk }> {
  const web = await openWeb();
  const disk = await Disk.under(web);
  await disk.write("表.xlsx", bytes);
  await disk.willChoose("表.xlsx");
  await button(web, "打开 .xlsx 文件…").click();
  await idle(web);
  return { web, disk };
}

async function correct(web: WebPage): Promise<void> {
  await web.pane.getByRole("button", { name: CORRECT }).click();
  await web.pane.getByText(/已更正 \d+ 处/).waitFor();
  await idle(web);
}

test("a file is saved where it was opened, by the button and by Ctrl+S, and is not asked for then", async () => {
  const { web, disk } = await openFromDisk();
  await correct(web);
  await button(web, "保存到原文件").click();
  await web.page.getByText("已保存到原文件 表.xlsx。").waitFor();
  expect(await held(await disk.read("表.xlsx"), "I25")).toBe(94.69);
  expect(await web.page.title()).toBe("表.xlsx - 自评核 网页版");
  await typeInto(web, "J18", "政府采购结余");
  await web.page.getByText("有未保存的改动").waitFor();
  await web.page.keyboard.press("Control+s");
  await web.page.getByText("有未保存的改动").waitFor({ state: "detached" });
  expect(await held(await disk.read("表.xlsx"), "J18")).toBe("政府采购结余");
  await button(web, "关闭文件").click();
  await web.page.getByRole("main").getByText("数据不离开本机").waitFor();
});

test("a file that was only looked at is saved byte for byte", async () => {
  const { web, disk } = await openFromDisk();
  await button(web, "保存到原文件").click();
  await web.page.getByText("已保存到原文件 表.xlsx。").waitFor();
  expect((await disk.read("表.xlsx")).equals(SAMPLE)).toBe(true);
});

test("saved elsewhere under a name of its own, it is that file that is open; the original stays as it was", async () => {
  const { web, disk } = await openFromDisk();
  await correct(web);
  await button(web, "另存为…").click();
  await web.page.getByText("有未保存的改动").waitFor();
  expect(await disk.suggested()).toEqual(["表（已核）.xlsx"]);
  await disk.willChoose("甲（已核）.xlsx");
  await button(web, "另存为…").click();
  await web.page.getByText("已另存为 甲（已核）.xlsx，以后保存到这个文件。").waitFor();
  expect(await web.page.title()).toBe("甲（已核）.xlsx - 自评核 网页版");
  expect((await disk.read("表.xlsx")).equals(SAMPLE)).toBe(true);
  await typeInto(web, "J18", "政府采购结余");
  await button(web, "保存到原文件").click();
  await web.page.getByText("已保存到原文件 甲（已核）.xlsx。").waitFor();
  const saved = await disk.read("甲（已核）.xlsx");
  expect([await held(saved, "I25"), await held(saved, "J18")]).toEqual([94.69, "政府采购结余"]);
});

describe("what somebody else has written meanwhile", () => {
  const OTHER = Buffer.from("另一个程序写的");

  async function changedOnDisk() {
    const { web, disk } = await openFromDisk();
    await correct(web);
    await disk.write("表.xlsx", OTHER);
    await button(web, "保存到原文件").click();
    const dialog = web.page.getByRole("dialog", { name: "原文件已被改动" });
    await dialog.waitFor();
    expect((await disk.read("表.xlsx")).equals(OTHER)).toBe(true);
    return { web, disk, dialog };
  }

  test("stays where the person goes back, and is asked for again the next time", async () => {
    const { web, disk, dialog } = await changedOnDisk();
    await web.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await web.page.getByText("有未保存的改动").waitFor();
    await button(web, "保存到原文件").click();
    await dialog.getByRole("button", { name: "返回" }).click();
    expect((await disk.read("表.xlsx")).equals(OTHER)).toBe(true);
  });

  test("stays where the file is saved elsewhere", async () => {
    const { web, disk, dialog } = await changedOnDisk();
    await disk.willChoose("表（已核）.xlsx");
    await dialog.getByRole("button", { name: "另存为…" }).click();
    await web.page.getByText("已另存为 表（已核）.xlsx").waitFor();
    expect((await disk.read("表.xlsx")).equals(OTHER)).toBe(true);
    expect(await held(await disk.read("表（已核）.xlsx"), "I25")).toBe(94.69);
  });

  test("goes only where the person says so", async () => {
    const { web, disk, dialog } = await changedOnDisk();
    await dialog.getByRole("button", { name: "覆盖" }).click();
    await web.page.getByText("已保存到原文件 表.xlsx。").waitFor();
    expect(await held(await disk.read("表.xlsx"), "I25")).toBe(94.69);
  });
});

describe("where it cannot be written, what to do is said, nothing is lost and it stays unsaved", () => {
  const REFUSALS: readonly (readonly [what: string, refuse: (disk: Disk) => Promise<void>, says: RegExp])[] =
    [
      ["the person says no", (disk) => disk.answers("denied"), /没有得到写入这个文件的许可.*选择允许/],
      ["the file is gone", (disk) => disk.remove("表.xlsx"), /找不到原来的文件.*另存为/],
      ["another program has it", (disk) => disk.refuses("NoModificationAllowedError"), /关闭这个文件后重试/],
      ["the disk is full", (disk) => disk.refuses("QuotaExceededError"), /磁盘空间不足.*存到别处/],
      ["the browser stops it", (disk) => disk.refuses("AbortError"), /没有写成这个文件.*请重试/],
    ];

  test.each(REFUSALS)("%s", async (_, refuse, says) => {
    const { web, disk } = await openFromDisk();
    await correct(web);
    await refuse(disk);
    await button(web, "保存到原文件").click();
    const notice = alert(web).filter({ hasText: "未能保存" });
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(says);
    expect(await notice.innerText()).toContain("改动仍在本页");
    await web.page.getByText("有未保存的改动").waitFor();
    await web.pane.getByText(/已更正 3 处/).waitFor();
  });
});

test("the browser asks once whether the page may write; allowed, it is written", async () => {
  const { web, disk } = await openFromDisk();
  await correct(web);
  await disk.answers("granted");
  await button(web, "保存到原文件").click();
  await web.page.getByText("已保存到原文件 表.xlsx。").waitFor();
});

test("dropped files are listed with what became of each, and opened one after another", async () => {
  const web = await openWeb();
  const { page } = web;
  const disk = await Disk.under(web);
  for (const name of ["一.xlsx", "二.xlsx", "四.xlsx"]) await disk.write(name, bytes);
  await disk.write("三.xlsx", Buffer.from("不是表"));
  await disk.drop("一.xlsx", "二.xlsx", "三.xlsx", "四.xlsx");
  await idle(web);
  await page.getByText("已选 4 个文件").waitFor();
  const listed = async () => {
    const menu = page.getByRole("button", { name: /^文件 \d\/4/ });
    await menu.click();
    const items = await page.getByRole("list", { name: "已选的文件" }).getByRole("button").allInnerTexts();
    await page.keyboard.press("Escape");
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    return items.map((text) => text.replace(/\s+/g, " "));
  };
  expect(await listed()).toEqual(["一.xlsx 已打开", "二.xlsx 未打开", "三.xlsx 未打开", "四.xlsx 未打开"]);
  await correct(web);
  expect((await listed())[0]).toBe("一.xlsx 有改动未保存");
  await button(web, "下一个文件").click();
  const dialog = page.getByRole("dialog", { name: "有改动还没有保存" });
  await dialog.getByRole("button", { name: "返回" }).click();
  expect(await page.title()).toBe("● 一.xlsx - 自评核 网页版");
  await button(web, "下一个文件").click();
  await dialog.getByRole("button", { name: "保存后继续" }).click();
  await page.getByRole("button", { name: "文件 2/4" }).waitFor();
  await idle(web);
  expect(await held(await disk.read("一.xlsx"), "I25")).toBe(94.69);
  expect((await listed()).slice(0, 2)).toEqual(["一.xlsx 已保存", "二.xlsx 已打开"]);
  await button(web, "下一个文件").click();
  await alert(web).filter({ hasText: "三.xlsx：这不是 .xlsx 文件" }).waitFor();
  await button(web, "下一个文件").click();
  await page.getByRole("button", { name: "文件 4/4" }).waitFor();
  await idle(web);
  expect(await listed()).toEqual(["一.xlsx 已保存", "二.xlsx 已打开", "三.xlsx 未能打开", "四.xlsx 已打开"]);
  expect(await button(web, "下一个文件").count()).toBe(0);
  await page.getByRole("button", { name: "文件 4/4" }).click();
  await page.getByRole("button", { name: /^二\.xlsx/ }).click();
  await page.getByRole("button", { name: "文件 2/4" }).waitFor();
});
