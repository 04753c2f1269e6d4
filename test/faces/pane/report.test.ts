/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/dom";
import { cellAt, extent } from "../../../src/core/port";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";

const DANGEROUS = ['=HYPERLINK("http://example.invalid","点")', "+1", "@SUM(A1)", "-1+1"];

async function textsOn({ subject }: PaneOnExcel, name: string) {
  const info = (await subject.workbook.sheets()).find((sheet) => sheet.name === name);
  const snapshot = await subject.workbook.read(info?.id);
  const area = extent(snapshot);
  const cells = [];
  for (let row = 0; row <= (area?.bottom ?? -1); row++) {
    for (let column = 0; column <= (area?.right ?? -1); column++)
      cells.push(cellAt(snapshot, { row, column }));
  }
  return { cells, values: cells.map(({ value }) => value) };
}

async function makeReport(pane: PaneOnExcel): Promise<void> {
  await pane.user.click(screen.getByRole("button", { name: "生成报告" }));
  await screen.findByText(/^核查报告已写入工作表“核查报告/);
  await idle();
}

test("a report on all forms is written on a sheet of its own, ready to be printed, and can be looked at", async () => {
  const pane = await openPane([formInput(WRONG), formInput({ E2: "第二个项目" }, "表2")]);
  await makeReport(pane);
  expect(screen.getByText("核查报告已写入工作表“核查报告”，共 2 份自评表。")).toBeDefined();
  const { values } = await textsOn(pane, "核查报告");
  expect(values).toEqual(
    expect.arrayContaining([
      "绩效自评表核查报告",
      "文件：表.xlsx\u3000核查时间：2025年3月1日 14:32",
      "1. 检察档案管理及案件档案数据化加工服务",
      "2. 第二个项目",
      "必须处理",
    ]),
  );
  const sheet = pane.subject.host.workbook.sheet("核查报告");
  expect(sheet.pageLayout).toMatchObject({ Orientation: "Portrait", PaperSize: "A4" });
  await pane.user.click(screen.getByRole("button", { name: "查看" }));
  await screen.findByText(/这是核查报告，不作检查/);
});

test("made again it replaces itself, and no sheet of others, whatever its name", async () => {
  const pane = await openPane([formInput(WRONG), { name: "核查报告", rows: [["别人的报告"]] }]);
  await makeReport(pane);
  await makeReport(pane);
  const names = (await pane.subject.workbook.sheets()).map(({ name }) => name);
  expect(names).toEqual(["表1", "核查报告", "核查报告 (2)"]);
  expect((await textsOn(pane, "核查报告")).values).toEqual(["别人的报告"]);
});

test("texts of the form never become formulas, whatever they begin with", async () => {
  const [name = "", indicator = "", target = "", actual = ""] = DANGEROUS;
  const text = (value: string) => ({ value, formula: null, numberFormat: "@" });
  const pane = await openPane([
    formInput({ ...WRONG, E2: text(name), D14: text(indicator), E14: text(target), G14: text(actual) }),
  ]);
  await makeReport(pane);
  const { cells, values } = await textsOn(pane, "核查报告");
  expect(values.some((value) => typeof value === "string" && value.includes(name))).toBe(true);
  expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
});

test("a report can be made of a workbook whose sheets are protected; a read-only workbook says why not", async () => {
  const pane = await openPane([{ ...formInput(WRONG), isProtected: true }]);
  await makeReport(pane);
  pane.subject.host.workbook.readOnly = true;
  await pane.user.click(screen.getByRole("button", { name: "生成报告" }));
  await waitFor(() => {
    expect(screen.getByRole("alert").textContent).toContain("工作簿为只读");
  });
});
