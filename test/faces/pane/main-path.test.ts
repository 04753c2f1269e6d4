/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { dumpWorkbook } from "../../../src/simulation/host";
import { formInput, RIGHT, WRONG } from "../../adapters/excel/forms";
import { clearMarks, idle, openPane, type PaneOnExcel } from "./pane";

const value = async ({ subject }: PaneOnExcel, cell: string) =>
  cellAt(await subject.workbook.read(), fromA1(cell)).value;
const card = (name: RegExp) => screen.getByRole("button", { name });

test("the sheet is read at once: project, figures as stated and computed, findings in their groups", async () => {
  const { subject } = await openPane([formInput(WRONG)]);
  const before = dumpWorkbook(subject.host.workbook);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("检察档案管理及案件档案数据化加工服务");
  expect(screen.getByText(/440300218291500016438 · 2024 年度/)).toBeDefined();
  expect(screen.getByRole("img", { name: "91.99，应为 94.69" })).toBeDefined();
  expect(screen.getByRole("img", { name: "96.98%，应为 96.89%" })).toBeDefined();
  expect(screen.getByText("436,000 ÷ 450,000 元")).toBeDefined();
  const parts = within(screen.getByRole("list", { name: "总分构成" }));
  expect(parts.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "执行率 9.69/10",
    "产出 45/50",
    "效益 30/30",
    "满意度 10/10",
  ]);
  expect(screen.getByRole("button", { name: /一键重算\s+4 处/ })).toBeDefined();
  const errors = within(screen.getByRole("region", { name: "必须处理" }));
  expect(errors.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "执行率有误H696.98 → 96.89%",
    "执行率得分有误I69.99 → 9.69",
    "得分超过权重I1412 → 10档案扫描整理册数",
    expect.stringContaining("J18"),
    expect.stringContaining("I25"),
  ]);
  expect(dumpWorkbook(subject.host.workbook)).toEqual(before);
});

test("the button says as many cells as are then corrected, also where one of them has another finding", async () => {
  const pane = await openPane([formInput({ ...WRONG, I25: "91.99" })]);
  expect(screen.getAllByRole("button", { name: /I25/ })).toHaveLength(2);
  await pane.user.click(screen.getByRole("button", { name: /一键重算\s+4 处/ }));
  await idle();
  expect(screen.getByText("已更正 4 处，14:32")).toBeDefined();
  expect(await value(pane, "I25")).toBe("94.69");
});

test("one click corrects what is safe, says so, and the list shows what is left; undo brings all back", async () => {
  const pane = await openPane([formInput(WRONG)]);
  const before = pane.subject.dump();
  await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  expect(screen.getByText("已更正 4 处，14:32")).toBeDefined();
  expect([await value(pane, "H6"), await value(pane, "I6"), await value(pane, "I25")]).toEqual([
    96.89, 9.69, 94.69,
  ]);
  const changes = within(await screen.findByRole("region", { name: "已更正" })).getAllByRole("button");
  expect(changes.map(({ textContent }) => textContent)).toEqual([
    "执行率（%）96.98 → 96.89H6",
    "执行率得分9.99 → 9.69I6",
    "得分12 → 10I14",
    "总分91.99 → 94.69I25",
  ]);
  await pane.user.click(changes[2] as HTMLElement);
  await waitFor(() => {
    expect(pane.subject.host.workbook.sheet("表1").selection[0]).toMatchObject({ top: 13, left: 8 });
  });
  const errors = within(screen.getByRole("region", { name: "必须处理" }));
  expect(errors.getAllByRole("button")).toHaveLength(1);
  expect(screen.queryByRole("button", { name: /一键重算/ })).toBeNull();
  const done = within(screen.getByText("已更正 4 处，14:32"));
  expect(screen.getAllByRole("button", { name: "撤销更正" })).toHaveLength(1);
  await pane.user.click(done.getByRole("button", { name: "撤销更正" }));
  await idle();
  expect(screen.getByText("已撤销 4 处更正，标记一并清除。")).toBeDefined();
  expect(pane.subject.dump()).toEqual(before);
});

