import type { Locator } from "playwright-core";
import { formInput, RIGHT } from "../adapters/excel/forms";
import { packageOf } from "../contract/xlsx";
import { openFile } from "./support/open-file";
import { standingOut } from "./support/standing-out";
import { faultsOfPane, idle, openWorkbench, type Workbench } from "./support/workbench";

const COUNT = 30;

/** Forms with names of 20 characters, whose total and rate are both wrong, on sheets with other names. */
const thirty = () =>
  packageOf(
    Array.from({ length: COUNT }, (_, index) => {
      const name = `检察档案管理及案件档案数据化加工服务${String(index + 1).padStart(2, "0")}`;
      return formInput({ ...RIGHT, H6: 96.98, I6: 9.99, I25: 95.69, E2: name }, `表${index + 1}`);
    }),
  );

const HEADS = ["自评表", "必须处理", "请确认", "总分", "执行率"];

/** The list of all forms in a pane of that size. */
async function openList(width: number, options = {}): Promise<Workbench & { table: Locator }> {
  const workbench = await openWorkbench(options);
  const { page, pane } = workbench;
  await openFile(page, thirty(), "30.xlsx");
  await page.locator("iframe").evaluate((frame, wide) => {
    frame.style.cssText = `flex: none; align-self: start; min-width: 0; width: ${wide}px; height: 640px`;
  }, width);
  await pane.getByRole("button", { name: "全部表", exact: true }).click();
  await pane.getByRole("button", { name: "检查全部工作表" }).click();
  const table = pane.getByRole("table", { name: "各自评表的检查结果" });
  await table.waitFor();
  await idle(workbench);
  return { ...workbench, table };
}

/** How many forms are whole in sight once their list is scrolled to. */
const inSight = (table: Locator): Promise<number> =>
  table.evaluate((element) => {
    element.scrollIntoView({ block: "start" });
    const scroll = element.closest("section")?.parentElement?.getBoundingClientRect();
    const rows = [...element.querySelectorAll("tbody [role=row]")].map((row) => row.getBoundingClientRect());
    return rows.filter(({ top, bottom }) => top >= (scroll?.top ?? NaN) && bottom <= (scroll?.bottom ?? NaN))
      .length;
  });

const boxes = (cells: Locator) =>
  cells.evaluateAll((all) =>
    all.map((each) => {
      const { left, right, top } = each.getBoundingClientRect();
      return { left, right, top };
    }),
  );

test.each(["light", "dark"] as const)(
  "%s, 320 pixels: at least eight forms of thirty are in sight, name above, figures below under their heads",
  async (colorScheme) => {
    const workbench = await openList(320, { colorScheme });
    const { table } = workbench;
    expect(await inSight(table)).toBeGreaterThanOrEqual(8);
    const row = table.getByRole("row").nth(1);
    const heads = await boxes(table.getByRole("columnheader"));
    const cells = await boxes(row.getByRole("cell"));
    const [name] = await boxes(row.getByRole("rowheader"));
    const edges = (all: typeof cells) => all.map(({ left, right }) => [left, right]);
    expect(edges(cells)).toEqual(edges(heads.slice(1)));
    expect(new Set(cells.map(({ top }) => top)).size).toBe(1);
    expect(cells[0]?.top).toBeGreaterThan(name?.top ?? Infinity);
    expect([name?.left, name?.right]).toEqual([cells[0]?.left, cells[3]?.right]);
    expect(await faultsOfPane(workbench)).toEqual([]);
  },
);

test.each([225, 320, 450])("%d pixels: it is a table with heads, row heads and cells", async (width) => {
  const workbench = await openList(width);
  const { table, pane } = workbench;
  expect(await table.getByRole("columnheader").allTextContents()).toEqual(HEADS);
  expect(await table.getByRole("row").count()).toBe(COUNT + 1);
  const row = table.getByRole("row", { name: /数据化加工服务07\s*表7/ });
  expect(await row.getByRole("rowheader").count()).toBe(1);
  const figures = ["3", "0", "95.69 → 94.69", "96.98 → 96.89%"];
  expect(await row.getByRole("cell").allTextContents()).toEqual(figures);
  // No part of it goes sideways, also where the pane is as narrow as one that is enlarged twice.
  expect(
    await table.evaluate(({ parentElement: frame }) => frame && frame.scrollWidth - frame.clientWidth),
  ).toBe(0);
  expect(await standingOut(workbench)).toEqual([]);

  await row.getByRole("button").click();
  await pane.getByRole("heading", { level: 1, name: /数据化加工服务07$/ }).waitFor();
  await pane.getByRole("navigation", { name: "逐份处理" }).getByRole("button", { name: "全部表" }).click();
  const current = table.getByRole("button", { name: /数据化加工服务07/ });
  await current.waitFor();
  expect(await current.getAttribute("aria-current")).toBe("true");
  expect(await faultsOfPane(workbench)).toEqual([]);
});

test("with room a form is one row: its figures stand beside its name", async () => {
  const { table } = await openList(450);
  const row = table.getByRole("row").nth(1);
  const [name] = await boxes(row.getByRole("rowheader"));
  for (const { top, left } of await boxes(row.getByRole("cell"))) {
    expect(top).toBe(name?.top);
    expect(left).toBeGreaterThanOrEqual(name?.right ?? Infinity);
  }
});
