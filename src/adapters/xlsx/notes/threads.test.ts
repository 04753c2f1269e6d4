import { markOf, openPackage, type OpenPackage } from "../../../../test/support/edits";
import { COMMENTS, DRAWING, notes, shapesOf } from "../../../../test/support/note-parts";
import { unzipped } from "../../../../test/support/packages";
import { strict } from "../../../../test/support/record-parts";
import {
  authorsIn,
  notesIn,
  noteText,
  openThreads,
  PERSONS,
  postId,
  postsIn,
  threadedBytes,
  type ThreadInput,
  THREADS,
  without,
  ANSWERED,
  OUR_REPLY,
  OURS,
} from "../../../../test/support/thread-parts";

const ours: ThreadInput = { cell: "A1", posts: [{ text: OURS }] };
const theirs: ThreadInput = { cell: "B2", posts: [{ text: "请核实", by: "乙" }] };
const mark = markOf("m", "A1", OURS);

const dump = ({ workbook }: OpenPackage) => Object.fromEntries(unzipped(workbook.save()));

describe("a thread of ours", () => {
  test.each<[what: string, bytes: Uint8Array]>([
    ["in Chinese", threadedBytes([ours])],
    ["in English", threadedBytes([ours], { language: "en" })],
    ["resolved", threadedBytes([{ ...ours, isDone: true }])],
    ["with our reply", threadedBytes([{ ...ours, posts: [...ours.posts, { text: "【自评核·T01】乙" }] }])],
    ["with absolute targets", threadedBytes([ours], { isAbsolute: true })],
    [
      "in a Strict file",
      threadedBytes([ours], {
        edit: (parts) =>
          Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strict(text)])),
      }),
    ],
    [
      "whose person is not listed",
      threadedBytes([ours], {
        edit: (parts) => without(parts, PERSONS, "xl/_rels/workbook.xml.rels", "rId200"),
      }),
    ],
  ])("is our mark, and goes with its note, its box and its parts: %s", async (_, bytes) => {
    const file = openPackage(bytes);
    expect(await notes(file)).toEqual({ ours: [["A1", OURS]], foreign: [] });
    await file.unmark();
    const left = Object.keys(dump(file)).filter((name) => /comment|drawing/i.test(name));
    expect(left).toEqual([]);
    expect(file.sheet()).not.toContain("legacyDrawing");
    expect(file.part("[Content_Types].xml")).not.toMatch(/comments1|threadedComment1/);
    expect(file.part("xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("Target=");
    // Who wrote it is the user, who stays.
    const persons = unzipped(bytes).get("xl/persons/person.xml");
    expect(file.part("xl/persons/person.xml")).toBe(persons);
    expect(await notes(file)).toEqual({ ours: [], foreign: [] });
  });

  test("stands for the mark that is wanted there, also with another highlight", async () => {
    const file = openThreads([ours]);
    const before = dump(file);
    await file.mark(mark);
    const marked = dump(file);
    for (const name of [THREADS, COMMENTS, DRAWING]) expect(marked[name]).toBe(before[name]);
    expect(file.sheet()).toContain("error·m");
    const { marks } = await file.workbook.read();
    await file.write({ marks: { remove: marks, add: [{ ...mark, id: "n", highlight: "warning" }] } });
    expect(file.sheet()).toContain("warning·n");
    expect([file.part(THREADS), file.part(COMMENTS)]).toEqual([before[THREADS], before[COMMENTS]]);
    expect(await notes(file)).toEqual({ ours: [["A1", OURS]], foreign: [] });
  });

  test("gives way to a note where it is to say something else", async () => {
    const file = openThreads([ours, theirs]);
    const { marks } = await file.workbook.read();
    await file.write({ marks: { remove: marks, add: [markOf("m", "A1", "【自评核·E02】新")] } });
    expect(await notes(file)).toEqual({ ours: [["A1", "【自评核·E02】新"]], foreign: ["B2"] });
    expect(postsIn(file.part(THREADS))).toEqual(["请核实"]);
    expect(notesIn(file.part(COMMENTS))).toEqual([
      ["B2", `tc=${postId("B2", 0)}`, noteText(["请核实"], "zh")],
      ["A1", "自评核", "【自评核·E02】新"],
    ]);
    expect(shapesOf(file.part(DRAWING)).map((box) => box.split(" ")[1])).toEqual(["B2", "A1"]);
  });

  test("is known by its id where a person has reworded it", async () => {
    const reworded = { cell: "A1", posts: [{ text: "请李工核对" }] };
    const file = openThreads([reworded, theirs]);
    expect((await notes(file)).foreign).toEqual(["A1", "B2"]);
    const ids = `<comments xmlns="urn:ziping:record">${postId("A1", 0).toLowerCase()}</comments>`;
    const known = openThreads([reworded, theirs], {
      edit: (parts) => ({
        ...parts,
        "customXml/item1.xml": ids,
        "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
          "</Relationships>",
          '<Relationship Id="rId300" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
        ),
      }),
    });
    expect(await notes(known)).toEqual({ ours: [["A1", "请李工核对"]], foreign: ["B2"] });
    await known.unmark();
    expect(postsIn(known.part(THREADS))).toEqual(["请核实"]);
  });

  test("goes alone: threads of others stay as they are, with their notes, on this sheet and on others", async () => {
    const file = openThreads([theirs, ours, { ...theirs, cell: "C3" }], { second: [ours, theirs] });
    const before = dump(file);
    await file.unmark();
    const after = dump(file);
    expect(await notes(file)).toEqual({ ours: [], foreign: ["B2", "C3"] });
    expect(notesIn(after[COMMENTS])).toEqual(notesIn(before[COMMENTS]).filter(([cell]) => cell !== "A1"));
    expect(authorsIn(after[COMMENTS])).toEqual([`tc=${postId("B2", 0)}`, `tc=${postId("C3", 0)}`]);
    expect(shapesOf(after[DRAWING])).toEqual(["_x0000_s1025 B2", "_x0000_s1027 C3"]);
    const touched = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(touched).toEqual([THREADS, COMMENTS, DRAWING]);
  });
});

