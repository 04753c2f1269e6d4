/** Files that were corrected in Excel, or fixed and then seen by other programs: fixed again, undone, cleared. */
import { openWorkbook } from "../../../src/adapters/xlsx";
import { correct } from "../../../src/core/actions";
import { undo } from "../../../src/core/actions/undo";
import { fromA1, toA1 } from "../../../src/core/cells";
import { doneComment, type SheetSnapshot } from "../../../src/core/port";
import { ziping } from "../../readers/ziping";
import { sampleBytes } from "../../samples/raw";
import { asExcelSaves } from "../../support/as-excel-saves";
import { caseWorkbook, describeCases } from "../../support/cases";
import { now } from "../../support/clock";
import { snapshotsOf } from "../../support/edits";
import { link, override, unzipped, zipOf } from "../../support/packages";
import { postsIn, threadLink, threadsXml } from "../../support/thread-parts";

const input = sampleBytes("luohu-2024-errors.xlsx");
/** What tells parts that hold something of ours. */
const OURS = /【自评核|urn:ziping|threadedComment/;

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
const places = (sheets: readonly SheetSnapshot[]) =>
  sheets.map(({ foreignComments }) => foreignComments.map(toA1));
const comments = (sheets: readonly SheetSnapshot[]) =>
  sheets.flatMap(({ marks }) => marks.flatMap(({ comment }) => comment ?? []));
const highlights = (sheets: readonly SheetSnapshot[]) =>
  sheets.flatMap(({ marks }) => marks.flatMap(({ highlight }) => highlight ?? []));
const values = (sheets: readonly SheetSnapshot[]) =>
  sheets.map(({ rows }) => rows.map((row) => row?.map((cell) => cell && [cell.value, cell.formula])));
/** Names of the parts of one file that the other does not have, or has otherwise. */
const differing = (a: Uint8Array, b: Uint8Array) => {
  const [one, two] = [unzipped(a), unzipped(b)];
  return [...one.keys()].filter((name) => one.get(name) !== two.get(name));
};
/** Names of parts that still hold something of ours. */
const traces = (bytes: Uint8Array) =>
  [...unzipped(bytes)].filter(([, text]) => OURS.test(text)).map(([name]) => name);

async function undone(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes, "表.xlsx");
  for (const { id } of await workbook.sheets()) await undo(workbook, id, { now });
  return workbook.save();
}

