/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/dom";
import { idle } from "./pane";
import { altKey, bar, form, names, openList, place, rowButtons } from "./seven-forms";

test("the list is searched, filtered and sorted; no row goes or moves while its form is put right", async () => {
  const { user } = await openList();
  await user.click(screen.getByRole("checkbox", { name: "只看有问题的" }));
  expect(names()).toEqual(["项目1表1", "项目3表3", "项目5表5", "项目6表6"]);
  expect(screen.getByText("列出 4 份，共 7 份。")).toBeDefined();
  await user.selectOptions(screen.getByRole("combobox", { name: "排列顺序" }), "“必须处理”多的在前");
  expect(names()).toEqual(["项目3表3", "项目1表1", "项目6表6", "项目5表5"]);
  await user.click(screen.getByRole("button", { name: /^项目3/ }));
  await form("项目3");
  await user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  expect(place()).toMatch(/^1\/4 · /);
  altKey("PageDown");
  await form("项目1");
  await user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  await user.click(bar().getByRole("button", { name: "‹ 全部表" }));
  expect(names()).toEqual(["项目3表3", "项目1表1 · 已处理", "项目6表6", "项目5表5"]);
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  await idle();
  expect(names()).toEqual(["项目6表6", "项目3表3", "项目5表5"]);
  await user.type(screen.getByRole("searchbox", { name: "按名称查找" }), "表６");
  expect(names()).toEqual(["项目6表6"]);
  await user.type(screen.getByRole("searchbox", { name: "按名称查找" }), "没有");
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByText("没有符合条件的自评表。")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "显示全部" }));
  expect(names()).toHaveLength(7);
});

test("Page Down alone stays the list's own key; with Alt it goes from the list into the next form", async () => {
  const { user } = await openList();
  await user.click(rowButtons()[0] as HTMLElement);
  await form("项目1");
  await user.click(bar().getByRole("button", { name: "‹ 全部表" }));
  await waitFor(() => {
    expect(document.activeElement?.textContent).toBe("项目1表1");
  });
  fireEvent.keyDown(document.activeElement as Element, { key: "PageDown" });
  expect(screen.getByRole("table")).toBeDefined();
  altKey("PageDown");
  await form("项目3");
});

test("after all are corrected the focus is on what came of it, in a strip that holds the way back", async () => {
  const { user } = await openList();
  await user.click(screen.getByRole("button", { name: /^更正全部 \d+ 处…$/ }));
  await user.click(screen.getByRole("button", { name: /^更正 \d+ 处$/ }));
  const result = await screen.findByText(/^已在 3 张工作表上更正 10 处/);
  await idle();
  const strip = result.closest<HTMLElement>("[role=status]") as HTMLElement;
  await waitFor(() => {
    expect(document.activeElement).toBe(strip);
  });
  expect(within(strip).getByRole("button", { name: "撤销本次更正" })).toBeDefined();
  expect(screen.getAllByRole("button", { name: "撤销本次更正" })).toHaveLength(1);
  await user.click(within(strip).getByRole("button", { name: "关闭" }));
  expect(screen.getByRole("button", { name: "撤销本次更正" })).toBeDefined();
});

test("the primary button comes first", async () => {
  await openList();
  const [first, second] = [/^更正全部/, "重新检查"].map((name) => screen.getByRole("button", { name }));
  expect((first as HTMLElement).compareDocumentPosition(second as HTMLElement)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
});
