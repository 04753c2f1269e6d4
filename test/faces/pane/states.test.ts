/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { setCell } from "../../../src/spreadsheet/model";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";

const correct = ({ user }: PaneOnExcel) => user.click(screen.getByRole("button", { name: /一键重算/ }));
const alert = () => screen.findByRole("alert");

test("no form: what came near to one, and what it lacks", async () => {
  const rows = [["项目支出绩效自评表"], ["指标名称", "权重", "得分"]];
  await openPane([{ name: "表1", rows }]);
  expect(screen.getByText(/没有找到绩效自评表/)).toBeDefined();
  expect(screen.getByText("工作表像自评表，但缺少“三级指标”列。")).toBeDefined();
  expect(screen.queryByText(/需要有/)).toBeNull();
  expect(screen.queryByRole("button", { name: /一键重算/ })).toBeNull();
});

test("edit mode: reading says what to do, and reads when that is done", async () => {
  const pane = await openPane([formInput(WRONG)], {}, ({ host }) => {
    host.workbook.beginEdit();
  });
  expect((await alert()).textContent).toContain("正在编辑单元格，请按 Enter 结束编辑后重试。");
  expect(screen.queryByRole("button", { name: "复制错误报告" })).toBeNull();
  pane.subject.host.workbook.endEdit();
  await pane.user.click(screen.getByRole("button", { name: "重新检查" }));
  await screen.findByRole("button", { name: /一键重算\s+4 处/ });
  expect(screen.queryByRole("alert")).toBeNull();
});

test("edit mode: a correction waits, says so, can be cancelled, and then writes nothing", async () => {
  const pane = await openPane([formInput(WRONG)]);
  const { workbook } = pane.subject.host;
  workbook.beginEdit();
  await correct(pane);
  await screen.findByText(/如正在编辑单元格，请按 Enter 结束编辑/, {}, { timeout: 4_000 });
  await pane.user.click(screen.getByRole("button", { name: "取消" }));
  await idle();
  expect(screen.queryByRole("alert")).toBeNull();
  workbook.endEdit();
  await pane.user.click(screen.getByRole("button", { name: "检查" }));
  await idle();
  expect(screen.getByRole("button", { name: /一键重算\s+4 处/ })).toBeDefined();
  expect([workbook.sheet("表1").comments, workbook.settings.size]).toEqual([[], 0]);
});

test("edit mode: a correction that waits goes on when the editing ends", async () => {
  const pane = await openPane([formInput(WRONG)]);
  const { workbook } = pane.subject.host;
  workbook.beginEdit();
  await correct(pane);
  await screen.findByText("正在更正…");
  workbook.endEdit();
  await screen.findByText("已更正 4 处，14:32");
});

test("a protected sheet is checked, and not offered to be written", async () => {
  await openPane([{ ...formInput(WRONG), isProtected: true }]);
  expect(screen.getByText(/工作表受保护，无法写入/)).toBeDefined();
  expect(within(screen.getByRole("region", { name: "必须处理" })).getAllByRole("listitem")).toHaveLength(5);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /一键重算/ }).disabled).toBe(true);
});

test.each([
  ["read-only", (pane: PaneOnExcel) => (pane.subject.host.workbook.readOnly = true), "工作簿为只读"],
  [
    "changed since the check",
    (pane: PaneOnExcel) => {
      setCell(pane.subject.host.workbook, "表1", "I6", 8);
    },
    "I6在检查之后被改动，已停止写入",
  ],
  [
    "no answer",
    ({ subject }: PaneOnExcel) => {
      subject.host.faults.failAction({ request: 1, action: 0, code: "RequestTimeout" });
    },
    "Excel 没有回应",
  ],
])("%s: the error is said, and nothing is written", async (_title, trouble, says) => {
  const pane = await openPane([formInput(WRONG)]);
  trouble(pane);
  const before = pane.subject.dump();
  await correct(pane);
  expect((await alert()).textContent).toContain(says);
  await idle();
  expect(pane.subject.dump()).toEqual(before);
});

test("the unexpected comes with a report to copy, which holds nothing of the workbook", async () => {
  const pane = await openPane([formInput(WRONG)]);
  pane.subject.host.faults.failAction({ request: 2, action: 3, code: "GeneralException" });
  await correct(pane);
  expect((await alert()).textContent).toContain(
    "操作未完成。请重试；仍不成功的，请重新打开工作簿，或与管理员联系。",
  );
  await pane.user.click(screen.getByRole("button", { name: "复制错误报告" }));
  await screen.findByRole("button", { name: "已复制" });
  const report = await navigator.clipboard.readText();
  expect(report).toContain("详情：GeneralException: ");
  expect(report).not.toMatch(/检察|9\.99|94\.69/);
});

test("where the clipboard is closed the report is shown", async () => {
  const pane = await openPane([formInput(WRONG)]);
  pane.subject.host.faults.failAction({ request: 2, action: 3, code: "GeneralException" });
  await correct(pane);
  await alert();
  Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  await pane.user.click(screen.getByRole("button", { name: "复制错误报告" }));
  await screen.findByText(/自评核错误报告/);
});

test("where the button has gone, the keyboard stands on what it has done", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await correct(pane);
  await screen.findByText("已更正 4 处，14:32");
  await waitFor(() => {
    expect(document.activeElement?.textContent).toContain("已更正 4 处，14:32");
  });
});
