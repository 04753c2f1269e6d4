import { correct } from "../../../src/core/actions";
import { undo } from "../../../src/core/actions/undo";
import { addNote } from "../../../src/spreadsheet/model";
import type { ExcelSubject } from "../../contract/excel";
import { sampleBytes } from "../../samples/raw";
import { now } from "../../support/clock";
import { commentsAsked, contentsOf, notesOf, openInExcel } from "../../support/in-excel";

const SHEET = "档案管理";
const ORIGINAL = sampleBytes("luohu-2024-errors.xlsx");
const sheetOf = ({ host }: ExcelSubject) => host.workbook.sheet(SHEET);

describe("a note of another person, of which Excel tells nothing", () => {
  async function withOther() {
    const subject = await openInExcel(ORIGINAL);
    addNote(subject.host.workbook, sheetOf(subject), { row: 5, column: 8 }, "以财务系统为准", {
      name: "李工",
    });
    return subject;
  }

  test("the numbers and all other comments are written, the cell is told, and once is enough", async () => {
    const subject = await withOther();
    const { id } = sheetOf(subject);
    const result = await correct(subject.workbook, id, { now });
    expect(result.edits.length).toBeGreaterThan(2);
    expect(result.refusedComments).toEqual([{ at: { row: 5, column: 8 }, code: "InvalidArgument" }]);
    expect(notesOf(subject, SHEET)).toEqual([["I6", "以财务系统为准"]]);
    expect(sheetOf(subject).comments.length).toBeGreaterThan(3);
    const once = subject.dump();
    const asked = commentsAsked(subject);
    expect((await correct(subject.workbook, id, { now })).written).toBe(false);
    expect([subject.dump(), commentsAsked(subject)]).toEqual([once, asked]);
    await undo(subject.workbook, id, { now });
    expect(notesOf(subject, SHEET)).toEqual([["I6", "以财务系统为准"]]);
    expect(contentsOf(subject)).toEqual(contentsOf(await openInExcel(ORIGINAL)));
  });

  test("where Excel lets a comment stand beside it, nothing is refused", async () => {
    const subject = await withOther();
    subject.host.connection.takesCommentsOnNotes = true;
    const result = await correct(subject.workbook, sheetOf(subject).id, { now });
    expect(result.refusedComments).toEqual([]);
    await undo(subject.workbook, sheetOf(subject).id, { now });
    expect(notesOf(subject, SHEET)).toEqual([["I6", "以财务系统为准"]]);
  });
});
