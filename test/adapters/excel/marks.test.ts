/** @jest-environment jsdom */
import { check, correct } from "../../../src/core/actions";
import { clear } from "../../../src/core/actions/clear";
import { undo } from "../../../src/core/actions/undo";
import { calculateWorkbook } from "../../../src/core/calculate";
import { toA1 } from "../../../src/core/cells";
import { dumpWorkbook } from "../../../src/simulation/host";
import { addReply, cellIn, insertRows, setCell, sortRows } from "../../../src/spreadsheet/model";
import { type ExcelSubject, openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { formulaIn, valueIn } from "../../support/sheets";
import { formInput, WRONG } from "./forms";

const click = ({ workbook }: ExcelSubject) => correct(workbook, undefined, { now });
const sheetOf = ({ host }: ExcelSubject) => host.workbook.sheet("表1");
const commentsOf = (subject: ExcelSubject) =>
  sheetOf(subject).comments.map(({ content, replies }) => [
    content.split("\n")[0],
    ...replies.map((reply) => reply.content.split("\n")[0]),
  ]);

test("running twice writes nothing the second time: the whole model is the same", async () => {
  const subject = openExcel([formInput(WRONG)]);
  await click(subject);
  const before = dumpWorkbook(subject.host.workbook);
  expect((await click(subject)).written).toBe(false);
  expect(dumpWorkbook(subject.host.workbook)).toEqual(before);
});

describe("undo restores values, formulas, comments, rules and settings exactly", () => {
  test("at once", async () => {
    const subject = openExcel([formInput(WRONG)]);
    const before = subject.dump();
    await click(subject);
    expect(subject.dump()).not.toEqual(before);
    await undo(subject.workbook, undefined, { now });
    expect(subject.dump()).toEqual(before);
  });

  /** The same change by a person, on a workbook that we corrected and on one that we never touched. */
  async function comparedWithUntouched(change: (subject: ExcelSubject) => void) {
    const reference = openExcel([formInput(WRONG)]);
    change(reference);
    const expected = reference.dump();
    const subject = openExcel([formInput(WRONG)]);
    await click(subject);
    change(subject);
    const { left, restored } = await undo(subject.workbook, undefined, { now });
    expect(left).toEqual([]);
    expect(restored).toHaveLength(4);
    expect(subject.dump()).toEqual(expected);
  }

  test("after a row was inserted above", async () => {
    await comparedWithUntouched((subject) => {
      insertRows(subject.host.workbook, sheetOf(subject), 0, 2);
      insertRows(subject.host.workbook, sheetOf(subject), 10);
    });
  });

  test("after the sheet was renamed", async () => {
    await comparedWithUntouched((subject) => {
      subject.host.workbook.renameSheet(sheetOf(subject), "改名后");
    });
  });

  test("after the rows were sorted", async () => {
    const subject = openExcel([formInput(WRONG)]);
    await click(subject);
    sortRows(subject.host.workbook, sheetOf(subject), { top: 13, left: 3, bottom: 17, right: 9 }, [
      { column: 3 },
    ]);
    const { left } = await undo(subject.workbook, undefined, { now });
    expect(left).toEqual([]);
    const sheet = await subject.workbook.read();
    const row = sheet.rows.findIndex((cells) => cells?.[3]?.value === "档案扫描整理册数");
    expect(valueIn(sheet, toA1({ row, column: 8 }))).toBe(12);
    expect([sheet.marks, sheet.record]).toEqual([[], []]);
  });

  test("also a formula that now gives another result than it gave before, since a score was changed", async () => {
    const subject = openExcel([formInput(WRONG)]);
    await click(subject);
    setCell(subject.host.workbook, "表1", "I20", 5);
    const { left, reverted } = await undo(subject.workbook, undefined, { now });
    expect([left, reverted]).toEqual([[], []]);
    const sheet = await subject.workbook.read();
    expect(formulaIn(sheet, "I25")).toBe("=SUM(I14:I23)+I6");
  });

  test("but not a cell that was changed since", async () => {
    const subject = openExcel([formInput(WRONG)]);
    await click(subject);
    setCell(subject.host.workbook, "表1", "I6", 9);
    const { left } = await undo(subject.workbook, undefined, { now });
    expect(left.map(({ cell }) => cell)).toEqual(["I6"]);
    const sheet = await subject.workbook.read();
    expect([valueIn(sheet, "I6"), valueIn(sheet, "H6")]).toEqual([9, 96.98]);
  });
});

test("clear takes comments, rules and settings away and keeps the corrected values", async () => {
  const subject = openExcel([formInput(WRONG)]);
  await click(subject);
  const corrected = await subject.workbook.read();
  await clear(subject.workbook, undefined, { now });
  const sheet = await subject.workbook.read();
  expect(sheet.rows).toEqual(corrected.rows);
  expect([sheetOf(subject).comments.length, sheetOf(subject).conditionalFormats.length]).toEqual([0, 0]);
  expect([...subject.host.workbook.settings.keys()]).toEqual([]);
});

describe("comments of other people", () => {
  test("a thread gets our text as a reply, and loses only that", async () => {
    const subject = openExcel([{ ...formInput(WRONG), comments: { I6: "这里为什么是 9.99？" } }]);
    const before = subject.dump();
    await click(subject);
    expect(commentsOf(subject)).toContainEqual([
      "这里为什么是 9.99？",
      "【自评核·E02】执行率得分由 9.99 更正为 9.69。",
    ]);
    expect((await click(subject)).written).toBe(false);
    await undo(subject.workbook, undefined, { now });
    expect(subject.dump()).toEqual(before);
  });

  test("a comment of ours that a person has answered stays with the answer, and says that it is done", async () => {
    const subject = openExcel([formInput(WRONG)]);
    await click(subject);
    const thread = sheetOf(subject).comments.find(({ content }) => content.startsWith("【自评核·E02】"));
    if (thread === undefined) throw new Error("no comment");
    addReply(subject.host.workbook, thread, "已与财务核对", subject.host.connection.user);
    expect((await click(subject)).written).toBe(false);
    await clear(subject.workbook, undefined, { now });
    expect(commentsOf(subject)).toEqual([
      ["【自评核·E02】（已处理）执行率得分由 9.99 更正为 9.69。", "已与财务核对"],
    ]);
    expect(sheetOf(subject).conditionalFormats).toHaveLength(0);
    expect((await clear(subject.workbook, undefined, { now })).written).toBe(false);
  });

  test("a comment of ours that a person has reworded is still known as ours", async () => {
    const subject = openExcel([formInput(WRONG)]);
    const before = subject.dump();
    await click(subject);
    for (const comment of sheetOf(subject).comments) comment.content = `改写：${comment.content}`;
    await undo(subject.workbook, undefined, { now });
    expect(subject.dump()).toEqual(before);
  });

  test("rules of other people stay", async () => {
    const subject = openExcel([formInput(WRONG)]);
    const { Excel: excel } = subject;
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("I14:I24");
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=I14>10";
      format.custom.format.fill.color = "#00FF00";
      await context.sync();
    });
    const before = subject.dump();
    await click(subject);
    await undo(subject.workbook, undefined, { now });
    expect(subject.dump()).toEqual(before);
  });
});

