/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { excelWorkbook } from "../../../src/adapters/excel";
import { correct, correctSheets } from "../../../src/core/actions";
import { calculateWorkbook } from "../../../src/core/calculate";
import { recordXml } from "../../../src/core/port";
import { openCell, setCell, type WorkbookModel } from "../../../src/spreadsheet/model";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { type ExcelSubject, openExcel } from "../../contract/excel";
import type { SheetInput } from "../../contract/subject";
import { settled } from "../../support/host";
import { idle, now, openPane, openPaneOn } from "./pane";

const NOTICE = "上次操作没有完成";

/** A correction whose answer is lost, or which fails in the middle with nobody left to bring it back. */
async function abandoned(
  lost: "answer" | "half",
  sheets: readonly SheetInput[] = [formInput(WRONG)],
): Promise<{ subject: ExcelSubject; before: unknown }> {
  const subject = openExcel(sheets);
  const before = subject.dump();
  const all = await subject.workbook.sheets();
  const timers: (() => void)[] = [];
  const port = excelWorkbook(subject.Excel, "表.xlsx", {
    timer: { start: (action) => timers.push(action), stop: () => undefined },
  });
  const { faults } = subject.host;
  if (lost === "answer") faults.loseAnswer(2);
  else {
    faults.failAction({
      request: 2,
      action: (name) => name.endsWith("Comments.Add"),
      code: "GeneralException",
    });
    faults.dropRequest(3);
  }
  const work = all.length === 1 ? correct(port, undefined, { now }) : correctSheets(port, all, { now });
  const told = work.then(
    (done) => (Array.isArray(done) ? done.map(({ outcome: { failure } }) => failure) : done),
    (error: unknown) => [String(error)],
  );
  await settled();
  await settled();
  timers.forEach((action) => {
    action();
  });
  expect(await told).toEqual(all.map(() => expect.stringContaining("Excel 没有回应") as string));
  faults.clear();
  return { subject, before };
}

/** Beside what was just corrected, else at the foot: never in both places. */
const undoButton = () => screen.getByRole("button", { name: "撤销更正" });

describe.each(["answer", "half"] as const)("a correction that stopped in the middle (%s)", (lost) => {
  test("is told at the next opening; one click takes it back altogether", async () => {
    const { subject, before } = await abandoned(lost);
    const { user } = await openPaneOn(subject);
    const title = await screen.findByText(NOTICE);
    const notice = within(title.closest("[role=group]") as HTMLElement);
    expect(notice.getByText(/本表的“更正”中途停止/)).toBeDefined();
    await user.click(notice.getByRole("button", { name: "撤销" }));
    await idle();
    expect(screen.queryByText(NOTICE)).toBeNull();
    expect(screen.getByText("已撤销上次没有完成的操作。")).toBeDefined();
    expect(subject.dump()).toEqual(before);
  });

  test("one click brings it to its end, as if nothing had happened; undo takes it back", async () => {
    const { subject, before } = await abandoned(lost);
    const { user } = await openPaneOn(subject);
    await user.click(await screen.findByRole("button", { name: "完成" }));
    await idle();
    expect(screen.queryByText(NOTICE)).toBeNull();
    const sheet = await subject.workbook.read();
    expect(sheet.rows[5]?.[7]?.value).toBe(96.89);
    expect(sheet.rows[5]?.[8]?.value).toBe(9.69);
    expect(sheet.marks.filter(({ highlight }) => highlight === "corrected").length).toBeGreaterThan(1);
    await user.click(undoButton());
    await idle();
    expect(subject.dump()).toEqual(before);
  });

  test("the next write settles it: what was written counts, nothing more is written", async () => {
    const { subject, before } = await abandoned(lost);
    const { user, pane } = await openPaneOn(subject);
    // Everything is written: the pane has no button for that any more, the ribbon has.
    await pane.correct();
    await idle();
    expect(screen.queryByText(NOTICE)).toBeNull();
    await user.click(undoButton());
    await idle();
    expect(subject.dump()).toEqual(before);
  });
});

