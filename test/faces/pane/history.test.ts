/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { setCell } from "../../../src/spreadsheet/model";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";

const value = async ({ subject }: PaneOnExcel, cell: string) =>
  cellAt(await subject.workbook.read(), fromA1(cell)).value;
const runs = () => screen.queryAllByRole("region", { name: /^\d+年\d+月\d+日/ });

/** A pane whose clock goes on by a minute whenever it is looked at. */
function openWithClock(): Promise<PaneOnExcel> {
  let minute = 31;
  return openPane([formInput(WRONG)], {}, undefined, { now: () => new Date(2025, 2, 1, 14, ++minute) });
}

/** Two runs: the rate alone at 14:32, all the rest a minute later. */
async function twoRuns(): Promise<PaneOnExcel> {
  const pane = await openWithClock();
  await pane.user.click(screen.getByRole("button", { name: /执行率有误/ }));
  await pane.user.click(screen.getAllByRole("button", { name: "更正" })[0] as HTMLElement);
  await idle();
  await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  await pane.user.click(screen.getByRole("button", { name: "记录" }));
  await screen.findByRole("heading", { level: 1, name: "记录" });
  return pane;
}

test("a sheet without corrections says so", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await pane.user.click(screen.getByRole("button", { name: "记录" }));
  await screen.findByRole("heading", { level: 1, name: "记录" });
  expect(screen.getByText("本工作表还没有更正记录。")).toBeDefined();
});

test("every run with its time and its edits, the latest first; what was written over is named", async () => {
  await twoRuns();
  const lines = runs().map((run) =>
    within(run)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  );
  expect(runs().map((run) => run.getAttribute("aria-label"))).toHaveLength(2);
  expect(lines[1]).toEqual(["执行率（%）96.98 → 96.89H6"]);
  expect(lines[0]?.map((line) => line.slice(0, 5))).toContain("执行率得分");
});

test("several runs: the foot of the sheet takes all of them back, what was done beside it the last", async () => {
  const pane = await twoRuns();
  await pane.user.click(screen.getByRole("button", { name: "本表" }));
  const foot = await screen.findByRole("contentinfo");
  expect(screen.getAllByRole("button", { name: "撤销更正" })).toHaveLength(1);
  await pane.user.click(within(foot).getByRole("button", { name: "全部撤销" }));
  await idle();
  expect([await value(pane, "H6"), await value(pane, "I6")]).toEqual([96.98, 9.99]);
});

test("a rate that its cell shows as a percentage is told in percent", async () => {
  const pane = await openPane([formInput({ H6: { value: 0.9698, numberFormat: "0.00%" } })]);
  await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  expect(await value(pane, "H6")).toBe(0.9689);
  await pane.user.click(screen.getByRole("button", { name: "记录" }));
  await screen.findByRole("heading", { level: 1, name: "记录" });
  expect(within(runs()[0] as HTMLElement).getAllByRole("listitem")[0]?.textContent).toBe(
    "执行率（%）96.98 → 96.89H6",
  );
});

test("what a later run has written over is said", async () => {
  const pane = await openWithClock();
  await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  for (const cell of ["F6", "F7"]) setCell(pane.subject.host.workbook, "表1", cell, 40);
  await pane.user.click(await screen.findByRole("button", { name: /一键重算/ }, { timeout: 4_000 }));
  await idle();
  await pane.user.click(screen.getByRole("button", { name: "记录" }));
  await screen.findByRole("heading", { level: 1, name: "记录" });
  expect(within(runs()[1] as HTMLElement).getAllByText("已由后来的更正覆盖")).not.toHaveLength(0);
  expect(within(runs()[0] as HTMLElement).queryByText("已由后来的更正覆盖")).toBeNull();
});

test("one run is taken back and the other stays; then all", async () => {
  const pane = await twoRuns();
  await pane.user.click(within(runs()[0] as HTMLElement).getByRole("button", { name: "撤销此次" }));
  await idle();
  expect([await value(pane, "H6"), await value(pane, "I6"), await value(pane, "I14")]).toEqual([
    96.89, 9.99, 12,
  ]);
  expect(runs()).toHaveLength(1);
  await pane.user.click(within(runs()[0] as HTMLElement).getByRole("button", { name: "撤销此次" }));
  await idle();
  expect(await value(pane, "H6")).toBe(96.98);
  expect(screen.getByText(/标记一并清除/)).toBeDefined();
  expect(runs()).toHaveLength(0);
});

test("cells changed since are named, before undoing and after, and left", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  setCell(pane.subject.host.workbook, "表1", "I14", 8);
  await pane.user.click(screen.getByRole("button", { name: "记录" }));
  await screen.findByRole("heading", { level: 1, name: "记录" });
  await screen.findByText("更正后又被改动，撤销时保持现状", {}, { timeout: 4_000 });
  await pane.user.click(screen.getByRole("button", { name: "撤销此次" }));
  await idle();
  expect(screen.getByText("I14 在更正之后被改动，保持现状。")).toBeDefined();
  expect([await value(pane, "I14"), await value(pane, "I6")]).toEqual([8, 9.99]);
});

test("a line shows its cell on the sheet", async () => {
  const pane = await twoRuns();
  await pane.user.click(screen.getByRole("button", { name: /^得分 12 → 10/ }));
  await waitFor(() => {
    expect(pane.subject.host.workbook.sheet("表1").selection[0]).toMatchObject({ top: 13, left: 8 });
  });
});