describe("what some program has lost", () => {
  const lost = (threads: readonly ThreadInput[]) =>
    openThreads(threads, {
      edit: (parts) => without(parts, THREADS, "xl/worksheets/_rels/sheet1.xml.rels", "rId3"),
    });

  test("the threads, so that their notes are left: ours is ours, and no other is", async () => {
    const file = lost([ours, theirs, { ...ANSWERED, cell: "C3" }, { ...OUR_REPLY, cell: "D4" }]);
    expect(await notes(file)).toEqual({ ours: [["A1", OURS]], foreign: ["B2", "C3", "D4"] });
    await file.unmark();
    expect(await notes(file)).toEqual({ ours: [], foreign: ["B2", "C3", "D4"] });
    expect(authorsIn(file.part(COMMENTS))).toHaveLength(3);
  });

  test("the first post: what is left is another's", async () => {
    const file = openThreads([ANSWERED, ours], {
      edit: (parts) => ({
        ...parts,
        [THREADS]: (parts[THREADS] ?? "").replaceAll(
          /<threadedComment (?![^>]*parentId)[\s\S]*?<\/threadedComment>/g,
          "",
        ),
      }),
    });
    const before = dump(file);
    expect((await notes(file)).foreign).toEqual(["A1"]);
    await file.unmark();
    expect(dump(file)).toEqual(before);
  });
});

test("posts in several parts are read together", async () => {
  const second = "xl/threadedComments/threadedComment9.xml";
  const file = openThreads([ours], {
    edit: (parts) => ({
      ...parts,
      [second]: (parts[THREADS] ?? "").replaceAll("A1", "C3"),
      "xl/worksheets/_rels/sheet1.xml.rels": (parts["xl/worksheets/_rels/sheet1.xml.rels"] ?? "").replace(
        /(<Relationship Id="rId3"[^>]*)threadedComment1(\.xml"\/>)/,
        (link, start: string, end: string) => `${link}${start.replace("rId3", "rId4")}threadedComment9${end}`,
      ),
    }),
  });
  expect(await notes(file)).toEqual({
    ours: [
      ["A1", OURS],
      ["C3", OURS],
    ],
    foreign: [],
  });
  await file.unmark();
  expect([file.part(THREADS), file.part(second), file.part(COMMENTS)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
