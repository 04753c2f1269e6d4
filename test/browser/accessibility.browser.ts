import type { Frame } from "playwright-core";
import { seriousFaults } from "./support/axe";
import { CORRECT, goToSheet, idle, openWorkbench, type Workbench } from "./support/workbench";

const STATES: readonly (readonly [string, (workbench: Workbench) => Promise<void>])[] = [
  ["findings", () => Promise.resolve()],
  [
    "an open finding",
    async ({ pane }) => {
      await pane.getByRole("button", { name: /执行率、执行率得分/ }).click();
    },
  ],
  [
    "corrected",
    async ({ pane }) => {
      await pane.getByRole("button", { name: CORRECT }).click();
      await pane.getByText(/已更正 3 处/).waitFor();
    },
  ],
  [
    "undone",
    async (workbench) => {
      await workbench.pane.getByRole("button", { name: "撤销更正" }).click();
      await idle(workbench);
    },
  ],
  [
    "a search without a result",
    async ({ pane }) => {
      await pane.getByRole("button", { name: "筛选" }).click();
      await pane.getByRole("searchbox", { name: "搜索问题" }).fill("没有这样的问题");
      await pane.getByText("没有符合条件的问题。").waitFor();
    },
  ],
  [
    "the preview",
    async ({ pane }) => {
      await pane.getByRole("button", { name: "预览" }).click();
      await pane.getByRole("heading", { name: "更正预览" }).waitFor();
    },
  ],
  [
    "the history",
    async ({ pane }) => {
      await pane.getByRole("button", { name: CORRECT }).click();
      await pane.getByText(/已更正 3 处/).waitFor();
      await pane.getByRole("button", { name: "记录" }).click();
      await pane.getByRole("button", { name: "撤销此次" }).waitFor();
    },
  ],
  [
    "asking for a reason, without one",
    async ({ pane }) => {
      await pane.getByRole("button", { name: /扣分未说明原因/ }).click();
      await pane.getByRole("button", { name: "忽略…" }).click();
      await pane.getByRole("button", { name: "忽略", exact: true }).click();
      await pane.getByText("请填写忽略的理由。").waitFor();
    },
  ],
  ["a form without a funds table", (workbench) => goToSheet(workbench, "社工服务")],
  [
    "protected",
    async (workbench) => {
      await workbench.page.evaluate(() => window.workbench?.trouble("protected", true));
      await workbench.pane.getByRole("button", { name: "仅检查" }).click();
      await workbench.pane.getByText(/工作表受保护/).waitFor();
    },
  ],
  [
    "edit mode",
    async (workbench) => {
      await workbench.page.evaluate(() => window.workbench?.trouble("editing", true));
      await workbench.pane.getByRole("button", { name: "仅检查" }).click();
      await workbench.pane.getByRole("alert").waitFor();
    },
  ],
  [
    "waiting for Excel",
    async (workbench) => {
      await workbench.page.evaluate(() => window.workbench?.trouble("editing", true));
      await workbench.pane.getByRole("button", { name: CORRECT }).click();
      await workbench.pane.getByRole("button", { name: "取消" }).waitFor();
    },
  ],
  [
    "an unexpected error",
    async (workbench) => {
      await workbench.page.evaluate(() => {
        window.workbench?.once("failing-write");
      });
      await workbench.pane.getByRole("button", { name: CORRECT }).click();
      await workbench.pane.getByRole("alert").waitFor();
    },
  ],
];

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test.each(STATES)("axe finds nothing serious: %s", async (_title, bring) => {
    const workbench = await openWorkbench({ colorScheme });
    await bring(workbench);
    expect(await seriousFaults(workbench)).toEqual([]);
  });
});

test("at 320 pixels, and twice as large, nothing stands out at the side", async () => {
  for (const deviceScaleFactor of [1, 2]) {
    const workbench = await openWorkbench({ deviceScaleFactor });
    const { page, pane } = workbench;
    await page.getByRole("radio", { name: "320" }).check();
    await pane.getByRole("button", { name: /执行率、执行率得分/ }).click();
    const frame = page.frames().find((each) => each.url().endsWith("pane.html")) as Frame;
    const sizes = await frame.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(sizes[0]).toBeLessThanOrEqual(sizes[1] ?? 0);
  }
});
