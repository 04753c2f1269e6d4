import { readFileSync } from "node:fs";
import path from "node:path";
import { choose, CORRECT, idle, openSample, openWeb, ROOT, SAMPLE, save, typeInto } from "./support/page";

const compound = (name: string) => {
  const bytes = Buffer.alloc(1024);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0]).copy(bytes);
  Buffer.from(name, "utf16le").copy(bytes, 512);
  return bytes;
};

const BAD: readonly (readonly [what: string, name: string, content: () => Uint8Array, says: RegExp])[] = [
  ["a password", "有密码.xlsx", () => compound("EncryptedPackage"), /设有打开密码.*取消密码/],
  ["an old .xls", "旧表.xls", () => compound("Workbook"), /旧版 \.xls 文件.*另存为 \.xlsx/],
  ["damage", "坏表.xlsx", () => SAMPLE.subarray(0, 6000), /已损坏.*另存为 \.xlsx/],
  ["another kind", "说明.txt", () => Buffer.from("自评表"), /不是 \.xlsx 文件.*另存为 \.xlsx/],
  ["nothing in it", "空.xlsx", () => Buffer.alloc(0), /不是 \.xlsx 文件/],
  ["too much", "大表.xlsx", () => Buffer.alloc(50 * 1024 * 1024 + 1), /内容过大.*只保留自评表/],
];

test.each(BAD)("a file with %s is refused, and says what to do", async (_, name, content, says) => {
  const web = await openWeb();
  await choose(web, name, content());
  const alert = web.page.getByRole("alert").filter({ hasText: name });
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(says);
  await choose(web, "表.xlsx", SAMPLE);
  await idle(web);
  await web.pane.getByRole("button", { name: CORRECT }).waitFor();
});

test("a bad file leaves the open one as it is", async () => {
  const web = await openSample();
  await typeInto(web, "J18", "政府采购结余");
  await choose(web, "坏.xlsx", Buffer.from("x"));
  await web.page.getByRole("button", { name: "不保存" }).click();
  await web.page.getByRole("alert").filter({ hasText: "坏.xlsx：这不是 .xlsx 文件" }).waitFor();
  await web.page.getByText("有未保存的改动").waitFor();
});

test("what is unsaved is asked for before another file takes its place; saved it is not asked for", async () => {
  const web = await openSample();
  await typeInto(web, "J18", "政府采购结余");
  await web.page.getByText("有未保存的改动").waitFor();
  await web.page.getByRole("button", { name: "关闭文件" }).click();
  const dialog = web.page.getByRole("dialog", { name: "有改动还没有保存" });
  await dialog.getByRole("button", { name: "返回" }).click();
  await web.pane.getByRole("button", { name: CORRECT }).waitFor();
  await web.page.getByRole("button", { name: "关闭文件" }).click();
  const downloading = web.page.waitForEvent("download");
  await dialog.getByRole("button", { name: "保存后继续" }).click();
  expect((await downloading).suggestedFilename()).toBe("示例自评表（已核）.xlsx");
  await web.page.getByRole("main").getByText("数据不离开本机").waitFor();
});

test("the browser warns before the page is left with something unsaved, and only then", async () => {
  const web = await openSample();
  const warnings: string[] = [];
  web.page.on("dialog", (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await typeInto(web, "J18", "政府采购结余");
  await save(web);
  await web.page.reload();
  expect(warnings).toEqual([]);
  await web.page.getByRole("button", { name: "打开示例" }).click();
  await idle(web);
  await typeInto(web, "J18", "政府采购结余");
  await web.page.reload();
  expect(warnings).toEqual(["beforeunload"]);
});

test("a file dropped anywhere on the page is opened", async () => {
  const web = await openWeb();
  const base64 = readFileSync(path.join(ROOT, "assets/samples/luohu-2024.xlsx")).toString("base64");
  const data = await web.page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
    transfer.items.add(new File([bytes], "拖入.xlsx"));
    return transfer;
  }, base64);
  await web.page.dispatchEvent("body", "dragenter", { dataTransfer: data });
  await web.page.getByText("松开鼠标即可打开 .xlsx 文件").waitFor();
  await web.page.dispatchEvent("body", "drop", { dataTransfer: data });
  await idle(web);
  expect(await web.page.title()).toBe("拖入.xlsx - 自评核 网页版");
});

test("once loaded it works without a network: page, grid, pane, sample and all", async () => {
  const web = await openWeb();
  await web.page.evaluate(() => navigator.serviceWorker.ready);
  await web.context.setOffline(true);
  await web.page.reload();
  await web.page.getByRole("button", { name: "打开示例" }).click();
  await idle(web);
  await web.pane.getByRole("button", { name: CORRECT }).click();
  await web.pane.getByText(/已更正 3 处/).waitFor();
  const { bytes } = await save(web);
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe("PK");
});
