import { check, correct, runsOf, Witness } from "../../../src/core/actions";
import { clear } from "../../../src/core/actions/clear";
import { undo } from "../../../src/core/actions/undo";
import { fromA1, toA1 } from "../../../src/core/cells";
import { cellAt, readRecord, type SheetRef, type SheetSnapshot } from "../../../src/core/port";
import type { Choose } from "../../../src/core/review";
import { now } from "../../support/clock";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { REFERENCE_FORMS, referenceSheet, valueIn, withCells, wrongForm } from "../../support/sheets";

const restoredCells = (undone: Awaited<ReturnType<typeof undo>>) =>
  undone.restored.map(({ at }) => toA1(at)).sort();

/** Also what is only proposed: where a row stands twice, the weights do not hold. */
const every: Choose = ({ correction }) => correction !== null;

/** A workbook that was corrected without a mark on the sheet: only address, label and words tell the cells. */
async function unmarked(input: SheetSnapshot, ...others: readonly SheetSnapshot[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook(input, ...others);
  expect((await correct(workbook, undefined, { now, choose: every, isUnmarked: true })).written).toBe(true);
  return workbook;
}

const withoutRow = (sheet: SheetSnapshot, row: number): SheetSnapshot => ({
  ...sheet,
  rows: sheet.rows.filter((_, index) => index !== row),
});

/** A second row with the label, target and result of row 14, below it. */
const withTwin = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  rows: [...sheet.rows.slice(0, 14), sheet.rows[13], ...sheet.rows.slice(14)],
});

describe("nothing is put back into a row that only has the same label", () => {
  test("the corrected row was deleted, and its twin stands in its place", async () => {
    const workbook = await unmarked(withTwin(wrongForm({ I14: 12 })));
    expect(valueIn(await workbook.read(), "I14")).toBe(10);
    workbook.change("00a", (sheet) => withCells(withoutRow(sheet, 13), { I14: 10 }));
    const { left } = await undo(workbook, undefined, { now });
    expect(left.map(({ cell }) => cell)).toContain("I14");
    expect(valueIn(await workbook.read(), "I14")).toBe(10);
  });

  test("the corrected row was deleted with its mark, and another is left with its label", async () => {
    const workbook = new MemoryWorkbook(withTwin(wrongForm({ I14: 12, I15: 10 })));
    await correct(workbook, undefined, { now, choose: every });
    workbook.change("00a", (sheet) => ({
      ...withoutRow(sheet, 13),
      marks: sheet.marks.filter(({ at }) => at.row !== 13),
    }));
    const undone = await undo(workbook, undefined, { now });
    expect(undone.left.map(({ cell }) => cell)).toContain("I14");
    expect(valueIn(await workbook.read(), "I14")).toBe(10);
  });

  test("sorting has left the mark on another row with the same label", async () => {
    const twin = withTwin(wrongForm({ I14: 12 }));
    const workbook = new MemoryWorkbook(withCells(twin, { F15: "≥60万页", G15: "600000页", I15: 8 }));
    await correct(workbook, undefined, { now, choose: every });
    workbook.change("00a", (sheet) => {
      const rows = [...sheet.rows];
      [rows[13], rows[14]] = [rows[14], rows[13]];
      return { ...sheet, rows };
    });
    await undo(workbook, undefined, { now });
    const sheet = await workbook.read();
    expect([valueIn(sheet, "I14"), valueIn(sheet, "I15")]).toEqual([8, 12]);
  });

  test("one of several rows with the same words and the same result cannot be told from the others", async () => {
    const workbook = await unmarked(withTwin(wrongForm({ I14: 12 })));
    workbook.change("00a", (sheet) => withCells({ ...sheet, rows: [[], ...sheet.rows] }, {}));
    const { left } = await undo(workbook, undefined, { now });
    expect(left.map(({ cell }) => cell)).toContain("I14");
  });

  test("what a person has added to the row since does not hinder it", async () => {
    const workbook = await unmarked(wrongForm({ I14: 12 }));
    workbook.change("00a", (sheet) => withCells(sheet, { J14: "已核", G14: "743,300 页" }));
    expect(restoredCells(await undo(workbook, undefined, { now }))).toContain("I14");
  });
});

