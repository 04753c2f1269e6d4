/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { Review } from "../../../src/core/review/review";
import { formInput, WRONG } from "../../adapters/excel/forms";
import type { SheetInput } from "../../contract/subject";
import { idle, openPane, type PaneOnExcel } from "./pane";
import { openList } from "./seven-forms";

const SHEETS = [
  formInput(WRONG, "表1"),
  { name: "封面", rows: [["填报说明"]] },
  formInput({ ...WRONG, B2: "440300000000000000001", E2: "第二个项目" }, "表2"),
  { ...formInput({ ...WRONG, B2: "440300000000000000002", E2: "第三个项目" }, "表3"), isProtected: true },
  formInput({ E2: "第一个项目又一次" }, "表4"),
];

const openWhole = (sheets: readonly SheetInput[] = SHEETS): Promise<PaneOnExcel> => openList(sheets);

const table = () => within(screen.getByRole("table", { name: "各自评表的检查结果" }));
const totalOf = async ({ subject }: PaneOnExcel, name: string) => {
  const info = (await subject.workbook.sheets()).find((sheet) => sheet.name === name);
  return cellAt(await subject.workbook.read(info?.id), fromA1("I25")).value;
};

test("all sheets and forms in one table; sheets without a form and a project filled in twice are said", async () => {
  await openWhole();
  const rows = table().getAllByRole("row").slice(1);
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  );
  expect(rows.map((row) => within(row).getByRole("button").textContent)).toEqual([
    "检察档案管理及案件档案数据化加工服务表1",
    "第二个项目表2",
    "第三个项目表3",
    "第一个项目又一次表4",
  ]);
  expect(cells.map(([, , total, rate]) => [total, rate])).toEqual([
    ["91.99 → 94.69", "96.98 → 96.89%"],
    ["91.99 → 94.69", "96.98 → 96.89%"],
    ["91.99 → 94.69", "96.98 → 96.89%"],
    ["94.69", "96.89%"],
  ]);
  expect(screen.getByText(/^共 4 份自评表：必须处理 \d+ 处/)).toBeDefined();
  expect(screen.getByText("没有自评表的工作表：封面。")).toBeDefined();
  expect(within(screen.getByRole("region", { name: "重复填报" })).getByText(/表1.*表4/)).toBeDefined();
});

test("what a row shows is made once, not each time the page is drawn", async () => {
  const pane = await openWhole();
  const cards = jest.spyOn(Review.prototype, "scoreCards", "get");
  await pane.user.click(screen.getByRole("button", { name: "更正全部 8 处…" }));
  await pane.user.keyboard("{Escape}");
  expect(table().getAllByRole("row")).toHaveLength(5);
  expect(cards).not.toHaveBeenCalled();
  cards.mockRestore();
});

test("a row brings its sheet to the front and the pane to its form", async () => {
  const pane = await openWhole();
  await pane.user.click(table().getByRole("button", { name: /第二个项目/ }));
  await waitFor(() => {
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("第二个项目");
  });
  expect(pane.subject.host.workbook.activeSheet.name).toBe("表2");
});

test("one confirmation says how many on which sheets; it corrects them, leaves the protected one, and is taken back at once", async () => {
  const pane = await openWhole();
  const before = pane.subject.dump();
  await pane.user.click(screen.getByRole("button", { name: "更正全部 8 处…" }));
  const question = within(screen.getByRole("alertdialog", { name: "请确认更正" }));
  expect(question.getByText("将在 2 张工作表上更正 8 处算术错误：")).toBeDefined();
  expect(question.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "表1：4 处",
    "表2：4 处",
  ]);
  expect(question.getByText("表3受保护，不作更正。")).toBeDefined();
  await pane.user.keyboard("{Escape}");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(pane.subject.dump()).toEqual(before);

  await pane.user.click(screen.getByRole("button", { name: "更正全部 8 处…" }));
  await pane.user.click(screen.getByRole("button", { name: "更正 8 处" }));
  await screen.findByText("已在 2 张工作表上更正 8 处，14:32");
  await idle();
  expect([await totalOf(pane, "表1"), await totalOf(pane, "表2"), await totalOf(pane, "表3")]).toEqual([
    94.69, 94.69, 91.99,
  ]);
  expect(table().getByRole("row", { name: /表2/ }).textContent).not.toContain("→");
  await pane.user.click(screen.getByRole("button", { name: "撤销本次更正" }));
  await screen.findByText("已撤销 8 处更正。");
  await idle();
  expect(pane.subject.dump()).toEqual(before);
});

