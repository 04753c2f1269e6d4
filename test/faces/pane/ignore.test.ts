/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { readRecord } from "../../../src/core/port";
import { setCell } from "../../../src/spreadsheet/model";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";

const form = () => within(screen.getByRole("form", { name: "忽略…" }));
const recorded = async ({ subject }: PaneOnExcel) =>
  readRecord((await subject.workbook.read()).record).ignored;
const ignored = async () => within(await screen.findByRole("region", { name: "已忽略" }));

async function askFor(card: RegExp, cells = WRONG): Promise<PaneOnExcel> {
  const pane = await openPane([formInput(cells)]);
  await pane.user.click(screen.getByRole("button", { name: card }));
  await pane.user.click(screen.getByRole("button", { name: "忽略…" }));
  await screen.findByRole("form", { name: "忽略…" });
  return pane;
}

test("without a reason nothing is ignored; the field has the focus and says what is missing", async () => {
  const pane = await askFor(/扣分未说明原因/);
  expect(document.activeElement).toBe(form().getByRole("textbox", { name: /忽略的理由/ }));
  await pane.user.type(form().getByRole("textbox"), "   ");
  await pane.user.click(form().getByRole("button", { name: "忽略" }));
  expect(form().getByText("请填写忽略的理由。")).toBeDefined();
  expect(await recorded(pane)).toEqual([]);
});

test("with a reason it is kept in the workbook, listed, no longer counted, and can be taken back", async () => {
  const pane = await askFor(/扣分未说明原因/);
  await pane.user.type(form().getByRole("textbox"), "合同约定不填");
  await pane.user.click(form().getByRole("button", { name: "忽略" }));
  await idle();
  expect(await recorded(pane)).toMatchObject([{ rule: "I07", row: "预算经费支出", reason: "合同约定不填" }]);
  expect(screen.queryByRole("button", { name: /扣分未说明原因.*J18/ })).toBeNull();
  expect((await ignored()).getByText("理由：合同约定不填")).toBeDefined();
  await pane.user.click((await ignored()).getByRole("button", { name: "恢复检查 扣分未说明原因" }));
  await idle();
  expect(await recorded(pane)).toEqual([]);
  expect(screen.getByRole("button", { name: /扣分未说明原因.*J18/ })).toBeDefined();
});

test("a whole rule on this form, with the box ticked", async () => {
  const pane = await askFor(/得分超过权重.*I14/, { ...WRONG, I15: 9 });
  await pane.user.type(form().getByRole("textbox"), "允许附加分");
  await pane.user.click(form().getByRole("checkbox", { name: "本表所有“得分超过权重”都忽略" }));
  await pane.user.click(form().getByRole("button", { name: "忽略" }));
  await idle();
  expect(screen.queryByRole("button", { name: /得分超过权重.*I1[45]/ })).toBeNull();
  expect((await ignored()).getByText("得分超过权重（本表全部）")).toBeDefined();
});

test("Escape leaves it, and selecting another cell meanwhile does not take the reason away", async () => {
  const pane = await askFor(/扣分未说明原因/);
  const { workbook } = pane.subject.host;
  await pane.user.type(form().getByRole("textbox"), "合同");
  workbook.select(workbook.sheet("表1"), [{ top: 13, left: 8, bottom: 13, right: 8 }]);
  await waitFor(() => {
    expect(document.querySelector("[aria-current=location]")?.textContent).toContain("I14");
  });
  expect(form().getByRole<HTMLTextAreaElement>("textbox").value).toBe("合同");
  await pane.user.keyboard("{Escape}");
  expect(screen.queryByRole("form")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "忽略…" }));
});

test("an entry that nothing answers to any more is offered for removal", async () => {
  const pane = await askFor(/扣分未说明原因/);
  await pane.user.type(form().getByRole("textbox"), "合同约定不填");
  await pane.user.click(form().getByRole("button", { name: "忽略" }));
  await idle();
  setCell(pane.subject.host.workbook, "表1", "J18", "采购结余");
  const obsolete = within(await screen.findByRole("region", { name: "已不再出现" }, { timeout: 4_000 }));
  await pane.user.click(obsolete.getByRole("button", { name: "移除 扣分未说明原因" }));
  await idle();
  expect(await recorded(pane)).toEqual([]);
  expect(screen.queryByRole("region", { name: "已不再出现" })).toBeNull();
});

test("the keyboard goes on at another finding when the one it was on has gone", async () => {
  const pane = await askFor(/扣分未说明原因/);
  await pane.user.type(form().getByRole("textbox"), "合同约定不填");
  await pane.user.click(form().getByRole("button", { name: "忽略" }));
  await idle();
  await waitFor(() => {
    expect((document.activeElement as HTMLElement).dataset["card"]).toBeDefined();
  });
});

test("what is typed stays when another page or card is looked at, and goes when it is given up", async () => {
  const pane = await askFor(/扣分未说明原因/);
  await pane.user.type(form().getByRole("textbox"), "合同约定");
  await pane.user.click(screen.getByRole("button", { name: "关于" }));
  await screen.findByRole("heading", { level: 1, name: "关于" });
  await pane.user.click(screen.getByRole("button", { name: "本表" }));
  await screen.findByRole("form", { name: "忽略…" });
  expect(form().getByRole<HTMLTextAreaElement>("textbox").value).toBe("合同约定");
  await pane.user.click(screen.getByRole("button", { name: /得分超过权重.*I14/ }));
  await pane.user.click(screen.getByRole("button", { name: /扣分未说明原因.*J18/ }));
  await pane.user.click(screen.getByRole("button", { name: "忽略…" }));
  await screen.findByRole("form", { name: "忽略…" });
  expect(form().getByRole<HTMLTextAreaElement>("textbox").value).toBe("合同约定");
  await pane.user.click(form().getByRole("button", { name: "取消" }));
  await pane.user.click(screen.getByRole("button", { name: "忽略…" }));
  await screen.findByRole("form", { name: "忽略…" });
  expect(form().getByRole<HTMLTextAreaElement>("textbox").value).toBe("");
});
