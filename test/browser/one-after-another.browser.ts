import { formInput, RIGHT } from "../adapters/excel/forms";
import { packageOf } from "../contract/xlsx";
import { openFile } from "./support/open-file";
import { CORRECT, goToSheet, idle, openWorkbench, type Workbench } from "./support/workbench";

jest.setTimeout(600_000);

const COUNT = 30;

/** So many sheets with a form each, on which nothing but the arithmetic is wrong. */
const thirty = () =>
  packageOf(
    Array.from({ length: COUNT }, (_, index) =>
      formInput({ ...RIGHT, H6: 96.98, I6: 9.99, I25: 95.69, E2: `项目${index + 1}` }, `表${index + 1}`),
    ),
  );

const heading = ({ pane }: Workbench) => pane.getByRole("heading", { level: 1 });
const bar = ({ pane }: Workbench) => pane.getByRole("navigation", { name: "逐份处理" });

/** Waits until the form of that number is on the pane, and the bar says so. */
async function formNumber(workbench: Workbench, number: number): Promise<void> {
  await workbench.pane.getByRole("heading", { level: 1, name: `项目${number}`, exact: true }).waitFor();
  await bar(workbench).getByText(`${number}/${COUNT} · `).waitFor();
  await idle(workbench);
}

const hasFocus = (target: ReturnType<Workbench["pane"]["getByRole"]>) =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

test("thirty forms are corrected and looked at, one after another, by the keyboard alone", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  await openFile(page, thirty(), "30.xlsx");
  let keys = 0;
  const press = async (key: string) => {
    keys++;
    await page.keyboard.press(key);
  };
  const tabTo = async (target: ReturnType<typeof pane.getByRole>) => {
    for (let presses = 0; presses < 30; presses++) {
      if (await hasFocus(target)) return;
      await press("Tab");
    }
    throw new Error("never reached");
  };
  await press("F6");
  await tabTo(pane.getByRole("button", { name: "全部表" }));
  await press("Enter");
  const check = pane.getByRole("button", { name: "检查全部工作表" });
  await check.waitFor();
  await tabTo(check);
  await press("Enter");
  await pane.getByRole("table", { name: "各自评表的检查结果" }).waitFor();
  await idle(workbench);
  await press("Alt+PageDown");
  await formNumber(workbench, 1);
  expect(await hasFocus(heading(workbench))).toBe(true);
  await tabTo(pane.getByRole("button", { name: CORRECT }));
  for (let number = 1; number <= COUNT; number++) {
    await press("Enter");
    await pane.getByText(/^已更正 3 处/).waitFor();
    await idle(workbench);
    const done = number === COUNT ? "已全部处理" : `已处理 ${number}/${COUNT}`;
    await bar(workbench).getByText(done).waitFor();
    if (number === COUNT) break;
    await press("Alt+PageDown");
    await formNumber(workbench, number + 1);
    expect(await hasFocus(pane.getByRole("button", { name: CORRECT }))).toBe(true);
  }
  expect(await bar(workbench).getByRole("button", { name: "后面没有有问题的表" }).isVisible()).toBe(true);
  await tabTo(pane.getByRole("button", { name: "生成报告" }));
  await press("Enter");
  await pane.getByText(/^核查报告已写入工作表“核查报告”/).waitFor({ timeout: 120_000 });
  // Two keys a form, and what leads to the first of them and to the report.
  expect(keys).toBeLessThanOrEqual(2 * COUNT + 30);
});

test("all corrected at once, then looked at by one click a form; back in the list the row has the focus and the place is kept", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  await openFile(page, thirty(), "30.xlsx");
  let clicks = 0;
  const click = async (name: string | RegExp) => {
    clicks++;
    await pane.getByRole("button", { name }).click();
  };
  await click("全部表");
  await click("检查全部工作表");
  await click(/^更正全部 90 处…$/);
  await click("更正 90 处");
  await pane.getByText(/^已在 30 张工作表上更正 90 处/).waitFor();
  await idle(workbench);
  expect(clicks).toBe(4);
  // The focus is on the result, which is in sight with the way back.
  const undo = pane.getByRole("button", { name: "撤销本次更正" });
  expect(await undo.evaluate((button) => button.closest("[role=status]") === document.activeElement)).toBe(
    true,
  );
  expect(await pane.getByText("30 份已全部处理。").isVisible()).toBe(true);

  const row = pane.getByRole("button", { name: /^项目25\D/ });
  await row.scrollIntoViewIfNeeded();
  const scrolled = () =>
    row.evaluate((button) => button.closest("section")?.parentElement?.scrollTop ?? Number.NaN);
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  await row.click();
  await formNumber(workbench, 25);
  await bar(workbench).getByRole("button", { name: "全部表" }).click();
  await row.waitFor();
  expect(await hasFocus(row)).toBe(true);
  expect(await scrolled()).toBe(before);
});

test("what is written in the list while a form is on its way does not go to the sheet before", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  await openFile(page, thirty(), "30.xlsx");
  await goToSheet(workbench, "表3");
  await pane.getByRole("button", { name: "全部表" }).click();
  await pane.getByRole("button", { name: "检查全部工作表" }).click();
  await pane.getByRole("button", { name: /^项目3\D/ }).click();
  await formNumber(workbench, 3);
  await pane.getByRole("button", { name: CORRECT }).focus();
  await page.keyboard.press("Alt+PageDown");
  await page.keyboard.press("Enter");
  await formNumber(workbench, 4);
  expect(await page.evaluate(() => window.workbench?.cell("表3", "H6"))).toMatchObject({ value: 96.98 });
});
