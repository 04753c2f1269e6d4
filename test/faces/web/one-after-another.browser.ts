import { formInput, RIGHT } from "../../adapters/excel/forms";
import { packageOf } from "../../contract/xlsx";
import { choose, CORRECT, idle, openWeb } from "./support/page";

test("in the web edition too, forms are corrected one after another by two keys each, and the focus stays in the pane", async () => {
  const web = await openWeb();
  const { page, pane } = web;
  const sheets = [1, 2, 3].map((number) =>
    formInput({ ...RIGHT, H6: 96.98, I6: 9.99, I25: 95.69, E2: `项目${number}` }, `表${number}`),
  );
  await choose(web, "三份.xlsx", packageOf(sheets));
  await pane.getByRole("button", { name: "全部表", exact: true }).click();
  await pane.getByRole("button", { name: "检查全部工作表" }).click();
  await pane.getByRole("table", { name: "各自评表的检查结果" }).waitFor();
  await idle(web);
  const bar = pane.getByRole("navigation", { name: "逐份处理" });
  for (const number of [1, 2, 3]) {
    await page.keyboard.press("Alt+PageDown");
    await bar.getByText(`${number}/3 · `).waitFor();
    await pane.getByRole("heading", { level: 1, name: `项目${number}`, exact: true }).waitFor();
    await idle(web);
    const button = pane.getByRole("button", { name: CORRECT });
    if (number === 1) await button.focus();
    await page.keyboard.press("Enter");
    await pane.getByText(/^已更正 3 处/).waitFor();
    await idle(web);
  }
  await bar.getByText("已全部处理").waitFor();
  // In the grid the keys are the grid's.
  await page.keyboard.press("F6");
  await page.locator(".luckysheet-cell-input").focus();
  await page.keyboard.press("Alt+PageUp");
  await bar.getByText("3/3 · ").waitFor();
});
