import { excelWorkbook } from "../../../src/adapters/excel";
import { check, correct } from "../../../src/core/actions";
import { clear } from "../../../src/core/actions/clear";
import { ignore } from "../../../src/core/actions/ignore";
import { undo } from "../../../src/core/actions/undo";
import { toA1 } from "../../../src/core/cells";
import { readRecord } from "../../../src/core/port";
import { addNote, insertRows, setCell } from "../../../src/spreadsheet/model";
import type { ExcelSubject } from "../../contract/excel";
import { ziping } from "../../readers/ziping";
import { sampleBytes } from "../../samples/raw";
import { caseWorkbook, describeCases } from "../../support/cases";
import { now } from "../../support/clock";
import { asFirstVersion } from "../../support/first-version";
import { commentsAsked, contentsOf, notesOf, openInExcel } from "../../support/in-excel";

const SHEET = "档案管理";
const OTHER = "信息化维护";
const ORIGINAL = sampleBytes("luohu-2024-errors.xlsx");
let fixed: Uint8Array;
beforeAll(async () => {
  fixed = await ziping("fix", ORIGINAL);
});

/** Files as both versions of the command line leave them. */
const FILES: readonly [string, () => Uint8Array, { isListed?: boolean }][] = [
  ["whose notes are listed", () => fixed, {}],
  ["of the first command line, which lists nothing", () => asFirstVersion(fixed), { isListed: false }],
];

const sheetOf = ({ host }: ExcelSubject, name = SHEET) => host.workbook.sheet(name);
const idsOf = async ({ workbook }: ExcelSubject) => (await workbook.sheets()).map(({ id }) => id);
const list = (cells: readonly Parameters<typeof toA1>[0][]) => cells.map(toA1).sort();

const recordOf = async ({ workbook }: ExcelSubject) => readRecord((await workbook.read()).record);
const partsOf = ({ host }: ExcelSubject) => [...host.workbook.customXmlParts.values()];
const listsOf = (subject: ExcelSubject) => partsOf(subject).filter((xml) => xml.startsWith("<notes "));

