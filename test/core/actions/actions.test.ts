import { check, checkWorkbook, correct } from "../../../src/core/actions";
import { clear, clearAll } from "../../../src/core/actions/clear";
import { undo } from "../../../src/core/actions/undo";
import { toA1 } from "../../../src/core/cells";
import { isOurComment, type SheetSnapshot } from "../../../src/core/port";
import { now } from "../../support/clock";
import { findingIds } from "../../support/findings";
import { MemoryWorkbook } from "../../support/memory-workbook";
import {
  type CellInput,
  formulaIn,
  REFERENCE_FORMS,
  referenceSheet,
  sheetOf,
  valueIn,
  withCells,
  wrongForm,
} from "../../support/sheets";

const [FORM_1, FORM_2, FORM_3] = REFERENCE_FORMS;

const marked = ({ marks }: SheetSnapshot) =>
  Object.fromEntries(
    marks.map(({ at, highlight, comment }) => [toA1(at), [highlight, comment?.split("\n")[0] ?? null]]),
  );

test("check writes nothing", async () => {
  const workbook = new MemoryWorkbook(wrongForm());
  const review = await check(workbook, undefined);
  expect(findingIds(review)).toEqual([
    "E01@H6",
    "E02@I6",
    "I06@G14",
    "I07@J18",
    "I09@D19",
    "I12@G18",
    "T01@I25",
    "C02@G12",
  ]);
  expect(workbook.writes).toBe(0);
});

test("one click corrects what is safe, marks it, and marks what is left for a person", async () => {
  const workbook = new MemoryWorkbook(wrongForm());
  const { edits, after, written } = await correct(workbook, undefined, { now });
  const sheet = await workbook.read();
  expect(written).toBe(true);
  expect(edits.map(({ at, from, to }) => [toA1(at), from.value, to.value])).toEqual([
    ["H6", 96.98, 96.89],
    ["I6", 9.99, 9.69],
    ["I25", 95.69, 94.69],
  ]);
  expect(["H6", "I6", "I25"].map((cell) => valueIn(sheet, cell))).toEqual([96.89, 9.69, 94.69]);
  expect(marked(sheet)).toEqual({
    H6: ["corrected", "【自评核·E01】执行率（%）由 96.98 更正为 96.89。"],
    I6: ["corrected", "【自评核·E02】执行率得分由 9.99 更正为 9.69。"],
    I25: ["corrected", "【自评核·T01】总分由 95.69 更正为 94.69。"],
    // The reason is missing in an empty cell: its row's label carries the mark.
    D18: [
      "error",
      "【自评核·I07】“预算经费支出”扣了 5 分但未填写偏差原因。请在“偏差原因分析及改进措施”栏说明。依据：财预〔2020〕10号。",
    ],
    G14: ["warning", expect.stringMatching(/^【自评核·I06】“档案扫描整理册数”完成 743,323 页/)],
    // One comment stands for the whole row; the cell that is doubtful too is only highlighted.
    G18: ["warning", null],
    D19: ["warning", expect.stringMatching(/^【自评核·I09】4 项指标.*占 30 分/)],
  });
  expect(findingIds(after)).toEqual(["I06@G14", "I07@J18", "I09@D19", "I12@G18", "C02@G12"]);
  expect(sheet.marks.filter(({ comment }) => comment === null).map(({ at }) => toA1(at))).toEqual(["G18"]);
  expect(sheet.marks.every(({ comment }) => comment === null || isOurComment(comment))).toBe(true);
  expect(sheet.marks.find(({ at }) => toA1(at) === "I6")?.comment?.split("\n")[1]).toBe(
    "计算：10 × 436,000 ÷ 450,000 = 9.6889，四舍五入保留 2 位。依据：财预〔2020〕10号。",
  );
});

test("a second run changes nothing", async () => {
  const workbook = new MemoryWorkbook(wrongForm());
  await correct(workbook, undefined, { now });
  const once = await workbook.read();
  const again = await correct(workbook, undefined, { now: () => new Date("2026-01-01T00:00:00Z") });
  expect(again.written).toBe(false);
  expect(await workbook.read()).toBe(once);
});

test("a mark goes when its finding has been put right by a person", async () => {
  const workbook = new MemoryWorkbook(wrongForm());
  await correct(workbook, undefined, { now });
  workbook.change("00a", (sheet) => withCells(sheet, { J18: "采购结余" }));
  await correct(workbook, undefined, { now });
  expect(Object.keys(marked(await workbook.read())).sort()).toEqual(["D19", "G14", "G18", "H6", "I25", "I6"]);
});

describe("a total that is a formula", () => {
  test("follows by itself where it sums the right cells", async () => {
    const total = { value: 94.99, formula: "=SUM(I14:I24)+I6" };
    const workbook = new MemoryWorkbook(withCells(referenceSheet(FORM_1), { I6: 9.99, I25: total }));
    const { edits } = await correct(workbook, undefined, { now });
    const sheet = await workbook.read();
    expect(edits.map(({ at }) => toA1(at))).toEqual(["I6"]);
    expect([valueIn(sheet, "I25"), formulaIn(sheet, "I25")]).toEqual([94.69, "=SUM(I14:I24)+I6"]);
  });

  test("is replaced where it sums the wrong ones, counting numbers stored as text", async () => {
    const total = { value: 79.48, formula: "=SUM(I14:I24)+I6" };
    const workbook = new MemoryWorkbook(
      withCells(referenceSheet(FORM_2), { I17: "10", I14: 12, I26: total }),
    );
    await correct(workbook, undefined, { now });
    const sheet = await workbook.read();
    expect(valueIn(sheet, "I14")).toBe(10);
    expect(valueIn(sheet, "I17")).toBe("10");
    expect([valueIn(sheet, "I26"), formulaIn(sheet, "I26")]).toEqual([
      95.48,
      "=ROUND(SUM(I6,I14:I16,VALUE(I17),I18:I25),2)",
    ]);
    expect((await correct(workbook, undefined, { now })).written).toBe(false);
  });
});