describe("nothing is put back on a sheet that only has the same name or the same id", () => {
  const other = referenceSheet(REFERENCE_FORMS[1]);
  const as = (sheet: SheetSnapshot, ref: SheetRef, tabs: readonly SheetRef[] = [ref]): SheetSnapshot => ({
    ...sheet,
    sheet: ref,
    tabs,
  });
  const record = async (input = wrongForm()) => {
    const workbook = new MemoryWorkbook(as(input, { id: "1", name: "档案" }));
    await correct(workbook, undefined, { now });
    return workbook.read();
  };
  /** The cells that an undo puts back on this sheet. */
  const undone = async (sheet: SheetSnapshot) =>
    restoredCells(await undo(new MemoryWorkbook(sheet), undefined, { now }));

  test("numbered anew: the id is another sheet's, the name is right", async () => {
    const corrected = await record();
    const tabs = [
      { id: "1", name: "信息化" },
      { id: "2", name: "档案" },
    ];
    expect(await undone({ ...corrected, sheet: { id: "2", name: "档案" }, tabs })).toEqual([
      "H6",
      "I25",
      "I6",
    ]);
    const foreign = as(
      withCells(other, { H6: 96.89, I6: 9.69, I26: 94.69 }),
      { id: "1", name: "信息化" },
      tabs,
    );
    expect(await undone({ ...foreign, record: corrected.record })).toEqual([]);
  });

  test("renamed: the id is right, and no other sheet has the old name", async () => {
    const corrected = await record();
    const renamed = { id: "1", name: "档案（旧）" };
    expect(await undone({ ...corrected, sheet: renamed, tabs: [renamed] })).toHaveLength(3);
  });

  test("deleted, and another project's form has its name", async () => {
    const corrected = await record();
    const { forms } = await check(new MemoryWorkbook(corrected), undefined);
    const { code, name } = forms[0]?.form.project ?? {};
    const project = Object.fromEntries(
      [code, name].flatMap((field) => (field ? [[toA1(field.at), "另一项目"]] : [])),
    );
    expect(Object.keys(project).length).toBeGreaterThan(0);
    const sheet = as(wrongForm({ H6: 96.89, I6: 9.69, I25: 94.69, ...project }), { id: "7", name: "档案" });
    expect(await undone({ ...sheet, record: corrected.record })).toEqual([]);
  });

  test("clearing such a sheet leaves the record of the other", async () => {
    const corrected = await record();
    const foreign = as(other, { id: "1", name: "信息化" }, [
      { id: "1", name: "信息化" },
      { id: "2", name: "档案" },
    ]);
    const workbook = new MemoryWorkbook({ ...foreign, record: corrected.record });
    await clear(workbook, undefined, { now });
    expect(readRecord((await workbook.read()).record).ledger).toHaveLength(3);
  });
});

