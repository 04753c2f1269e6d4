import type { Locator } from "playwright-core";
import { addFindings, goToSheet, openWorkbench, type Workbench } from "./support/workbench";

/** Presses Enter on a button, as a person does who has come there by Tab. */
async function enter({ page }: Workbench, target: Locator): Promise<void> {
  await target.focus();
  await page.keyboard.press("Enter");
}

/** Waits until an element has the keyboard focus. */
async function hasFocus(target: Locator): Promise<void> {
  await target.waitFor();
  const deadline = Date.now() + 20_000;
  const isThere = () => target.evaluate((element) => element === element.ownerDocument.activeElement);
  while (!(await isThere()) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await isThere()).toBe(true);
}

/** Every script but the first one comes late. */
async function slowly({ page }: Workbench): Promise<void> {
  await page.route(/\.js$/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
}

const card = ({ pane }: Workbench) => pane.getByRole("button", { name: /扣分未说明原因/ });

test("pages that come late get the keyboard at their heading, and give it back", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  await slowly(workbench);
  for (const [name, title] of [
    ["预览", "更正预览"],
    ["指定栏目…", "栏目对应"],
  ] as const) {
    await enter(workbench, pane.getByRole("button", { name, exact: true }));
    await hasFocus(pane.getByRole("heading", { level: 1, name: title }));
    await enter(workbench, pane.getByRole("button", { name: "返回" }));
    await hasFocus(pane.getByRole("button", { name, exact: true }));
  }
  // A tab keeps the keyboard: the person goes on from there.
  await enter(workbench, pane.getByRole("button", { name: "记录", exact: true }));
  await pane.getByRole("heading", { level: 1, name: "记录" }).waitFor();
  await hasFocus(pane.getByRole("button", { name: "记录", exact: true }));
});

test("the reason for ignoring and the search get the keyboard when they come, and nothing jumps meanwhile", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  await addFindings(workbench);
  await slowly(workbench);
  await enter(workbench, pane.getByRole("button", { name: "筛选" }));
  const below = pane.getByRole("heading", { level: 2 }).first();
  const waiting = await below.boundingBox();
  await hasFocus(pane.getByRole("searchbox", { name: "搜索问题" }));
  expect(await below.boundingBox()).toEqual(waiting);

  await enter(workbench, card(workbench));
  await enter(workbench, pane.getByRole("button", { name: "忽略…" }));
  const next = pane.getByRole("heading", { level: 2, name: /提示/ });
  const before = await next.boundingBox();
  await hasFocus(pane.getByRole("textbox", { name: /忽略的理由/ }));
  const after = await next.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(4);
  await page.keyboard.press("Escape");
  await hasFocus(pane.getByRole("button", { name: "忽略…" }));
});

test("what came of a button at the bottom of a long page is in sight, and the button stays where it is", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  await goToSheet(workbench, "信息化维护");
  await pane.getByRole("button", { name: "设置", exact: true }).click();
  const list = pane.getByRole("region", { name: "栏目对应" });
  const button = list.getByRole("button", { name: "导入…" });
  await button.scrollIntoViewIfNeeded();
  const before = await button.boundingBox();
  await list
    .locator("input[type=file]")
    .setInputFiles({ name: "栏目.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  const said = pane.getByText(/^栏目对应文件有误/);
  await said.waitFor();
  const box = await said.boundingBox();
  const frame = await workbench.page.locator("iframe").boundingBox();
  expect(box?.y).toBeGreaterThan(frame?.y ?? 0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
  expect((await button.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
});
