import { cellOf, CORRECT, openWorkbench } from "./support/workbench";

test("the whole path by keyboard alone: into the pane, correct, look at a finding, undo, back to the grid", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  const { keyboard } = page;
  /** Presses Tab until the element that matches has the focus; fails when it never gets there. */
  const tabTo = async (target: ReturnType<typeof pane.getByRole>, key = "Tab") => {
    for (let presses = 0; presses < 30; presses++) {
      const isThere = await target.evaluate((element) => element === element.ownerDocument.activeElement);
      if (isThere) return;
      await keyboard.press(key);
    }
    throw new Error("never reached");
  };
  await page.locator("body").press("F6");
  await tabTo(pane.getByRole("button", { name: CORRECT }));
  await keyboard.press("Enter");
  await pane.getByText(/已更正 3 处/).waitFor();
  expect((await cellOf(workbench, "档案管理", "I25"))?.value).toBe(94.69);

  // Tab comes to the first finding, the arrow keys go on from there.
  await tabTo(pane.locator("[data-card]").first());
  await keyboard.press("End");
  await keyboard.press("Home");
  await tabTo(pane.getByRole("button", { name: /扣分未说明原因/ }));
  await keyboard.press("Enter");
  await page.waitForFunction(() => window.workbench?.selection().address === "J18");
  // What was found on the next row is one key away, and back.
  await keyboard.press("Alt+ArrowDown");
  await page.waitForFunction(() => window.workbench?.selection().address !== "J18");
  await keyboard.press("Alt+ArrowUp");
  await page.waitForFunction(() => window.workbench?.selection().address === "J18");
  const hasFocus = await pane
    .getByRole("button", { name: /扣分未说明原因/ })
    .evaluate((element) => element === element.ownerDocument.activeElement);
  expect(hasFocus).toBe(true);

  // It stands beside what was done, above the list, and nowhere else.
  await tabTo(pane.getByRole("button", { name: "撤销更正" }), "Shift+Tab");
  await keyboard.press("Enter");
  await pane.getByText(/已撤销 3 处更正/).waitFor();
  expect((await cellOf(workbench, "档案管理", "I25"))?.value).toBe(95.69);

  await keyboard.press("F6");
  await page.waitForFunction(() => document.activeElement?.tagName !== "IFRAME");
});