describe("a correction of several sheets that stopped in the middle", () => {
  const sheets = ["甲", "乙", "丙"].map((name) => ({ ...formInput(WRONG), name }));
  const rates = async ({ workbook }: ExcelSubject) => {
    const all = await workbook.sheets();
    return Promise.all(all.map(async ({ id }) => (await workbook.read(id)).rows[5]?.[7]?.value));
  };

  test("is asked about once, and taken back on all of them", async () => {
    const { subject, before } = await abandoned("answer", sheets);
    expect(await rates(subject)).toEqual([96.89, 96.89, 96.89]);
    const { user } = await openPaneOn(subject);
    expect(await screen.findByText(/本表等 3 张工作表的“更正”中途停止/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "撤销" }));
    await idle();
    expect(screen.queryByText(NOTICE)).toBeNull();
    expect(subject.dump()).toEqual(before);
  });

  test("is brought to its end on all of them; cells that a person has changed stay, named with their sheets", async () => {
    const { subject } = await abandoned("answer", sheets);
    const { workbook } = subject.host;
    setCell(workbook, "丙", "H6", 90);
    const { user } = await openPaneOn(subject);
    await user.click(await screen.findByRole("button", { name: "完成" }));
    await idle();
    expect(screen.queryByText(NOTICE)).toBeNull();
    expect(screen.getByText(/丙!H6.*保持现状/)).toBeDefined();
    expect(await rates(subject)).toEqual([96.89, 96.89, 90]);
  });

  test("a sheet that cannot be written hinders no other, and is asked about again", async () => {
    const { subject, before } = await abandoned("answer", sheets);
    const { workbook } = subject.host;
    workbook.sheet("甲").protection.isProtected = true;
    const { user } = await openPaneOn(subject);
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    await idle();
    expect(screen.getByText(NOTICE)).toBeDefined();
    expect(screen.getByText(/的“更正”中途停止/)).toBeDefined();
    expect(await rates(subject)).toEqual([96.89, 96.98, 96.98]);
    workbook.sheet("甲").protection.isProtected = false;
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    await idle();
    expect(screen.queryByText(NOTICE)).toBeNull();
    expect(subject.dump()).toEqual(before);
  });
});

test("a part of the record that cannot be read is told, with the way to be rid of it", async () => {
  const { subject, user } = await openPane([formInput(WRONG)], {}, ({ host }) => {
    host.workbook.customXmlParts.set("{1}", recordXml("{ no JSON"));
  });
  const notice = within((await screen.findByText(/有一部分无法读出/)).closest("[role=group]") as HTMLElement);
  await user.click(notice.getByRole("button", { name: "清除标记" }));
  const question = within(await screen.findByRole("alertdialog", { name: "是否清除本表的标记？" }));
  expect(question.getByText("将清除无法读出的更正记录。")).toBeDefined();
  await user.click(question.getByRole("button", { name: "清除" }));
  await idle();
  expect(screen.queryByText(/有一部分无法读出/)).toBeNull();
  expect(subject.host.workbook.customXmlParts.size).toBe(0);
});

test("what a later version has recorded is told and left alone", async () => {
  const part = recordXml(JSON.stringify({ version: 3, kind: "run", settings: { palette: "blue" } }));
  const { subject, user } = await openPane([formInput(WRONG)], {}, ({ host }) => {
    host.workbook.customXmlParts.set("{1}", part);
  });
  expect(screen.getByText(/新版本自评核留下的记录/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: /^一键重算/ }));
  await idle();
  const [mark] = (await subject.workbook.read()).marks;
  expect(mark?.fill).toMatch(/^#(BDD7EE|FFC000|FFF2CC)$/);
  await user.click(undoButton());
  await idle();
  expect([...subject.host.workbook.customXmlParts.values()]).toEqual([part]);
});

test("an old formula that reaches outside the workbook is shown before it is put back", async () => {
  const formula = '=WEBSERVICE("http://例.cn/总分")';
  const input = formInput({ ...WRONG, I25: { value: 95.69, formula } });
  const calculate = (workbook: WorkbookModel) => {
    const total = openCell(workbook.sheet("表1"), 24, 8);
    // What it would fetch.
    if (total.formula === formula) total.value = 95.69;
    return calculateWorkbook(workbook);
  };
  const { subject, user } = await openPane([input], { calculate });
  await user.click(screen.getByRole("button", { name: /^一键重算/ }));
  await idle();
  await user.click(undoButton());
  await idle();
  const name = "是否恢复引用外部内容的公式？";
  const question = within(await screen.findByRole("alertdialog", { name }));
  expect(question.getByText(formula)).toBeDefined();
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole("alertdialog"));
  });
  expect(subject.host.workbook.sheet("表1").cells.size).toBeGreaterThan(0);
  await user.click(question.getByRole("button", { name: "恢复公式" }));
  await idle();
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect((await subject.workbook.read()).rows[24]?.[8]?.formula).toBe(formula);
});
