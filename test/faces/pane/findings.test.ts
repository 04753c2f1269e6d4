/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { openPane, type PaneOnExcel } from "./pane";

const heads = () => [...document.querySelectorAll<HTMLElement>("[data-card]")];
const focused = () => document.activeElement?.textContent ?? "";
const selection = ({ subject }: PaneOnExcel) => subject.host.workbook.sheet("表1").selection[0];
const group = async (name: string) =>
  within(await screen.findByRole("group", { name: "筛选" })).getByRole("button", { name });

test("each kind has its count and can be looked at alone", async () => {
  const pane = await openPane([formInput(WRONG)]);
  const errors = within(screen.getByRole("region", { name: "必须处理" }));
  const count = errors.getAllByRole("button").length;
  // The number stands on the filter: not once more above the lines.
  expect(errors.getByRole("heading").textContent).toBe("必须处理");
  await pane.user.click(await group(`必须处理 ${count}`));
  expect(screen.queryByRole("region", { name: "请确认" })).toBeNull();
  expect(screen.getByText(`显示 ${count} 项，共`, { exact: false })).toBeDefined();
  await pane.user.click(await group(`必须处理 ${count}`));
  expect(screen.getByRole("region", { name: "请确认" })).toBeDefined();
});

test("a search and a rule narrow the list; nothing found says so, and all come back", async () => {
  const pane = await openPane([formInput(WRONG)]);
  const all = heads().length;
  await pane.user.click(await screen.findByRole("button", { name: "筛选" }));
  await pane.user.selectOptions(await screen.findByRole("combobox", { name: "按规则筛选" }), "I01");
  expect(heads().map(({ textContent }) => textContent)).toEqual([expect.stringContaining("I14")]);
  await pane.user.type(screen.getByRole("searchbox", { name: "搜索问题" }), "执行率");
  expect(screen.getByText("没有符合条件的问题。")).toBeDefined();
  await pane.user.click(screen.getByRole("button", { name: "显示全部" }));
  expect(heads()).toHaveLength(all);
  await pane.user.type(screen.getByRole("searchbox", { name: "搜索问题" }), "j18");
  expect(heads()).toHaveLength(1);
  // Words in brackets are searched too.
  await pane.user.clear(screen.getByRole("searchbox", { name: "搜索问题" }));
  await pane.user.type(screen.getByRole("searchbox", { name: "搜索问题" }), "各指标得分之和");
  expect(heads().map(({ textContent }) => textContent)).toEqual([expect.stringContaining("I25")]);
});

test("stated and expected stand as a difference, with the working, the basis and the rule's page", async () => {
  const pane = await openPane([formInput(WRONG)]);
  const head = screen.getByRole("button", { name: /执行率得分有误/ });
  await pane.user.click(head);
  const body = within(screen.getByRole("group", { name: /执行率得分有误/ }));
  expect(within(head).getByRole("img", { name: "表中为 9.99，应为 9.69（−0.30）" })).toBeDefined();
  expect(body.getByText(/10 × 436,000 ÷ 450,000 = 9\.6889/, { selector: "p" })).toBeDefined();
  expect(body.getByRole("link", { name: "规则 E02 说明" }).getAttribute("href")).toBe("rules.html#E02");
});

test("the arrow keys go through the findings; Tab comes to one of them", async () => {
  const pane = await openPane([formInput(WRONG)]);
  expect(heads().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  heads()[0]?.focus();
  await pane.user.keyboard("{ArrowDown}");
  expect(focused()).toContain("I6");
  await pane.user.keyboard("{End}");
  expect(document.activeElement).toBe(heads().at(-1));
  await pane.user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(heads().at(-1));
  await pane.user.keyboard("{Home}{Enter}");
  expect(heads()[0]?.getAttribute("aria-expanded")).toBe("true");
  await waitFor(() => {
    expect(selection(pane)).toMatchObject({ top: 5, left: 7 });
  });
  expect(document.activeElement).toBe(heads()[0]);
});

test("with Alt the next finding is opened and its cell selected, the focus stays in the pane", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await pane.user.click(screen.getByRole("button", { name: /执行率得分有误/ }));
  await pane.user.click(screen.getByRole("button", { name: "忽略…" }));
  await pane.user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(focused()).toContain("I14");
  expect(heads()[2]?.getAttribute("aria-expanded")).toBe("true");
  await waitFor(() => {
    expect(selection(pane)).toMatchObject({ top: 13, left: 8 });
  });
  await pane.user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(focused()).toContain("I6");
});

test("the finding on the selected cell is marked; moving on takes the mark along", async () => {
  const pane = await openPane([formInput(WRONG)]);
  const { workbook } = pane.subject.host;
  const marked = () => heads().filter((head) => head.getAttribute("aria-current") === "location");
  workbook.select(workbook.sheet("表1"), [{ top: 13, left: 8, bottom: 13, right: 8 }]);
  await waitFor(() => {
    expect(marked().map(({ textContent }) => textContent)).toEqual([expect.stringContaining("I14")]);
  });
  expect(document.activeElement).toBe(document.body);
  workbook.select(workbook.sheet("表1"), [{ top: 0, left: 0, bottom: 0, right: 0 }]);
  await waitFor(() => {
    expect(marked()).toEqual([]);
  });
});
