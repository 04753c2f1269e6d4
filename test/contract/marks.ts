import { toA1 } from "../../src/core/cells";
import { reconcileMarks, type SheetSnapshot } from "../../src/core/port";
import { markOf, planOf } from "../support/edits";
import { MIXED, type OpenSubject } from "./subject";

/** A comment of more than one line, unless another is given. */
const mark = (
  id: string,
  cell: string,
  comment: string | null = `【自评核·E02】第 ${id} 处。\n依据：算术关系。`,
) => markOf(id, cell, comment);

/** Marks and the parts of the record, on a small made-up sheet. */
export function testMarks(open: OpenSubject): void {
  test("sets marks, finds them again, and takes them away without a trace", async () => {
    const subject = open([MIXED]);
    const { workbook } = subject;
    const before = subject.dump();
    const marks = [
      mark("r1-1", "C1"),
      mark("r1-2", "A3", null),
      { ...mark("r1-3", "D5"), highlight: "corrected" as const },
    ];
    await workbook.edit(undefined, () =>
      planOf({ marks: { remove: [], add: marks }, record: { remove: [], add: ['{"a":"甲"}'] } }),
    );
    const sheet = await workbook.read();
    const byId = (list: SheetSnapshot["marks"]) =>
      [...list].sort((a, b) => (a.id ?? "").localeCompare(b.id ?? ""));
    // An adapter may also tell how a mark is painted.
    const placed = byId(sheet.marks);
    expect(placed.map(({ id, at, highlight, comment }) => ({ id, at, highlight, comment }))).toEqual(marks);
    expect([sheet.foreignComments, sheet.record.map(({ text }) => text)]).toEqual([[], ['{"a":"甲"}']]);
    await workbook.edit(undefined, (snapshot) =>
      planOf({
        marks: { remove: snapshot.marks, add: [] },
        record: { remove: snapshot.record.map(({ id }) => id), add: [] },
      }),
    );
    expect(subject.dump()).toEqual(before);
  });

  test("leaves other people's comments alone", async () => {
    const subject = open([{ ...MIXED, comments: { C1: "请核实", D5: "已核" } }]);
    const { workbook } = subject;
    const before = subject.dump();
    const wanted = [mark("m1", "C1"), mark("m2", "A1")];
    await workbook.edit(undefined, () => planOf({ marks: { remove: [], add: wanted } }));
    const sheet = await workbook.read();
    // With a reply or without one: the marks stand as wanted, and nothing is done again.
    const { highlightOnly } = sheet;
    expect(reconcileMarks(sheet.marks, wanted, { highlightOnly })).toEqual({ remove: [], add: [] });
    expect(sheet.foreignComments.map(toA1).sort()).toEqual(["C1", "D5"]);
    expect(sheet.marks.map(({ id }) => id).sort()).toEqual(["m1", "m2"]);
    await workbook.edit(undefined, (snapshot) => planOf({ marks: { remove: snapshot.marks, add: [] } }));
    expect(subject.dump()).toEqual(before);
  });

  test("keeps parts of the record, takes one away, and leaves no trace of the last", async () => {
    const subject = open([MIXED, { name: "表2", rows: [["乙"]] }]);
    const { workbook } = subject;
    const before = subject.dump();
    const long = JSON.stringify({ text: "更正记录𠮷 & <甲> ]]> \u0001 \ud800 \uffff 末".repeat(400) });
    await workbook.edit(undefined, () => planOf({ record: { remove: [], add: [long, "{}"] } }));
    const parts = (await workbook.read()).record;
    // What may not stand in XML is spelled otherwise, and means the same.
    expect(parts.map(({ text }) => JSON.parse(text) as unknown)).toEqual([JSON.parse(long), {}]);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(2);
    await workbook.edit(undefined, () =>
      planOf({ record: { remove: [parts[0]?.id ?? ""], add: ['{"b":1}'] } }),
    );
    const [, second] = await workbook.sheets();
    const left = (await workbook.read(second?.id)).record;
    expect(left.map(({ text }) => text)).toEqual(["{}", '{"b":1}']);
    expect(left[0]).toEqual(parts[1]);
    await workbook.edit(second?.id, () => planOf({ record: { remove: left.map(({ id }) => id), add: [] } }));
    expect(subject.dump()).toEqual(before);
  });

  test("a part that is gone already is passed over", async () => {
    const subject = open([MIXED]);
    const before = subject.dump();
    await subject.workbook.dropHalfSheet("{00000000-0000-0000-0000-000000000000}");
    expect(subject.dump()).toEqual(before);
  });
}