describe("a value that a person has put over ours is never undone", () => {
  test("seen by a reading, also when our value comes back", async () => {
    const workbook = new MemoryWorkbook(wrongForm());
    const witness = new Witness();
    await correct(workbook, undefined, { now, witness });
    workbook.change("00a", (sheet) => withCells(sheet, { I6: 8 }));
    await check(workbook, undefined, { witness });
    workbook.change("00a", (sheet) => withCells(sheet, { I6: 9.69 }));
    expect(runsOf(await workbook.read(), witness)[0]?.entries.map(({ state }) => state)).toEqual([
      "standing",
      "changed",
      "standing",
    ]);
    const { left } = await undo(workbook, undefined, { now, witness });
    expect(left.map(({ cell }) => cell)).toEqual(["I6"]);
    expect(valueIn(await workbook.read(), "I6")).toBe(9.69);
  });

  test("heard of in an event, without a reading", async () => {
    const workbook = new MemoryWorkbook(wrongForm());
    const witness = new Witness();
    await correct(workbook, undefined, { now, witness });
    witness.look(await workbook.read());
    expect(witness.hear({ sheetId: "00a", address: "I6", value: 9.69 })).toBe(false);
    expect(witness.hear({ sheetId: "00a", address: "H6", value: 97 })).toBe(false);
    // Of several cells only a reading tells.
    expect(witness.hear({ sheetId: "00a", address: "A20:J20" })).toBe(true);
    expect(witness.hear({ sheetId: "another", address: "A20:J20" })).toBe(false);
    const { left } = await undo(workbook, undefined, { now, witness });
    expect(left.map(({ cell }) => cell)).toEqual(["H6"]);
  });

  test("seen by a run, and kept with the next write: another pane knows it too", async () => {
    const workbook = new MemoryWorkbook(wrongForm());
    await correct(workbook, undefined, { now });
    workbook.change("00a", (sheet) => withCells(sheet, { I6: 8 }));
    await correct(workbook, undefined, { now: () => new Date("2025-03-02T08:00:00Z") });
    workbook.change("00a", (sheet) => withCells(sheet, { I6: 9.69 }));
    const first = { now, run: now().toISOString() };
    const { left, restored } = await undo(workbook, undefined, first);
    expect(left.map(({ cell }) => cell)).toContain("I6");
    expect(restored.map(({ at }) => toA1(at))).not.toContain("I6");
  });

  test("nobody was looking: then it cannot be told", async () => {
    const workbook = new MemoryWorkbook(wrongForm());
    await correct(workbook, undefined, { now });
    workbook.change("00a", (sheet) => withCells(sheet, { I6: 8 }));
    workbook.change("00a", (sheet) => withCells(sheet, { I6: 9.69 }));
    expect((await undo(workbook, undefined, { now })).left).toEqual([]);
  });
});

describe("an old formula that reaches outside the workbook", () => {
  test.each([
    '=WEBSERVICE("http://例.cn/a")',
    "=[1]汇总!I6",
    "='C:\\报表\\[表.xlsx]汇总'!$I$6",
    "=[预算.xlsx]Sheet1!B2+1",
    "=excel|'[a.xlsx]b'!A1",
  ])("%s is put back only when it was seen and allowed", async (formula) => {
    const workbook = new MemoryWorkbook(wrongForm({ I25: { value: 95.69, formula } }));
    await correct(workbook, undefined, { now });
    expect(cellAt(await workbook.read(), fromA1("I25")).formula).not.toBe(formula);
    const first = await undo(workbook, undefined, { now });
    expect(first.asked.map(({ cell, before }) => [cell, before.formula])).toEqual([["I25", formula]]);
    expect(restoredCells(first)).toEqual(["H6", "I6"]);
    expect(cellAt(await workbook.read(), fromA1("I25")).formula).not.toBe(formula);
    const second = await undo(workbook, undefined, { now, isOutsideAllowed: true });
    expect([restoredCells(second), second.asked]).toEqual([["I25"], []]);
    expect(cellAt(await workbook.read(), fromA1("I25")).formula).toBe(formula);
  });

  test.each(["=SUM(I14:I23)+I6", '=IF(A1="[说明]!",95.69,95.69)', "=表1[得分]+95.69", "='汇 总'!A1"])(
    "%s stays in the workbook: nobody is asked",
    async (formula) => {
      const workbook = new MemoryWorkbook(wrongForm({ I25: { value: 95.69, formula } }));
      await correct(workbook, undefined, { now });
      const { asked, left } = await undo(workbook, undefined, { now });
      expect([asked, left]).toEqual([[], []]);
    },
  );
});

test("an undo of one run is one write, marks included", async () => {
  const workbook = new MemoryWorkbook(wrongForm({ I14: 12 }));
  await correct(workbook, undefined, { now, choose: ({ rule }) => rule.id === "E01" });
  await correct(workbook, undefined, { now: () => new Date("2025-03-02T08:00:00Z") });
  const writes = workbook.writes;
  await undo(workbook, undefined, { now, run: "2025-03-02T08:00:00.000Z" });
  expect(workbook.writes - writes).toBe(1);
  const { marks, record } = await workbook.read();
  expect(marks.find(({ at }) => toA1(at) === "I14")?.highlight).toBe("error");
  expect(marks.find(({ at }) => toA1(at) === "H6")?.highlight).toBe("corrected");
  expect(readRecord(record).ledger.map(({ cell }) => cell)).toEqual(["H6"]);
});
