import { check, correct } from "../../../src/core/actions";
import { clear, clearAll } from "../../../src/core/actions/clear";
import { ignore, stopIgnoring } from "../../../src/core/actions/ignore";
import { undo } from "../../../src/core/actions/undo";
import { toA1 } from "../../../src/core/cells";
import { readRecord } from "../../../src/core/port";
import type { Finding, Review } from "../../../src/core/review";
import { now } from "../../support/clock";
import { findingIds } from "../../support/findings";
import { insertRow, MemoryWorkbook } from "../../support/memory-workbook";
import { referenceSheet, withCells } from "../../support/sheets";

const FORM = "00a-seed-luohu-dangan-2024";
const wrong = (cells = {}) => withCells(referenceSheet(FORM), { H6: 96.98, I6: 9.99, I25: 94.99, ...cells });

function finding({ forms }: Review, id: string): Finding {
  const found = forms.flatMap(({ findings }) => findings).find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} was not found`);
  return found;
}
const asideIds = ({ forms }: Review) => forms.flatMap((form) => form.setAside.map((each) => each.finding.id));

test("an ignored finding is neither counted nor corrected, and what follows from it is computed without it", async () => {
  const workbook = new MemoryWorkbook(wrong());
  const before = await check(workbook, undefined);
  expect(findingIds(before)).toEqual(expect.arrayContaining(["E01@H6", "E02@I6", "T01@I25"]));
  const { review: after } = await ignore(workbook, undefined, finding(before, "E02@I6"), " 财政局核定 ", {
    now,
  });
  expect(findingIds(after)).not.toContain("E02@I6");
  expect(asideIds(after)).toEqual(["E02@I6"]);
  expect(after.forms[0]?.setAside[0]?.entry).toEqual({
    rule: "E02",
    form: "440300218291500016438",
    row: "年度资金总额",
    reason: "财政局核定",
    time: "2025-03-01T08:00:00.000Z",
  });
  // With 9.99 left as it is, 94.99 is the right total.
  expect(findingIds(after)).not.toContain("T01@I25");
  const { edits } = await correct(workbook, undefined, { now });
  expect(edits.map(({ at }) => toA1(at))).toEqual(["H6"]);
});

test("an ignored total is not written over, whatever else is corrected", async () => {
  const workbook = new MemoryWorkbook(wrong({ I25: 95.69 }));
  const review = await check(workbook, undefined);
  await ignore(workbook, undefined, finding(review, "T01@I25"), "以财政局为准", { now });
  const { edits } = await correct(workbook, undefined, { now });
  expect(edits.map(({ at }) => toA1(at)).sort()).toEqual(["H6", "I6"]);
});

test("it is known again where its row has moved, and said to be obsolete when it is no longer found", async () => {
  const workbook = new MemoryWorkbook(wrong());
  const before = await check(workbook, undefined);
  await ignore(workbook, undefined, finding(before, "E02@I6"), "已核", { now });
  workbook.change("00a", (sheet) => insertRow(sheet, 1));
  const moved = await check(workbook, undefined);
  expect([asideIds(moved), moved.obsolete]).toEqual([["E02@I7"], []]);
  workbook.change("00a", (sheet) => withCells(sheet, { I7: 9.69 }));
  const mended = await check(workbook, undefined);
  expect(asideIds(mended)).toEqual([]);
  expect(mended.obsolete.map(({ rule, reason }) => [rule, reason])).toEqual([["E02", "已核"]]);
  await stopIgnoring(workbook, undefined, mended.obsolete, { now });
  expect((await workbook.read()).record).toEqual([]);
});

test("its mark goes from a marked sheet and comes back when it is no longer ignored; an unmarked sheet stays so", async () => {
  const input = wrong({ J18: "" });
  const workbook = new MemoryWorkbook(input);
  const reason = finding(await check(workbook, undefined), "I07@J18");
  await ignore(workbook, undefined, reason, "见附件", { now });
  expect((await workbook.read()).marks).toEqual([]);
  const entries = readRecord((await workbook.read()).record).ignored;
  await stopIgnoring(workbook, undefined, entries, { now });
  await correct(workbook, undefined, { now });
  const marked = (await workbook.read()).marks.length;
  await ignore(workbook, undefined, reason, "见附件", { now });
  expect((await workbook.read()).marks.length).toBe(marked - 1);
  await stopIgnoring(workbook, undefined, readRecord((await workbook.read()).record).ignored, { now });
  expect((await workbook.read()).marks).toHaveLength(marked);
});

test("undo and clear leave it; clearing the whole workbook takes it too", async () => {
  const workbook = new MemoryWorkbook(wrong());
  await ignore(workbook, undefined, finding(await check(workbook, undefined), "E01@H6"), "已核", { now });
  await correct(workbook, undefined, { now });
  await undo(workbook, undefined, { now });
  expect(asideIds(await check(workbook, undefined))).toEqual(["E01@H6"]);
  await correct(workbook, undefined, { now });
  await clear(workbook, undefined, { now });
  expect(asideIds(await check(workbook, undefined))).toEqual(["E01@H6"]);
  expect(await clearAll(workbook, { now })).toEqual({ written: true, left: [] });
  expect((await workbook.read()).record).toEqual([]);
});

test("without a reason, or for a finding that is gone, nothing is written", async () => {
  const workbook = new MemoryWorkbook(wrong());
  const e02 = finding(await check(workbook, undefined), "E02@I6");
  await expect(ignore(workbook, undefined, e02, "  ", { now })).rejects.toThrow("请填写忽略的理由");
  await expect(ignore(workbook, undefined, e02, "  ", { now })).rejects.toMatchObject({ code: "input" });
  workbook.change("00a", (sheet) => withCells(sheet, { I6: 9.69 }));
  await expect(ignore(workbook, undefined, e02, "已核", { now })).rejects.toMatchObject({ code: "changed" });
  expect(workbook.writes).toBe(0);
});
