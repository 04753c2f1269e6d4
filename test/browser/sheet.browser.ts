import { cellOf, contentOf, CORRECT, idle, openWorkbench, type Workbench } from "./support/workbench";

/** Name of what has the focus in the pane. */
const focused = ({ pane }: Workbench) => pane.locator(":focus").evaluate((element) => element.textContent);

async function ignore({ pane }: Workbench, reason: string): Promise<void> {
  await pane.getByRole("button", { name: /扣分未说明原因/ }).click();
  await pane.getByRole("button", { name: "忽略…" }).click();
  await pane.getByRole("textbox", { name: /忽略的理由/ }).fill(reason);
  await pane.getByRole("button", { name: "忽略", exact: true }).click();
  await pane.getByText("理由：" + reason).waitFor();
}

test("overview: total, grade, parts, rate and the profile with its reason", async () => {
  const { pane } = await openWorkbench();
  const card = pane.getByRole("region", { name: "总分" });
  await card.getByRole("img", { name: "95.69，应为 94.69" }).waitFor();
  await card.getByRole("list", { name: "总分构成" }).getByText("产出 45/50").waitFor();
  await card.getByText("436,000 ÷ 450,000 元").waitFor();
  await pane.getByText("评分口径：全国通用（2020）").click();
  await pane.getByText(/预算执行率 10 分/).waitFor();
});

test("findings: by kind, by rule, by words; the rule's page is there", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  await pane.getByRole("button", { name: /^请确认 \d+$/ }).click();
  expect(await pane.getByRole("region", { name: "必须处理" }).count()).toBe(0);
  await pane.getByRole("button", { name: /^请确认 \d+$/ }).click();
  await pane.getByRole("button", { name: "筛选" }).click();
  await pane.getByRole("combobox", { name: "按规则筛选" }).selectOption("T01");
  expect(await pane.locator("[data-card]").count()).toBe(1);
  await pane.locator("[data-card]").click();
  const [rules] = await Promise.all([
    page.context().waitForEvent("page"),
    pane.getByRole("link", { name: "规则 T01 说明" }).click(),
  ]);
  await rules.waitForLoadState();
  expect(new URL(rules.url()).hash).toBe("#T01");
  expect(await rules.locator("#T01 h2").textContent()).toMatch(/^T01 /);
  await rules.close();
});

test("findings: Alt and the arrows go from one to the next, cell by cell; the focus stays in the pane", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  await pane.locator("[data-card]").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.waitForFunction(() => window.workbench?.selection().address === "J18");
  expect(await focused(workbench)).toContain("J18");
  await page.keyboard.press("Alt+ArrowDown");
  await page.waitForFunction(() => window.workbench?.selection().address === "I25");
  expect(await focused(workbench)).toContain("I25");
});

test("preview: what is unticked is left, the total is proposed with it; afterwards what was changed is shown", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  await pane.getByRole("button", { name: "预览" }).click();
  await pane.getByRole("checkbox", { name: "执行率得分" }).uncheck();
  await pane.getByText("95.69 → 94.99").waitFor();
  // With a score in it that stays wrong, the total is only proposed.
  const total = pane.getByRole("checkbox", { name: "总分" });
  expect(await total.isChecked()).toBe(false);
  await total.check();
  await pane.getByRole("button", { name: /^更正所选\s+2 处$/ }).click();
  const changed = pane.getByRole("region", { name: "已更正" });
  await changed.getByText("95.69 → 94.99").waitFor();
  expect((await cellOf(workbench, "档案管理", "I6"))?.value).toBe(9.99);
  expect((await cellOf(workbench, "档案管理", "I25"))?.value).toBe(94.99);
});

test("history: two runs, the first taken back alone, then the other; all is as it was", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  const before = await contentOf(workbench);
  await pane.getByRole("button", { name: /执行率有误/ }).click();
  await pane.getByRole("button", { name: "更正", exact: true }).first().click();
  // The rate alone: no score has changed, so the total stays.
  await pane.getByText(/已更正 1 处/).waitFor();
  await pane.getByRole("button", { name: CORRECT }).click();
  await pane.getByRole("button", { name: CORRECT }).waitFor({ state: "detached" });
  await pane.getByRole("button", { name: "记录" }).click();
  const undo = pane.getByRole("button", { name: "撤销此次" });
  await undo.first().waitFor();
  expect(await undo.count()).toBe(2);
  await undo.first().click();
  await pane.getByText(/已撤销 \d+ 处更正。/).waitFor();
  expect((await cellOf(workbench, "档案管理", "H6"))?.value).toBe(96.89);
  await undo.click();
  await pane.getByText("本工作表还没有更正记录。").waitFor();
  expect(await contentOf(workbench)).toEqual(before);
});

test("ignoring: the reason is kept in the file, the finding comes back when that is taken back", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  const before = await contentOf(workbench);
  await ignore(workbench, "按合同约定结算");
  expect(await pane.getByRole("button", { name: /扣分未说明原因 J18/ }).count()).toBe(0);
  expect(JSON.stringify(await contentOf(workbench))).toContain("按合同约定结算");
  await pane.getByRole("button", { name: "恢复检查 扣分未说明原因" }).click();
  await pane.getByRole("button", { name: /扣分未说明原因 J18/ }).waitFor();
  await idle(workbench);
  expect(await contentOf(workbench)).toEqual(before);
});

test("live: a finding comes while a person types and goes with a co-author's change, and the grid keeps the keyboard", async () => {
  const { page, pane } = await openWorkbench();
  await page.evaluate(() => {
    window.workbench?.edit("档案管理", "I15", 9);
  });
  await pane.getByRole("button", { name: /得分超过权重 I15/ }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  await page.evaluate(() => {
    window.workbench?.edit("档案管理", "I15", 5, "remote");
  });
  await pane.getByRole("button", { name: /得分超过权重 I15/ }).waitFor({ state: "detached" });
});
