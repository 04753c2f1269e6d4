/** @jest-environment jsdom */
import { screen, within } from "@testing-library/dom";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { formInput } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";

/** Two scores are proposed, since more was reached than they say; the rate is wrong besides. */
const CELLS = { I14: 5, I16: 2, I25: 81.69, H6: 96.98 };

const values = async ({ subject }: PaneOnExcel) => {
  const sheet = await subject.workbook.read();
  return Object.keys(CELLS).map((cell) => cellAt(sheet, fromA1(cell)).value);
};
const box = (name: string) => screen.getAllByRole<HTMLInputElement>("checkbox", { name });
const suggested = () =>
  within(screen.getByRole("region", { name: "建议值，请核对" })).getAllByRole("listitem");

async function openGroup(): Promise<PaneOnExcel> {
  const pane = await openPane([formInput(CELLS)]);
  await pane.user.click(screen.getAllByRole("button", { name: /I14/ })[0] as HTMLElement);
  await pane.user.click(screen.getByRole("button", { name: "采用本组 2 个建议值…" }));
  await screen.findByRole("heading", { name: "更正预览" });
  return pane;
}

test("all suggested values of one kind are listed, ticked, written in one run and taken back as one", async () => {
  const pane = await openGroup();
  expect(screen.getByText(/^以下是同一类问题的建议值/)).toBeDefined();
  expect(suggested().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/5 → 10I14/),
    expect.stringMatching(/2 → 10I16/),
  ]);
  // The total goes along; the rate is no part of it.
  expect(box("总分").map(({ checked }) => checked)).toEqual([true]);
  expect(screen.queryByRole("checkbox", { name: "执行率（%）" })).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: "更正所选 3 处" }));
  await screen.findByText("已更正 3 处，14:32");
  await idle();
  expect(await values(pane)).toEqual([10, 10, 94.69, 96.98]);
  await pane.user.click(screen.getByRole("button", { name: "撤销更正" }));
  await screen.findByText(/已撤销 3 处更正/);
  await idle();
  expect(await values(pane)).toEqual([5, 2, 81.69, 96.98]);
});

test("what is unticked is left as it is, and the total follows the rest", async () => {
  const pane = await openGroup();
  const before = pane.subject.dump();
  await pane.user.click(box("得分")[1] as HTMLElement);
  expect(suggested()).toHaveLength(2);
  expect(pane.subject.dump()).toEqual(before);
  await pane.user.click(screen.getByRole("button", { name: "更正所选 2 处" }));
  await screen.findByText("已更正 2 处，14:32");
  await idle();
  expect(await values(pane)).toEqual([10, 2, 86.69, 96.98]);
});

test("the preview of all corrections begins anew, whatever was chosen in a group", async () => {
  const pane = await openGroup();
  await pane.user.click(screen.getByRole("button", { name: "返回" }));
  await pane.user.click(screen.getByRole("button", { name: "预览" }));
  await screen.findByRole("heading", { name: "更正预览" });
  expect(box("执行率（%）").map(({ checked }) => checked)).toEqual([true]);
  expect(box("得分").map(({ checked }) => checked)).toEqual([false, false]);
});

test("a suggestion that stands alone has no group", async () => {
  const pane = await openPane([formInput({ I14: 5 })]);
  await pane.user.click(screen.getAllByRole("button", { name: /I14/ })[0] as HTMLElement);
  expect(screen.getByRole("button", { name: /^采用建议/ })).toBeDefined();
  expect(screen.queryByRole("button", { name: /^采用本组/ })).toBeNull();
});
