import { readPlantedErrors } from "../../scripts/samples/planted";
import { describeWithReaders, openpyxl, throughLibreOffice } from "../support/readers";
import {
  cellOf,
  contentOf,
  goToSheet,
  idle,
  openWorkbench,
  savedBytes,
  shownIn,
  type Workbench,
} from "./support/workbench";

const SHEETS = ["档案管理", "信息化维护", "社工服务"];
const PLANTED = readPlantedErrors();
const isSafe = ({ findings }: (typeof PLANTED)[number]) =>
  findings.some(({ correction }) => correction === "safe");
const SAFE = PLANTED.filter(isSafe);
const LEFT = PLANTED.filter((error) => !isSafe(error) && error.findings.length > 0);

/** 一键重算 on every sheet that has something to correct, as a person does. */
async function correctAll(workbench: Workbench): Promise<void> {
  for (const sheet of SHEETS) {
    await goToSheet(workbench, sheet);
    // Where nothing is to be corrected, the button says what else it does.
    await workbench.pane.getByRole("button", { name: /一键重算|标出 \d+ 处问题/ }).click();
    await workbench.pane.getByText(/已更正 \d+ 处|没有算术错误需要更正/).waitFor();
    await idle(workbench);
  }
}

test("every planted error that is safe is corrected, commented and highlighted; the others are reported and untouched", async () => {
  const workbench = await openWorkbench();
  await correctAll(workbench);
  expect(SAFE.length).toBeGreaterThan(3);
  for (const { sheet, cell, right, findings } of SAFE) {
    expect([cell, Number((await cellOf(workbench, sheet, cell))?.value)]).toEqual([
      cell,
      Number(right.value),
    ]);
    const shown = await shownIn(workbench, sheet, cell);
    expect(shown?.comment).toContain(`【自评核·${findings[0]?.rule ?? ""}】`);
    expect(shown?.background?.toUpperCase()).toBe("#C6E0B4");
  }
  for (const { sheet, cell, planted } of LEFT) {
    expect([cell, (await cellOf(workbench, sheet, cell))?.value]).toEqual([cell, planted.value]);
  }
  await goToSheet(workbench, "社工服务");
  const groups = workbench.pane.getByRole("region", { name: "请确认" });
  await groups.getByRole("button", { name: /权重合计/ }).waitFor();
});

describeWithReaders("the file that is saved", () => {
  test("openpyxl and LibreOffice see the corrected values, the comments and the highlights", async () => {
    const workbench = await openWorkbench();
    await correctAll(workbench);
    const bytes = await savedBytes(workbench);
    for (const [seen] of [openpyxl([bytes]), throughLibreOffice([bytes])]) {
      expect(seen?.error).toBeNull();
      for (const { sheet, cell, right } of SAFE) {
        const there = seen?.sheets[sheet];
        expect([cell, Number(there?.cells[cell]?.value)]).toEqual([cell, Number(right.value)]);
        expect(there?.comments[cell]?.text).toContain("【自评核·");
        expect(there?.rules.filter(({ area }) => area.split(" ").includes(cell))).toHaveLength(1);
      }
    }
  });
});

test("undo brings back every value, formula, comment and rule of the workbook", async () => {
  const workbench = await openWorkbench();
  const before = await contentOf(workbench);
  await correctAll(workbench);
  expect(await contentOf(workbench)).not.toEqual(before);
  for (const sheet of SHEETS) {
    await goToSheet(workbench, sheet);
    const undo = workbench.pane.getByRole("button", { name: "撤销更正" });
    const isCorrected = SAFE.some((planted) => planted.sheet === sheet);
    expect([sheet, await undo.isEnabled()]).toEqual([sheet, isCorrected]);
    if (isCorrected) await undo.click();
    await idle(workbench);
    // Where nothing was corrected there is nothing to undo: the marks of what is left are cleared.
    const clear = workbench.pane.getByRole("button", { name: "清除标记" });
    if (await clear.isEnabled()) {
      await clear.click();
      await workbench.pane.getByRole("button", { name: "清除", exact: true }).click();
    }
    await idle(workbench);
  }
  expect(await contentOf(workbench)).toEqual(before);
});

test("a finding shows its cell in the grid, and a cell its finding in the pane", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  await pane.getByRole("button", { name: /扣分未说明原因 J18/ }).click();
  await pane.getByText(/请在“偏差原因分析及改进措施”栏说明/).waitFor();
  await page.waitForFunction(() => window.workbench?.selection().address === "J18");
  await page.evaluate(() => window.workbench?.select("档案管理", "I25"));
  await pane.getByRole("button", { name: /总分有误 I25/, expanded: true }).waitFor();
});

test("what a person types in the grid is checked by itself, and the finding goes", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  await pane.getByRole("button", { name: /扣分未说明原因 J18/ }).waitFor();
  await page.evaluate(() => window.workbench?.edit("档案管理", "J18", "政府采购结余"));
  await pane.getByRole("button", { name: /扣分未说明原因 J18/ }).waitFor({ state: "detached" });
  expect(await pane.getByText("表格已改动，以下是改动前的结果。").count()).toBe(0);
});
