/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { setCell } from "../../../src/spreadsheet/model";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { clearMarks, idle, openPane } from "./pane";

const clearButton = () => screen.getByRole("button", { name: "清除标记" });
const question = () => screen.findByRole("alertdialog", { name: "是否清除本表的标记？" });

test("where nothing is to clear there is nothing to press", async () => {
  const { user } = await openPane([formInput(WRONG)]);
  expect(clearButton().getAttribute("aria-disabled")).toBe("true");
  await user.click(clearButton());
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

test("what is lost is said before anything is: comments, highlights, corrections, the values that stood there", async () => {
  const { user, subject } = await openPane([formInput(WRONG)]);
  await user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  const { marks } = await subject.workbook.read();
  const comments = marks.filter(({ comment }) => comment !== null).length;
  const before = subject.dump();
  await user.click(clearButton());
  const asked = within(await question());
  const what = `将清除 ${comments} 处批注、${marks.length} 处高亮、4 处更正的记录。`;
  expect(asked.getByText(what)).toBeDefined();
  expect(asked.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "H6：96.98",
    "I6：9.99",
    "I14：12",
    "I25：91.99",
  ]);
  // No is Escape too, and leaves everything and the keyboard where it was.
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  await waitFor(() => {
    expect(document.activeElement).toBe(clearButton());
  });
  expect(subject.dump()).toEqual(before);
  await clearMarks({ user });
  expect(subject.host.workbook.sheet("表1").comments).toEqual([]);
  expect(clearButton().getAttribute("aria-disabled")).toBe("true");
});

test("of a cell that a person has changed since, the person's own value counts", async () => {
  const { user, subject } = await openPane([formInput(WRONG)]);
  await user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  setCell(subject.host.workbook, "表1", "I14", 11);
  await screen.findByRole("button", { name: /一键重算/ });
  await user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  await user.click(clearButton());
  const values = within(await question()).getAllByRole("listitem");
  expect(values.map(({ textContent }) => textContent)).toContain("I14：11");
});

test("what was done is told where it was done, and stands there when one comes back", async () => {
  const { user } = await openPane([formInput(WRONG)]);
  await user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  await screen.findByRole("region", { name: "已更正" });
  for (const page of ["全部表", "设置", "关于"]) {
    await user.click(screen.getByRole("button", { name: page }));
    expect(screen.queryByText(/已更正 4 处/)).toBeNull();
  }
  await user.click(screen.getByRole("button", { name: "全部表" }));
  await user.click(await screen.findByRole("button", { name: "检查全部工作表" }));
  await idle();
  await user.click(screen.getByRole("button", { name: "本表" }));
  expect(screen.getByText("已更正 4 处，14:32")).toBeDefined();
  expect(await screen.findByRole("region", { name: "已更正" })).toBeDefined();
});

test("a message comes below the buttons, which stay where they are", async () => {
  const pane = await openPane([formInput(WRONG)]);
  pane.subject.host.workbook.readOnly = true;
  const button = screen.getByRole("button", { name: /一键重算/ });
  await pane.user.click(button);
  const alert = await screen.findByRole("alert");
  expect(button.compareDocumentPosition(alert) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
