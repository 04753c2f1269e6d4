/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { formInput, RIGHT, WRONG } from "../../adapters/excel/forms";
import { idle } from "./pane";
import { altKey, ARITHMETIC, bar, form, names, openList, place, rowOf, sheetOf } from "./seven-forms";

test("a row opens its form; the way on leads to those with findings, and at both ends says that there is none", async () => {
  const { user, subject } = await openList();
  await user.click(screen.getByRole("button", { name: /^项目3/ }));
  await form("项目3");
  expect(subject.host.workbook.activeSheet.name).toBe("表3");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  // Four of seven have nothing to be looked at or were, and of this one something is left.
  expect(place()).toBe("3/7 · 已处理 3/7。项目3");
  await user.click(bar().getByRole("button", { name: "下一份" }));
  await form("项目5");
  altKey("PageDown");
  await form("项目6");
  const end = bar().getByRole("button", { name: "后面没有有问题的表" });
  expect(end.getAttribute("aria-disabled")).toBe("true");
  altKey("PageDown");
  await idle();
  expect(place()).toMatch(/^6\/7 · /);
  altKey("PageUp");
  await form("项目5");
  altKey("PageUp");
  await form("项目3");
  altKey("PageUp");
  await form("项目1");
  expect(bar().getByRole("button", { name: "前面没有有问题的表" })).toBeDefined();
});

test("forms count as done once they were looked at and no error is left; the list knows at once", async () => {
  const { user } = await openList();
  expect(screen.getByText(/已处理 3\/7 份。$/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: /^项目1/ }));
  await form("项目1");
  await user.click(screen.getByRole("button", { name: /一键重算/ }));
  await screen.findByText(/^已更正 3 处/);
  await idle();
  expect(place()).toBe("1/7 · 已处理 4/7。项目1");
  await user.click(bar().getByRole("button", { name: "‹ 全部表" }));
  await screen.findByText(/已处理 4\/7 份。$/);
  expect(rowOf("项目1").textContent).toContain("表1 · 已处理00");
  expect(rowOf("项目3").textContent).not.toContain("已处理");
  // Who comes back goes on from the row.
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /^项目1/ }));
  expect(rowOf("项目1").getAttribute("class")).not.toBe(rowOf("项目3").getAttribute("class"));
});

test("when the last one is done, it is said that all are", async () => {
  const { user } = await openList([sheetOf("表1", RIGHT), sheetOf("表2", ARITHMETIC)]);
  await user.click(screen.getByRole("button", { name: /^项目2/ }));
  await form("项目2");
  await user.click(screen.getByRole("button", { name: /一键重算/ }));
  await waitFor(() => {
    expect(place()).toBe("2/2 · 已全部处理。项目2");
  });
  await user.click(bar().getByRole("button", { name: "‹ 全部表" }));
  await screen.findByText(/2 份已全部处理。$/);
});

test("from the commands the focus goes to the commands of the next form", async () => {
  const { user } = await openList();
  await user.click(screen.getByRole("button", { name: /^项目1/ }));
  await form("项目1");
  await user.click(screen.getByRole("button", { name: /一键重算/ }));
  await screen.findByText(/^已更正 3 处/);
  await idle();
  altKey("PageDown");
  await form("项目3");
  await waitFor(() => {
    expect(document.activeElement?.textContent).toMatch(/一键重算/);
  });
});

test("while a form is on its way nothing can be written to the one that is still shown", async () => {
  const { user, subject } = await openList();
  await user.click(screen.getByRole("button", { name: /^项目1/ }));
  await form("项目1");
  const before = subject.dump();
  altKey("PageDown");
  screen.getByRole("button", { name: /一键重算/ }).click();
  await form("项目3");
  expect(subject.dump()).toEqual(before);
});

test("several forms on a sheet come one after another, and the button and the picker say that there are several", async () => {
  const three = [ARITHMETIC, RIGHT, WRONG].map((cells, index) =>
    formInput({ ...cells, E2: `项目${index + 1}` }),
  );
  const stacked = { name: "汇总", rows: three.flatMap(({ rows }) => [...rows, [], []]) };
  const { user } = await openList([sheetOf("表0", ARITHMETIC), stacked]);
  expect(names()).toEqual(["项目0表0", "项目1汇总", "项目2汇总 · 已处理", "项目3汇总"]);
  await user.click(screen.getByRole("button", { name: /^项目3/ }));
  await form("项目3");
  expect(place()).toMatch(/^4\/4 · /);
  altKey("PageUp");
  await form("项目1");
  const picker = await screen.findByRole("combobox", { name: "选择自评表" });
  const options = within(picker).getAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toEqual([
    "1. 项目1（必须处理 3）",
    "2. 项目2（无问题）",
    expect.stringMatching(/^3\. 项目3（必须处理 5，请确认 \d+）$/),
  ]);
  expect(screen.getByRole("button", { name: /^一键重算\s+2 份表 7 处$/ })).toBeDefined();
  // A form chosen by the picker is the place that the way goes on from.
  await user.selectOptions(picker, "2. 项目2（无问题）");
  await waitFor(() => {
    expect(place()).toMatch(/^3\/4 · /);
  });
  altKey("PageDown");
  await form("项目3");
  altKey("PageUp");
  await form("项目1");
  altKey("PageUp");
  await form("项目0");
});

test("a sheet that is gone is said, and does not bar the way", async () => {
  const { user, subject } = await openList();
  const { workbook } = subject.host;
  await user.click(screen.getByRole("button", { name: /^项目1/ }));
  await form("项目1");
  workbook.deleteSheet(workbook.sheet("表3"));
  altKey("PageDown");
  await screen.findByText(/工作表已被删除或移走/);
  await idle();
  altKey("PageDown");
  await form("项目5");
});

test("a tab that is clicked in the workbook moves the place in the list along", async () => {
  const { user, subject } = await openList();
  const { workbook } = subject.host;
  await user.click(screen.getByRole("button", { name: /^项目1/ }));
  await form("项目1");
  workbook.activate(workbook.sheet("表5"));
  await form("项目5");
  expect(place()).toMatch(/^5\/7 · /);
  altKey("PageDown");
  await form("项目6");
});

test("a reason that is being written is not left by a key", async () => {
  const { user } = await openList();
  await user.click(screen.getByRole("button", { name: /^项目5/ }));
  await form("项目5");
  await user.click(screen.getByRole("button", { name: /J18/ }));
  await user.click(await screen.findByRole("button", { name: "忽略…" }));
  const reason = await screen.findByRole("textbox");
  altKey("PageUp", reason);
  await form("项目3");
  altKey("PageDown");
  await form("项目5");
  await user.click(screen.getByRole("button", { name: /J18/ }));
  await user.click(await screen.findByRole("button", { name: "忽略…" }));
  await user.type(await screen.findByRole("textbox"), "已在总结中说明");
  altKey("PageUp", screen.getByRole("textbox"));
  await idle();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("已在总结中说明");
});
