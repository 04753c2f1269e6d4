/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import type { SheetInput } from "../../contract/subject";
import { formInput } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";

const value = async ({ subject }: PaneOnExcel, cell: string) =>
  cellAt(await subject.workbook.read(), fromA1(cell)).value;
const field = (cell = "J18") =>
  screen.findByRole<HTMLTextAreaElement>("textbox", { name: `填写偏差原因（${cell}）` });
const write = (cell = "J18") => screen.getByRole("button", { name: `写入 ${cell}` });
const card = (cell = "J18") => screen.getByRole("button", { name: new RegExp(`扣分未说明原因.*${cell}`) });

async function openCard(sheet: SheetInput = formInput({})): Promise<PaneOnExcel> {
  const pane = await openPane([sheet]);
  await pane.user.click(card());
  return pane;
}

test("what is typed goes to its cell as text, its finding is gone, and it is taken back where it is said", async () => {
  const pane = await openCard();
  await pane.user.type(await field(), "=采购结余{enter}已退回财政");
  await pane.user.click(write());
  await screen.findByText("已写入 J18，14:32");
  await idle();
  expect(cellAt(await pane.subject.workbook.read(), fromA1("J18"))).toMatchObject({
    value: "=采购结余\n已退回财政",
    formula: null,
  });
  expect(screen.queryByRole("button", { name: /扣分未说明原因/ })).toBeNull();
  const [undo] = screen.getAllByRole("button", { name: "撤销更正" });
  await pane.user.click(undo as HTMLElement);
  await screen.findByText(/已撤销 1 处更正/);
  await idle();
  expect(await value(pane, "J18")).toBeNull();
  await pane.user.click(card());
  expect((await field()).value).toBe("");
});

test("nothing typed is asked for, and what is begun stays when another card is opened", async () => {
  const pane = await openCard();
  const before = pane.subject.dump();
  await field();
  await pane.user.click(write());
  expect(await screen.findByText("请填写偏差原因。")).toBeDefined();
  await pane.user.type(await field(), "采购结余");
  expect(screen.queryByText("请填写偏差原因。")).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: /完成值明显高于目标/ }));
  expect(await field("J14")).toBeDefined();
  await pane.user.click(card());
  expect((await field()).value).toBe("采购结余");
  expect(pane.subject.dump()).toEqual(before);
});

test("what stands in the cell is shown to be gone on with", async () => {
  const pane = await openCard(formInput({ J18: "无" }));
  const text = await field();
  expect(text.value).toBe("无");
  await pane.user.type(text, "，系采购结余");
  await pane.user.click(write());
  await screen.findByText("已写入 J18，14:32");
  await idle();
  expect(await value(pane, "J18")).toBe("无，系采购结余");
});

test("a cell merged over several rows: whose they are is said before anything is written", async () => {
  const pane = await openCard({ ...formInput({}), merges: ["J17:J18"] });
  const before = pane.subject.dump();
  const said = await screen.findByText(
    /^J17:J18 是合并单元格，由 2 项指标共用：.*。写入的原因对各项都适用。$/,
  );
  expect(within(said.closest("form") as HTMLElement).getByRole("button", { name: "写入 J18" })).toBeDefined();
  expect(pane.subject.dump()).toEqual(before);
  await pane.user.click(screen.getByRole("button", { name: /完成值明显高于目标/ }));
  await field("J14");
  expect(screen.queryByText(/是合并单元格/)).toBeNull();
});

test("a merged cell that holds another row's reason is left as it is, and its text is put before what was typed", async () => {
  const pane = await openCard({ ...formInput({ J15: "外包费用下降" }), merges: ["J15:J18"] });
  await pane.user.type(await field(), "采购结余");
  await pane.user.click(write());
  await screen.findByText("J15 已有内容，原文已放在您写的文字前面，请核对后再写入。");
  expect(screen.getByText(/^J15:J18 是合并单元格，由 4 项指标共用：.*[^用]。$/)).toBeDefined();
  await waitFor(async () => {
    expect((await field()).value).toBe("外包费用下降\n采购结余");
  });
  expect(await value(pane, "J15")).toBe("外包费用下降");
  await pane.user.click(write());
  expect((await screen.findAllByText(/^已写入 J15，14:32/)).length).toBeGreaterThan(0);
  await idle();
  expect(await value(pane, "J15")).toBe("外包费用下降\n采购结余");
});

test.each<[string, SheetInput]>([
  ["no column for reasons", formInput({ J13: "" })],
  ["a protected sheet", { ...formInput({}), isProtected: true }],
  ["a formula in the cell", formInput({ J18: { value: "", formula: '=""' } })],
])("%s: there is no field", async (_title, sheet) => {
  const pane = await openPane([sheet]);
  await pane.user.click(screen.getByRole("button", { name: /扣分未说明原因/ }));
  expect(await screen.findByText(/^依据：财预〔2020〕10号/)).toBeDefined();
  expect(screen.queryByRole("textbox", { name: /^填写偏差原因/ })).toBeNull();
});
