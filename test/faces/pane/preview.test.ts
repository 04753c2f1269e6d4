/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";

const value = async ({ subject }: PaneOnExcel, cell: string) =>
  cellAt(await subject.workbook.read(), fromA1(cell)).value;
const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const apply = () => screen.getByRole("button", { name: /^更正所选/ });
const items = () => within(screen.getByRole("region", { name: "可直接更正" })).getAllByRole("listitem");

async function openPreview(cells = WRONG): Promise<PaneOnExcel> {
  const pane = await openPane([formInput(cells)]);
  await pane.user.click(screen.getByRole("button", { name: "预览" }));
  await screen.findByRole("heading", { name: "更正预览" });
  return pane;
}

test("every edit is listed with its cell, from, to, rule and working; the safe ones are ticked", async () => {
  const pane = await openPreview();
  const before = pane.subject.dump();
  await waitFor(() => {
    expect(document.activeElement?.textContent).toBe("更正预览");
  });
  expect(items().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/96\.98 → 96\.89H6.*E01/),
    expect.stringMatching(/9\.99 → 9\.69I6.*10 × 436,000 ÷ 450,000 = 9\.6889.*E02/),
    expect.stringMatching(/12 → 10I14.*I01/),
    expect.stringMatching(/91\.99 → 94\.69I25.*T01/),
  ]);
  expect(screen.getAllByRole<HTMLInputElement>("checkbox").map(({ checked }) => checked)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(apply().textContent).toBe("更正所选  4 处");
  expect(pane.subject.dump()).toEqual(before);
});

test("the total follows what is chosen, and only what is ticked is written", async () => {
  const pane = await openPreview();
  await pane.user.click(box("得分"));
  // With a score above its weight left in it the total is a proposal, to be ticked by whoever wants it.
  expect(apply().textContent).toBe("更正所选  2 处");
  const suggested = within(screen.getByRole("region", { name: "建议值，请核对" }));
  expect(suggested.getAllByRole("listitem")[0]?.textContent).toContain("91.99 → 96.69I25");
  expect(box("总分").checked).toBe(false);
  await pane.user.click(box("总分"));
  expect(apply().textContent).toBe("更正所选  3 处");
  await pane.user.click(apply());
  await idle();
  expect([await value(pane, "I6"), await value(pane, "I14"), await value(pane, "I25")]).toEqual([
    9.69, 12, 96.69,
  ]);
  expect(screen.getByText("已更正 3 处，14:32")).toBeDefined();
  const changes = within(await screen.findByRole("region", { name: "已更正" })).getAllByRole("button");
  expect(changes.map(({ textContent }) => textContent)).toContain("总分91.99 → 96.69I25");
});

test("who goes back by keyboard is at the button that led here", async () => {
  const pane = await openPreview();
  screen.getByRole("button", { name: "返回" }).focus();
  await pane.user.keyboard("{Enter}");
  expect(document.activeElement?.textContent).toBe("预览");
});

test("suggested corrections stand apart and are not ticked", async () => {
  const pane = await openPreview({ ...WRONG, I6: null });
  const suggested = within(screen.getByRole("region", { name: "建议值，请核对" }));
  const tick = suggested.getByRole<HTMLInputElement>("checkbox", { name: "执行率得分" });
  expect(tick.checked).toBe(false);
  expect(suggested.getByRole("button", { name: /空 → 9\.69/ })).toBeDefined();
  await pane.user.click(tick);
  await pane.user.click(apply());
  await idle();
  expect([await value(pane, "I6"), await value(pane, "I25")]).toEqual([9.69, 94.69]);
});

test("one alone", async () => {
  const pane = await openPreview();
  await pane.user.click(screen.getByRole("button", { name: "只更正此项：执行率（%） H6" }));
  await idle();
  expect([await value(pane, "H6"), await value(pane, "I6"), await value(pane, "I14")]).toEqual([
    96.89, 9.99, 12,
  ]);
});

test("waiting for the end of editing is said, can be cancelled, and leaves the choice", async () => {
  const pane = await openPreview();
  await pane.user.click(box("得分"));
  pane.subject.host.workbook.beginEdit();
  await pane.user.click(apply());
  await screen.findByText(/如正在编辑单元格/, {}, { timeout: 4_000 });
  await pane.user.click(screen.getByRole("button", { name: "取消" }));
  await idle();
  expect(box("得分").checked).toBe(false);
  pane.subject.host.workbook.endEdit();
  await pane.user.click(apply());
  await idle();
  expect(await value(pane, "I14")).toBe(12);
  expect(await value(pane, "I6")).toBe(9.69);
});