test("one finding is corrected alone; the last that the total waits for takes it along, and says so", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await pane.user.click(card(/执行率得分有误/));
  await pane.user.click(screen.getByRole("button", { name: "更正" }));
  await idle();
  // A score is still above its weight: no total is written, its own formula alone goes on calculating.
  expect(screen.getByText("已更正 1 处，14:32")).toBeDefined();
  const cells = async () => Promise.all(["H6", "I6", "I14", "I25"].map((cell) => value(pane, cell)));
  expect(await cells()).toEqual([96.98, 9.69, 12, 91.69]);
  await pane.user.click(card(/得分超过权重/));
  await pane.user.click(screen.getByRole("button", { name: "更正（连同总分）" }));
  await idle();
  expect(screen.getByText("已更正 2 处，14:32")).toBeDefined();
  expect(await cells()).toEqual([96.98, 9.69, 10, 94.69]);
});

test("a rate is corrected alone: nothing rests on it", async () => {
  const pane = await openPane([formInput({ H6: 96.98, I25: 91.99 })]);
  await pane.user.click(card(/^执行率有误 H6/));
  await pane.user.click(screen.getByRole("button", { name: "更正" }));
  await idle();
  expect([await value(pane, "H6"), await value(pane, "I25")]).toEqual([96.89, 91.99]);
});

test("a score takes total and grade along", async () => {
  const pane = await openPane([formInput({ I14: 12, I25: 50, J25: "差" })]);
  await pane.user.click(card(/得分超过权重/));
  await pane.user.click(screen.getByRole("button", { name: "更正（连同总分、等级）" }));
  await idle();
  expect([await value(pane, "I14"), await value(pane, "I25"), await value(pane, "J25")]).toEqual([
    10,
    94.69,
    "优",
  ]);
});

test("opening a finding says what, why and how, and selects its cell; selecting a cell opens its finding", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await pane.user.click(card(/扣分未说明原因/));
  expect(screen.getByText("扣了 5 分但未填写偏差原因。请在“偏差原因分析及改进措施”栏说明。")).toBeDefined();
  const link = screen.getByRole("link", { name: "规则 I07 说明" });
  expect(link.getAttribute("href")).toBe("rules.html#I07");
  expect(link.closest("p")?.textContent).toContain("依据：财预〔2020〕10号");
  const { workbook } = pane.subject.host;
  await waitFor(() => {
    expect(workbook.sheet("表1").selection).toEqual([{ top: 17, left: 9, bottom: 17, right: 9 }]);
  });
  workbook.select(workbook.sheet("表1"), [{ top: 13, left: 8, bottom: 13, right: 8 }]);
  await waitFor(() => {
    expect(card(/I14/).getAttribute("aria-expanded")).toBe("true");
  });
  expect(card(/扣分未说明原因/).getAttribute("aria-expanded")).toBe("false");
});

test("a right form says so, with what it was found right in", async () => {
  await openPane([formInput(RIGHT)]);
  expect(await screen.findByText("未发现问题")).toBeDefined();
  expect(screen.getByText("权重合计为 100")).toBeDefined();
  expect(screen.queryByRole("img")).toBeNull();
  expect(screen.getByText("94.69")).toBeDefined();
});

test("several forms on a sheet: the picker chooses, and shows the form on the sheet", async () => {
  const one = formInput(WRONG).rows;
  const two = formInput({ E2: "第二个项目", J18: "采购结余" }).rows;
  const pane = await openPane([{ name: "表1", rows: [...one, [], ...two] }]);
  const picker = await screen.findByRole("combobox", { name: "选择自评表" });
  await pane.user.selectOptions(picker, "2. 第二个项目（请确认 3）");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("第二个项目");
  await waitFor(() => {
    expect(pane.subject.host.workbook.sheet("表1").selection[0]?.top).toBe(one.length + 1);
  });
});

test("another sheet coming to the front is checked", async () => {
  const pane = await openPane([formInput(WRONG), { name: "说明", rows: [["填报说明"]] }]);
  pane.subject.host.workbook.activate(pane.subject.host.workbook.sheet("说明"));
  await screen.findByText(/当前工作表中没有找到绩效自评表。需要有“三级指标”/);
});

test("marks are cleared and the values stay", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  await clearMarks(pane);
  expect(screen.getByText("已清除批注、高亮和更正记录，数值保留。")).toBeDefined();
  expect(pane.subject.host.workbook.sheet("表1").comments).toEqual([]);
  expect(await value(pane, "I25")).toBe(94.69);
});
