import { unzipped } from "../../support/packages";
import { AS_EXCEL, signed } from "../../support/signed";
import { choose, CORRECT, idle, openWeb, SAMPLE, save, typeInto, type WebPage } from "./support/page";

const BYTES = signed(new Uint8Array(SAMPLE), AS_EXCEL);

async function openSigned(): Promise<WebPage> {
  const web = await openWeb();
  await choose(web, "签过.xlsx", BYTES);
  await idle(web);
  return web;
}

const question = ({ page }: WebPage) => page.getByRole("dialog", { name: "文件有数字签名" });

test("a signed file is opened and checked without a question; 取消 changes nothing, 更正 goes on", async () => {
  const web = await openSigned();
  const correct = web.pane.getByRole("button", { name: CORRECT });
  await correct.click();
  const cancel = question(web).getByRole("button", { name: "取消" });
  // The answer that changes nothing has the focus.
  expect(await cancel.evaluate((element) => element === document.activeElement)).toBe(true);
  await cancel.click();
  await web.pane.getByRole("alert").filter({ hasText: "改动后签名失效，因此未作任何更改" }).waitFor();
  expect(Buffer.from((await save(web)).bytes).equals(Buffer.from(BYTES))).toBe(true);
  await correct.click();
  await question(web).getByRole("button", { name: "更正" }).click();
  await web.pane.getByText(/已更正 \d+ 处/).waitFor();
  await idle(web);
  await typeInto(web, "J18", "政府采购结余");
  expect(await question(web).count()).toBe(0);
  const { bytes } = await save(web);
  expect([...unzipped(bytes).keys()].filter((name) => name.startsWith("_xmlsignatures"))).toEqual([]);
});

test("what is typed is asked for too; Escape means no", async () => {
  const web = await openSigned();
  await typeInto(web, "J18", "政府采购结余");
  await question(web).waitFor();
  await web.page.keyboard.press("Escape");
  await question(web).waitFor({ state: "detached" });
  await web.page.getByRole("alert").filter({ hasText: "未作任何更改" }).waitFor();
  expect(Buffer.from((await save(web)).bytes).equals(Buffer.from(BYTES))).toBe(true);
});
