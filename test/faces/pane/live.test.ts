/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/dom";
import { setCell } from "../../../src/spreadsheet/model";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";

const card = (name: RegExp) => screen.getByRole("button", { name });
const PATIENCE = { timeout: 5_000 };
const requests = ({ subject }: PaneOnExcel) =>
  subject.host.log.records.filter(({ isHidden }) => !isHidden).length;
const shut = { isLive: false, isKnown: true, layouts: [], profiles: [] };

test("what a person changes is checked by itself: the open finding, its place and the focus stay", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await pane.user.click(card(/I14/));
  const head = card(/I14/);
  setCell(pane.subject.host.workbook, "表1", "J18", "采购结余");
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: /扣分未说明原因.*J18/ })).toBeNull();
  }, PATIENCE);
  expect(card(/I14/)).toBe(head);
  expect(head.getAttribute("aria-expanded")).toBe("true");
  expect(document.activeElement).toBe(head);
  expect(screen.queryByText(/改动前的结果/)).toBeNull();
});

test("changes in a row are checked once, when they have come to rest", async () => {
  const pane = await openPane([formInput(WRONG)]);
  const before = requests(pane);
  for (const reason of ["采", "采购", "采购结余"]) {
    setCell(pane.subject.host.workbook, "表1", "J18", reason);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(requests(pane)).toBe(before);
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: /扣分未说明原因.*J18/ })).toBeNull();
  }, PATIENCE);
  expect(requests(pane)).toBe(before + 1);
});

test("our own writing is not taken for a person's", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  const after = requests(pane);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(requests(pane)).toBe(after);
});

test("while a cell is being edited it waits without a word, and checks afterwards", async () => {
  const pane = await openPane([formInput(WRONG)]);
  const { workbook } = pane.subject.host;
  setCell(workbook, "表1", "J18", "采购结余");
  workbook.beginEdit();
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(card(/扣分未说明原因.*J18/)).toBeDefined();
  workbook.endEdit();
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: /扣分未说明原因.*J18/ })).toBeNull();
  }, PATIENCE);
});

test("switched off, the results are said to be old, and a check makes them new", async () => {
  const pane = await openPane([formInput(WRONG)], {}, undefined, {
    preferences: { read: () => shut, write: () => true },
  });
  await pane.user.click(card(/I14/));
  setCell(pane.subject.host.workbook, "表1", "J18", "采购结余");
  await screen.findByText("表格已改动，以下是改动前的结果。");
  await pane.user.click(screen.getByRole("button", { name: "重新检查" }));
  await idle();
  expect(screen.queryByText(/改动前的结果/)).toBeNull();
  expect(screen.queryByRole("button", { name: /扣分未说明原因.*J18/ })).toBeNull();
  expect(card(/I14/).getAttribute("aria-expanded")).toBe("true");
});