test("of many sheets the question names a few at a time, so that its answers stay beside it", async () => {
  const pane = await openPane(Array.from({ length: 9 }, (_, index) => formInput(WRONG, `表${index + 1}`)));
  await pane.user.click(screen.getByRole("button", { name: "全部表" }));
  await pane.user.click(await screen.findByRole("button", { name: "检查全部工作表" }));
  await pane.user.click(await screen.findByRole("button", { name: "更正全部 36 处…" }));
  const question = within(screen.getByRole("alertdialog", { name: "请确认更正" }));
  expect(question.getAllByRole("listitem")).toHaveLength(8);
  await pane.user.click(question.getByRole("button", { name: "下一页" }));
  expect(question.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["表9：4 处"]);
  expect(question.getByText("第 9–9 项，共 9 项")).toBeDefined();
});

test("a sheet that cannot be read is listed with why, and does not stop the others", async () => {
  const pane = await openPane(SHEETS);
  await pane.user.click(screen.getByRole("button", { name: "全部表" }));
  const { host } = pane.subject;
  // The list of sheets, and now all of them.
  host.faults.beforeRequest(2, () => {
    host.workbook.deleteSheet(host.workbook.sheet("表2"));
  });
  await pane.user.click(await screen.findByRole("button", { name: "检查全部工作表" }));
  const failed = within(await screen.findByRole("region", { name: "未能检查" }));
  expect(failed.getByRole("listitem").textContent).toContain("表2：工作表已被删除或移走。");
  expect(table().getAllByRole("row")).toHaveLength(4);
});

test("going through the sheets can be stopped: what is known stays, and says that it is not all", async () => {
  const pane = await openPane(SHEETS, {}, ({ workbook }) => {
    const readSheets = workbook.readSheets.bind(workbook);
    Object.assign(workbook, {
      readSheets: async function* (...all: Parameters<typeof readSheets>) {
        for await (const answer of readSheets(...all)) {
          if (answer.sheet.name === "封面") screen.getByRole("button", { name: "停止" }).click();
          yield answer;
        }
      },
    });
  });
  await pane.user.click(screen.getByRole("button", { name: "全部表" }));
  await pane.user.click(await screen.findByRole("button", { name: "检查全部工作表" }));
  await screen.findByText(/已停止，以下只有已检查的工作表。/);
  await idle();
  expect(table().getAllByRole("row")).toHaveLength(2);
});

test("the table can be put on a worksheet of its own, and be looked at", async () => {
  const pane = await openWhole();
  await pane.user.click(screen.getByRole("button", { name: "总览写入工作表" }));
  await screen.findByText("总览已写入工作表“核查总览”。");
  await idle();
  expect((await pane.subject.workbook.sheets()).at(-1)?.name).toBe("核查总览");
  await pane.user.click(screen.getByRole("button", { name: "查看" }));
  await screen.findByText(/这是核查报告，不作检查/);
  expect(pane.subject.host.workbook.activeSheet.name).toBe("核查总览");
});

test("a workbook without a form says so", async () => {
  await openWhole([{ name: "封面", rows: [["填报说明"]] }]);
  expect(screen.getByText("本工作簿中没有找到绩效自评表。")).toBeDefined();
  expect(screen.queryByRole("table")).toBeNull();
});