describeCases("files from other programs with marks of ours", () => {
  // What is said beside cells is said in today's words; all else stays, and fixing once more changes nothing.
  const onlyReworded = async (bytes: Uint8Array) => {
    const fixed = await ziping("fix", bytes);
    const [before, after] = [await snapshotsOf(bytes), await snapshotsOf(fixed)];
    expect([values(after), places(after), comments(after).length]).toEqual([
      values(before),
      places(before),
      comments(before).length,
    ]);
    expect(same(await ziping("fix", fixed), fixed)).toBe(true);
  };

  test("corrected in Excel: fixing changes nothing but words, clearing leaves nothing of ours", async () => {
    const bytes = caseWorkbook("k02-");
    const sheets = await snapshotsOf(bytes);
    expect([places(sheets), comments(sheets).length]).toEqual([[[], [], []], 21]);
    await onlyReworded(bytes);
    const cleared = await ziping("clear", bytes);
    const left = await snapshotsOf(cleared);
    expect(left.map(({ marks, foreignComments, record }) => [marks, foreignComments, record])).toEqual([
      [[], [], []],
      [[], [], []],
      [[], [], []],
    ]);
    expect(values(left)).toEqual(values(sheets));
    expect(traces(cleared)).toEqual([]);
    expect([...unzipped(cleared).keys()].filter((name) => /comment|drawing/i.test(name))).toEqual([]);
    expect(unzipped(cleared).get("xl/persons/person.xml")).toBe(unzipped(bytes).get("xl/persons/person.xml"));
    expect(same(await ziping("fix", await ziping("fix", cleared)), await ziping("fix", cleared))).toBe(true);
  }, 60_000);

  test("fixed by the command line: fixing changes nothing but words, clearing leaves nothing of ours", async () => {
    const bytes = caseWorkbook("k03-");
    await onlyReworded(bytes);
    const cleared = await ziping("clear", bytes);
    expect([traces(cleared), highlights(await snapshotsOf(cleared))]).toEqual([[], []]);
    expect(values(await snapshotsOf(cleared))).toEqual(values(await snapshotsOf(bytes)));
  }, 60_000);

  test("a note of another person on a corrected cell: fixing twice is fixing once, and the note stays", async () => {
    const bytes = caseWorkbook("k09-");
    const fixed = await ziping("fix", bytes);
    expect(places(await snapshotsOf(fixed))[0]).toContain("H6");
    expect(same(await ziping("fix", fixed), fixed)).toBe(true);
    const cleared = await ziping("clear", fixed);
    // Only the corrected values are other than in the file as it came.
    expect(differing(cleared, bytes)).toEqual(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
    expect([...unzipped(cleared).keys()].sort()).toEqual([...unzipped(bytes).keys()].sort());
  }, 60_000);
});

describe("a file that was corrected in Excel, with threads on all its sheets", () => {
  let fixed: Uint8Array;
  beforeAll(async () => {
    fixed = await ziping("fix", input);
  });

  test("fixing changes nothing; undoing gives the values back; clearing leaves nothing of ours", async () => {
    const bytes = asExcelSaves(fixed);
    expect(postsIn(unzipped(bytes).get("xl/threadedComments/threadedComment1.xml")).length).toBeGreaterThan(
      3,
    );
    expect(places(await snapshotsOf(bytes))).toEqual([[], [], []]);
    expect(same(await ziping("fix", bytes), bytes)).toBe(true);
    expect(values(await snapshotsOf(await undone(bytes)))).toEqual(values(await snapshotsOf(input)));
    const cleared = await ziping("clear", bytes);
    expect(traces(cleared)).toEqual([]);
    expect(highlights(await snapshotsOf(cleared))).toEqual([]);
  }, 60_000);

  test("a person has replied to one: it stands as wanted, and says that it is done when it is undone or cleared", async () => {
    const bytes = asExcelSaves(fixed, { I6: [{ text: "已核对，同意", by: "乙" }] });
    const first = "xl/threadedComments/threadedComment1.xml";
    const before = comments(await snapshotsOf(fixed)).find((text) => text.startsWith("【自评核·E02】")) ?? "";
    expect(places(await snapshotsOf(bytes))).toEqual([["I6"], [], []]);
    expect(same(await ziping("fix", bytes), bytes)).toBe(true);
    for (const after of [await undone(bytes), await ziping("clear", bytes)]) {
      expect(postsIn(unzipped(after).get(first))).toEqual([doneComment(before), "已核对，同意"]);
      expect(
        unzipped(after)
          .get("xl/comments1.xml")
          ?.match(/<comment /g),
      ).toHaveLength(1);
      expect([highlights((await snapshotsOf(after)).slice(0, 1)), places(await snapshotsOf(after))]).toEqual([
        [],
        [["I6"], [], []],
      ]);
    }
    const cleared = await ziping("clear", bytes);
    expect(same(await ziping("clear", cleared), cleared)).toBe(true);
    // Corrected anew, the thread says again what it said.
    const again = await ziping("fix", await undone(bytes));
    expect(postsIn(unzipped(again).get(first))).toEqual([before, "已核对，同意"]);
    expect(same(await ziping("fix", again), again)).toBe(true);
  }, 60_000);

  test("what is corrected later comes as notes beside the threads, and all goes together", async () => {
    const workbook = openWorkbook(asExcelSaves(fixed), "表.xlsx");
    const [first] = await workbook.sheets();
    const at = fromA1("I14");
    await workbook.edit(first?.id, () => ({
      edits: [{ at, from: { value: 10, formula: null }, to: { value: 9, formula: null } }],
      recalculations: [],
      marks: { remove: [], add: [] },
    }));
    await correct(workbook, first?.id, { now });
    const later = workbook.save();
    const [sheet] = await snapshotsOf(later);
    expect(sheet?.foreignComments).toEqual([]);
    const total = sheet?.marks.filter((mark) => toA1(mark.at) === "I25");
    expect(total?.map(({ comment }) => comment)).toEqual([expect.stringContaining("更正为 93.69")]);
    expect(unzipped(later).get("xl/comments1.xml")).toContain("<author>自评核</author>");
    expect(same(await ziping("fix", later), later)).toBe(true);
    const cleared = await ziping("clear", later);
    expect(traces(cleared)).toEqual([]);
  }, 60_000);
});

describe("comments of other people on cells that are corrected or marked", () => {
  const note = '<comment ref="H6" authorId="0"><text><t>请核实执行率</t></text></comment>';
  const COMMENTS_XML = `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王</author></authors><commentList>${note}</commentList></comments>`;
  const thread = threadsXml([
    { cell: "H6", posts: [{ text: "为何是 96.98？", by: "乙" }, { text: "待查" }] },
  ]);

  /** The sample with a part for comments that the first sheet leads to. */
  function withComments(part: string, content: string, type: string, relation: string): Uint8Array {
    const parts = Object.fromEntries(unzipped(input));
    return zipOf({
      ...parts,
      [part]: content,
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
      "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "").replace("</Types>", `${type}</Types>`),
    });
  }

  test.each<[what: string, bytes: Uint8Array]>([
    [
      "a note without a box",
      withComments(
        "xl/comments7.xml",
        COMMENTS_XML,
        override("xl/comments7.xml", "comments"),
        link("rId1", "comments", "/xl/comments7.xml"),
      ),
    ],
    [
      "a thread, its note lost",
      withComments(
        "xl/threads/a.xml",
        thread,
        '<Override PartName="/xl/threads/a.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>',
        threadLink("rId1", "/xl/threads/a.xml"),
      ),
    ],
  ])(
    "%s: fixing twice is fixing once, and clearing leaves it as it was",
    async (_, bytes) => {
      const fixed = await ziping("fix", bytes);
      const [first] = await snapshotsOf(fixed);
      expect(first?.foreignComments.map(toA1)).toEqual(["H6"]);
      expect(first?.marks.find(({ at }) => toA1(at) === "H6")).toMatchObject({
        highlight: "corrected",
        comment: null,
      });
      expect(same(await ziping("fix", fixed), fixed)).toBe(true);
      const cleared = await ziping("clear", fixed);
      expect(differing(cleared, bytes)).toEqual(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
      // Once the other comment is gone, ours comes with the next run.
      const parts = Object.fromEntries(unzipped(fixed));
      const freed = zipOf(
        Object.fromEntries(
          Object.entries(parts).map(([name, text]) => [
            name,
            text.replace(note, "").replace(/<threadedComment [^]*<\/threadedComment>/, ""),
          ]),
        ),
      );
      const [after] = await snapshotsOf(await ziping("fix", freed));
      expect(after?.marks.find(({ at }) => toA1(at) === "H6")?.comment).toMatch(/^【自评核·E01】/);
    },
    60_000,
  );
});