describe("choosing", () => {
  test("the total follows what was chosen", async () => {
    const choose = ({ rule }: { rule: { id: string } }) => ["T01", "E01"].includes(rule.id);
    const workbook = new MemoryWorkbook(wrongForm());
    await correct(workbook, undefined, { now, choose });
    const sheet = await workbook.read();
    // The execution score was left at 9.99, so the total counts 9.99.
    expect(["H6", "I6", "I25"].map((cell) => valueIn(sheet, cell))).toEqual([96.89, 9.99, 94.99]);
  });

  test("cells changed since the check stop the run before anything is written", async () => {
    const workbook = new MemoryWorkbook(wrongForm());
    const reviewed = await check(workbook, undefined);
    workbook.change("00a", (sheet) => withCells(sheet, { I6: 8 }));
    await expect(correct(workbook, undefined, { now, reviewed })).rejects.toMatchObject({
      code: "changed",
      message: expect.stringContaining("I6") as string,
    });
    expect(workbook.writes).toBe(0);
  });
});

test("clear takes marks and ledger away and keeps the corrected values", async () => {
  const workbook = new MemoryWorkbook(wrongForm(), referenceSheet(FORM_2));
  for (const { id } of await workbook.sheets()) await correct(workbook, id, { now });
  await clear(workbook, "00a", { now });
  const sheet = await workbook.read("00a");
  expect(sheet.marks).toEqual([]);
  expect(valueIn(sheet, "I25")).toBe(94.69);
  expect((await workbook.read("00b")).marks).not.toEqual([]);
  expect(await clearAll(workbook, { now })).toEqual({ written: true, left: [] });
  expect((await workbook.read("00b")).record).toEqual([]);
  expect(await clearAll(workbook, { now })).toEqual({ written: false, left: [] });
});

describe("nothing is written", () => {
  const cases: [string, SheetSnapshot][] = [
    [
      "on a sheet without a form",
      sheetOf([
        ["姓名", "得分"],
        ["甲", 1],
      ]),
    ],
    ["on an empty sheet", sheetOf([])],
    ["on a form without a single score", unscored()],
  ];
  test.each(cases)("%s", async (_title, sheet) => {
    const workbook = new MemoryWorkbook(sheet);
    expect((await correct(workbook, undefined, { now })).written).toBe(false);
    expect(workbook.writes).toBe(0);
  });

  test("on a protected sheet, and the error says what to do", async () => {
    const workbook = new MemoryWorkbook({ ...wrongForm(), isProtected: true });
    await expect(correct(workbook, undefined, { now })).rejects.toThrow("工作表受保护，无法写入");
    expect(findingIds(await check(workbook, undefined))).toContain("E02@I6");
  });

  test("over a part of the record that cannot be read: it stays until it is cleared", async () => {
    const broken = { id: "old", text: "{" };
    const workbook = new MemoryWorkbook({ ...wrongForm(), record: [broken] });
    expect((await correct(workbook, undefined, { now })).written).toBe(true);
    expect((await workbook.read()).record).toHaveLength(2);
    expect((await workbook.read()).record).toContainEqual(broken);
    expect((await undo(workbook, undefined, { now })).restored).toHaveLength(3);
    expect((await workbook.read()).record).toEqual([broken]);
    await clear(workbook, undefined, { now });
    expect((await workbook.read()).record).toEqual([]);
  });
});

/** No scores, and a weight that makes W01 and W03 speak: still nothing is marked. */
function unscored(): SheetSnapshot {
  const cells = Array.from({ length: 12 }, (_, index) => [`I${index + 14}`, ""]);
  return withCells(referenceSheet(FORM_1), {
    I6: "",
    ...(Object.fromEntries(cells) as Record<string, CellInput>),
  });
}

test("#REF!, a date or text among the scores: reported, and no total is written", async () => {
  const bad = { I14: { error: "#REF!" }, I15: { value: 45000, numberFormat: "yyyy/m/d" }, I16: "很好" };
  const workbook = new MemoryWorkbook(wrongForm(bad));
  const { edits, after } = await correct(workbook, undefined, { now });
  expect(edits.map(({ at }) => toA1(at))).toEqual(["H6", "I6"]);
  expect(findingIds(after)).toEqual([
    "I04@I14",
    "I04@I15",
    "I04@I16",
    "I06@G14",
    "I07@J18",
    "I09@D19",
    "I12@G18",
    "T01@I25",
    "C02@G12",
  ]);
  expect(valueIn(await workbook.read(), "I25")).toBe(95.69);
});

test("checkWorkbook gives one review a sheet", async () => {
  const workbook = new MemoryWorkbook(referenceSheet(FORM_1), referenceSheet(FORM_3), sheetOf([], "空表"));
  expect((await checkWorkbook(workbook)).map(({ review }) => review?.forms.length)).toEqual([1, 1, 0]);
});