describe.each(FILES)("a file %s", (_, bytes, options) => {
  test("is corrected already: another correction changes nothing and asks for no comment", async () => {
    const subject = await openInExcel(bytes(), options);
    const before = subject.dump();
    for (const id of await idsOf(subject)) {
      const { written, notesLeft } = await correct(subject.workbook, id, { now });
      expect([written, notesLeft]).toEqual([false, []]);
    }
    expect([subject.dump(), commentsAsked(subject)]).toEqual([before, 0]);
  });

  /** Takes everything of ours back on every sheet; gives the cells of notes that were told of, by sheet. */
  async function takeBackAll(subject: ExcelSubject): Promise<Map<string, string[]>> {
    const told = new Map<string, string[]>();
    for (const id of await idsOf(subject)) {
      const undone = await undo(subject.workbook, id, { now });
      // A sheet on which nothing was corrected keeps its marks until they are cleared.
      const { notesLeft } = undone.written ? undone : await clear(subject.workbook, id, { now });
      expect([undone.left, undone.refusedComments]).toEqual([[], []]);
      told.set(id, list(notesLeft));
    }
    return told;
  }

  test("undone: values as they were, highlights and record gone, notes told, once and for all", async () => {
    const original = contentsOf(await openInExcel(ORIGINAL));
    const subject = await openInExcel(bytes(), options);
    const notes = [SHEET, OTHER].map((name) => notesOf(subject, name));
    expect(notes[0]?.length).toBeGreaterThan(3);
    const told = await takeBackAll(subject);
    expect(contentsOf(subject)).toEqual(original);
    expect(subject.host.workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
    expect((await recordOf(subject)).ledger).toEqual([]);
    expect([...subject.host.workbook.customProperties.keys()]).toEqual([]);
    for (const [index, name] of [SHEET, OTHER].entries()) {
      expect(notesOf(subject, name)).toEqual(notes[index]);
      const cells = notesOf(subject, name).map(([cell]) => cell);
      expect(told.get(sheetOf(subject, name).id)).toEqual(expect.arrayContaining(cells));
    }
    expect([partsOf(subject).length, listsOf(subject).length]).toEqual([1, 1]);
    const undone = subject.dump();
    for (const id of await idsOf(subject)) {
      const { written, notesLeft } = await clear(subject.workbook, id, { now });
      expect([written, list(notesLeft)]).toEqual([false, told.get(id)]);
    }
    expect([subject.dump(), commentsAsked(subject)]).toEqual([undone, 0]);
  });

  test("undone where Excel deletes notes: no trace of ours is left", async () => {
    const original = contentsOf(await openInExcel(ORIGINAL));
    const subject = await openInExcel(bytes(), { ...options, hasNotes: true });
    expect([...(await takeBackAll(subject)).values()].flat()).toEqual([]);
    expect(contentsOf(subject)).toEqual(original);
    expect(partsOf(subject)).toEqual([]);
    for (const { comments, conditionalFormats } of subject.host.workbook.sheets) {
      expect([comments, conditionalFormats]).toEqual([[], []]);
    }
    const undone = subject.dump();
    for (const id of await idsOf(subject)) {
      expect((await clear(subject.workbook, id, { now })).written).toBe(false);
    }
    expect(subject.dump()).toEqual(undone);
  });

  test.each([false, true])("cleared, values stay (Excel deletes notes: %s)", async (hasNotes) => {
    const subject = await openInExcel(bytes(), { ...options, hasNotes });
    const corrected = contentsOf(subject);
    const notes = notesOf(subject, SHEET).map(([cell]) => cell);
    const { notesLeft } = await clear(subject.workbook, sheetOf(subject).id, { now });
    expect(contentsOf(subject)).toEqual(corrected);
    expect(sheetOf(subject).conditionalFormats).toEqual([]);
    expect(notesOf(subject, SHEET)).toHaveLength(hasNotes ? 0 : notes.length);
    expect(list(notesLeft)).toEqual(hasNotes ? [] : expect.arrayContaining(notes));
    // What is said of the other sheets stays.
    expect(listsOf(subject)).toHaveLength(1);
    expect(notesOf(subject, OTHER).length).toBeGreaterThan(0);
    expect((await clear(subject.workbook, sheetOf(subject).id, { now })).written).toBe(false);
  });

  test.each([false, true])(
    "corrected anew where somebody has typed another score (Excel deletes notes: %s)",
    async (hasNotes) => {
      const subject = await openInExcel(bytes(), { ...options, hasNotes });
      const [score = ""] = notesOf(subject, SHEET).find(([, line]) => line.includes("【自评核·E02】")) ?? [];
      setCell(subject.host.workbook, SHEET, score, 1);
      const result = await correct(subject.workbook, sheetOf(subject).id, { now });
      expect(list(result.edits.map(({ at }) => at))).toContain(score);
      const own = sheetOf(subject).comments.filter((each) => toA1(each) === score);
      expect(own.map(({ isNote }) => isNote === true)).toEqual([!hasNotes]);
      expect(list(result.notesLeft)).toEqual(hasNotes ? [] : expect.arrayContaining([score]));
      expect(result.refusedComments).toEqual([]);
      if (!hasNotes) expect(commentsAsked(subject)).toBe(0);
      else expect(own[0]?.content).toContain("由 1 更正为");
      const once = subject.dump();
      expect((await correct(subject.workbook, sheetOf(subject).id, { now })).written).toBe(false);
      expect(subject.dump()).toEqual(once);
      // Another pane remembers nothing of this one, and finds it so as well.
      const later = excelWorkbook(subject.Excel, "表.xlsx");
      expect((await correct(later, sheetOf(subject).id, { now })).written).toBe(false);
      expect(subject.dump()).toEqual(once);
    },
  );

  test("a finding is set aside: its highlight goes, its note is told of", async () => {
    const subject = await openInExcel(bytes(), options);
    const { id } = sheetOf(subject);
    const { forms } = await check(subject.workbook, id);
    const noted = notesOf(subject, SHEET);
    const finding = forms[0]?.findings.find(({ at, rule }) =>
      noted.some(([cell, line]) => cell === toA1(at) && line.includes(rule.id)),
    );
    if (finding === undefined) throw new Error("no finding with a note of its own");
    const { result } = await ignore(subject.workbook, id, finding, "已核", { now });
    expect(list(result.notesLeft)).toEqual(expect.arrayContaining([toA1(finding.at)]));
    const once = subject.dump();
    expect((await correct(subject.workbook, id, { now })).written).toBe(false);
    expect([subject.dump(), commentsAsked(subject)]).toEqual([once, 0]);
  });

  test("rows have moved: still nothing is asked for, and all is undone", async () => {
    const rows = (subject: ExcelSubject) => {
      insertRows(subject.host.workbook, sheetOf(subject), 0, 2);
      insertRows(subject.host.workbook, sheetOf(subject), 17, 1);
    };
    const original = await openInExcel(ORIGINAL);
    rows(original);
    const subject = await openInExcel(bytes(), options);
    rows(subject);
    const { id } = sheetOf(subject);
    expect((await correct(subject.workbook, id, { now })).written).toBe(false);
    expect(commentsAsked(subject)).toBe(0);
    const { left, notesLeft } = await undo(subject.workbook, id, { now });
    expect([left, contentsOf(subject)[0]]).toEqual([[], contentsOf(original)[0]]);
    const notes = notesOf(subject, SHEET).map(([cell]) => cell);
    expect(list(notesLeft)).toEqual(expect.arrayContaining(notes));
  });

  test("the tab is called otherwise: its notes are known by their highlights, and by its new name from then on", async () => {
    const subject = await openInExcel(bytes(), options);
    subject.host.workbook.renameSheet(sheetOf(subject), "改名后");
    const { id } = sheetOf(subject, "改名后");
    const notes = notesOf(subject, "改名后").map(([cell]) => cell);
    const { notesLeft } = await clear(subject.workbook, id, { now });
    expect(list(notesLeft)).toEqual(expect.arrayContaining(notes));
    expect(listsOf(subject)[0]).toContain("改名后");
    const again = await clear(subject.workbook, id, { now });
    expect([again.written, list(again.notesLeft)]).toEqual([false, list(notesLeft)]);
    expect(commentsAsked(subject)).toBe(0);
  });
});

test("what a person has written in the place of a note of ours is not deleted", async () => {
  const subject = await openInExcel(fixed, { hasNotes: true });
  const sheet = sheetOf(subject);
  const [first] = sheet.comments;
  if (first === undefined) throw new Error("no note");
  sheet.comments = sheet.comments.filter((each) => each !== first);
  addNote(subject.host.workbook, sheet, first, "已与财务核对", { name: "王科长" });
  await undo(subject.workbook, sheet.id, { now });
  expect(notesOf(subject, SHEET)).toEqual([[toA1(first), "已与财务核对"]]);
  expect((await clear(subject.workbook, sheet.id, { now })).written).toBe(false);
});

describeCases("a file that the command line has corrected for Excel", () => {
  const open = (hasNotes: boolean) => openInExcel(caseWorkbook("k03-"), { isListed: false, hasNotes });

  test("another correction changes nothing, undo restores and tells of the notes", async () => {
    const subject = await open(false);
    const before = subject.dump();
    for (const id of await idsOf(subject)) {
      expect((await correct(subject.workbook, id, { now })).written).toBe(false);
    }
    expect([subject.dump(), commentsAsked(subject)]).toEqual([before, 0]);
    const { ledger } = await recordOf(subject);
    expect(ledger.length).toBeGreaterThan(2);
    const restored: string[] = [];
    for (const id of await idsOf(subject)) {
      const undone = await undo(subject.workbook, id, { now });
      expect(undone.left).toEqual([]);
      restored.push(...undone.restored.map(({ entry }) => entry.mark));
    }
    expect(restored).toHaveLength(ledger.length);
    expect((await recordOf(subject)).ledger).toEqual([]);
    expect([...subject.host.workbook.customProperties.keys()]).toEqual([]);
  });

  test("where Excel deletes notes, all of ours go", async () => {
    const subject = await open(true);
    for (const id of await idsOf(subject)) {
      await undo(subject.workbook, id, { now });
      await clear(subject.workbook, id, { now });
    }
    const ours = subject.host.workbook.sheets.flatMap(({ comments }) =>
      comments.filter(({ content }) => content.startsWith("【自评核")),
    );
    expect([ours, partsOf(subject)]).toEqual([[], []]);
  });
});