test("a formula that gives something else than announced is put back, and the finding stands open", async () => {
  const subject = openExcel([formInput({ ...WRONG, I15: "5" })], {
    // An Excel that gives another total than announced, whatever the reason.
    calculate: (workbook) =>
      [...calculateWorkbook(workbook)].map((result) => {
        const { formula: text } = cellIn(workbook.sheet(result.sheetId), result.row, result.column);
        return text?.startsWith("=ROUND(SUM(") ? { ...result, value: 42 } : result;
      }),
  });
  const total = formulaIn(await subject.workbook.read(), "I25");
  const { reverted, edits, after } = await click(subject);
  expect(reverted.map(({ at, announced, found }) => [toA1(at), announced, found])).toEqual([
    ["I25", 94.69, 42],
  ]);
  expect(edits.map(({ at }) => toA1(at))).toEqual(["H6", "I6", "I14"]);
  const sheet = await subject.workbook.read();
  expect(formulaIn(sheet, "I25")).toBe(total);
  expect(sheet.record).not.toContain("T01");
  expect(sheet.marks.find(({ at }) => toA1(at) === "I25")?.highlight).toBe("error");
  expect(after.forms[0]?.findings.some(({ id }) => id === "T01@I25")).toBe(true);
});

test("a formula that is right only until its cells are corrected is put right in the same click", async () => {
  const subject = openExcel([
    formInput({ I6: 9.99, I25: { value: 94.69, formula: "=SUM(I14:I24)+I6-0.3" } }),
  ]);
  const before = subject.dump();
  const { edits, after } = await click(subject);
  expect(edits.map(({ at }) => toA1(at))).toEqual(["I6", "I25"]);
  expect(after.forms[0]?.findings.map(({ id }) => id)).toEqual([
    "I06@G14",
    "I07@J18",
    "I09@D19",
    "I12@G18",
    "C02@G12",
  ]);
  expect(valueIn(await subject.workbook.read(), "I25")).toBe(94.69);
  expect((await click(subject)).written).toBe(false);
  await undo(subject.workbook, undefined, { now });
  expect(subject.dump()).toEqual(before);
});

test("checking does not touch anything, not even the view", async () => {
  const subject = openExcel([formInput(WRONG)]);
  const before = dumpWorkbook(subject.host.workbook);
  await check(subject.workbook, undefined);
  expect(dumpWorkbook(subject.host.workbook)).toEqual(before);
});

test("text never becomes a number or a formula on its way into a cell", async () => {
  const subject = openExcel([
    formInput({ ...WRONG, H6: "96.98%", I6: { value: "9.99", numberFormat: "@" } }),
  ]);
  await click(subject);
  const sheet = await subject.workbook.read();
  expect([valueIn(sheet, "H6"), valueIn(sheet, "I6")]).toEqual(["96.89%", "9.69"]);
  await undo(subject.workbook, undefined, { now });
  const undone = await subject.workbook.read();
  expect([valueIn(undone, "H6"), valueIn(undone, "I6")]).toEqual(["96.98%", "9.99"]);
});

test("a sheet longer than the usual window is read whole, a huge one in part, and that is said", async () => {
  const rows = Array.from({ length: 2100 }, (_, index) => [index]);
  const long = openExcel([{ name: "长", rows }]);
  const read = await long.workbook.read();
  expect([read.rows.length, read.isTruncated]).toEqual([2100, false]);
  const huge = openExcel([{ name: "大", rows: [["甲"]] }]);
  setCell(huge.host.workbook, "大", "KN100000", 1);
  expect((await huge.workbook.read()).isTruncated).toBe(true);
});
