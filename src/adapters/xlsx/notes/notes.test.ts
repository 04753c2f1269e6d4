import { editOf, failure, markOf, openPackage, type OpenPackage } from "../../../../test/support/edits";
import {
  COMMENTS,
  comments,
  DRAWING,
  drawing,
  foreign,
  MAIN,
  notes,
  openWithParts,
  roundTrip,
  shape,
  shapesOf,
  withNotes,
} from "../../../../test/support/note-parts";
import { link, unzipped } from "../../../../test/support/packages";
import { toA1 } from "../../../core/cells";

test("a sheet without notes gets all that is needed, and loses it", async () => {
  const file = openWithParts({ behind: '<pageMargins left="1"/><legacyDrawingHF r:id="x"/><extLst/>' });
  await roundTrip(file, async () => {
    expect(await notes(file)).toEqual({
      ours: [
        ["A1", "【自评核·E02】第 m-A1 处"],
        ["C3", "【自评核·E02】第 m-C3 处"],
      ],
      foreign: [],
    });
    expect(file.sheet()).toMatch(
      /<pageMargins left="1"\/><legacyDrawing r:id="rId\d+"\/><legacyDrawingHF r:id="x"\/><extLst\/>$/,
    );
    expect(shapesOf(file.part(DRAWING))).toEqual(["_x0000_s1025 A1", "_x0000_s1026 C3"]);
    expect(file.part(COMMENTS)).toContain(
      `<comments xmlns="${MAIN}"><authors><author>自评核</author></authors>`,
    );
    expect(file.part("[Content_Types].xml")?.match(/comments1\.xml/g)).toHaveLength(1);
  });
});

test("notes of others stay, in their order and with their authors", async () => {
  const file = withNotes(
    comments(["王", "李"], [foreign("B2", "请核实", 1)]),
    drawing(shape("_x0000_s1025", 1, 1)),
  );
  await roundTrip(file, async () => {
    const { ours, foreign: theirs } = await notes(file);
    expect([ours.map(([cell]) => cell), theirs]).toEqual([["A1", "C3"], ["B2"]]);
    expect(file.part(COMMENTS)).toContain(
      "<author>王</author><author>李</author><author>自评核</author></authors>",
    );
    expect(file.part(COMMENTS)?.match(/authorId="\d"/g)).toEqual([
      'authorId="1"',
      'authorId="2"',
      'authorId="2"',
    ]);
    expect(shapesOf(file.part(DRAWING))).toEqual(["_x0000_s1025 B2", "_x0000_s1026 A1", "_x0000_s1027 C3"]);
  });
});

test("our author is entered once, and stays while somebody wrote under this name", async () => {
  const file = withNotes(
    comments(["自评核", "王"], [foreign("B2", "手写", 0)]),
    drawing(shape("_x0000_s1025", 1, 1)),
  );
  await roundTrip(file, () => {
    expect(file.part(COMMENTS)?.match(/<author>自评核/g)).toHaveLength(1);
    expect(file.part(COMMENTS)?.match(/authorId="0"/g)).toHaveLength(3);
  });
});

test("a part for notes that was empty stays", async () => {
  const empty = `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;
  await roundTrip(withNotes(empty, drawing("")), () => undefined);
});

test("a comment with replies is another person's, whatever its note says, and gets no note of ours", async () => {
  const threads = `<ThreadedComments xmlns="urn:t"><threadedComment ref="A1" id="{1}"><text>好</text></threadedComment></ThreadedComments>`;
  const file = openWithParts({
    parts: {
      [COMMENTS]: comments(["tc={1}"], [foreign("A1", "【自评核·E02】[Threaded comment]")]),
      "xl/threadedComments/t1.xml": threads,
    },
    links:
      link("rId1", "comments", "../comments1.xml") +
      '<Relationship Id="rId5" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t1.xml"/>',
  });
  const before = [file.part(COMMENTS), file.part("xl/threadedComments/t1.xml")];
  const { withoutComment } = await file.mark(markOf("a", "A1"), markOf("b", "B2"));
  expect(withoutComment.map(toA1)).toEqual(["A1"]);
  expect(await notes(file)).toEqual({
    ours: [
      ["A1", null],
      ["B2", "【自评核·E02】第 b 处"],
    ],
    foreign: ["A1"],
  });
  await file.unmark();
  expect([file.part(COMMENTS), file.part("xl/threadedComments/t1.xml")]).toEqual(before);
});

test("a note of ours is replaced, not doubled", async () => {
  const file = openWithParts({});
  await file.mark(markOf("a", "A1"));
  await file.mark(markOf("a", "A1", "【自评核·E02】新"));
  expect(file.part(COMMENTS)?.match(/<comment /g)).toHaveLength(1);
  expect(shapesOf(file.part(DRAWING))).toHaveLength(1);
});

test.each(["两行\n文字 ", " 😀𠮷", "]]> <&> \"'", "_x0041_ \u0001\r\n", "长".repeat(2_000)])(
  "any text: %j",
  async (text) => {
    const file = openWithParts({});
    await file.mark(markOf("a", "A1", `【自评核·E02】${text}`));
    expect((await notes(file)).ours).toEqual([["A1", `【自评核·E02】${text}`]]);
  },
);

test.each<[what: string, file: OpenPackage, detail: RegExp]>([
  ["a comment on no cell", withNotes(comments(["王"], [foreign("Z")]), drawing("")), /comment on Z/],
  ["a drawing that is none", withNotes(comments(["王"], []), "<html></html>"), /no drawing/],
  ["comments without a list", withNotes(`<comments xmlns="${MAIN}"/>`, drawing("")), /no authors/],
])("%s: damaged, and nothing is written", async (_, file, detail) => {
  const before = file.workbook.save();
  await expect(
    file.write({ edits: [editOf("A1", 5)], marks: { remove: [], add: [markOf("m", "A1")] } }),
  ).rejects.toEqual(failure("damaged", detail));
  expect(file.workbook.save()).toBe(before);
});

test("prefixes, and a sheet whose root does not declare relationships", async () => {
  const x = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`;
  const prefixed = comments(["王"], [foreign("B2")])
    .replace("xmlns=", "xmlns:c=")
    .replace(/<(\/?)(?=\w)/g, "<$1c:");
  const file = openWithParts({
    parts: { ["xl/worksheets/sheet1.xml"]: x, [COMMENTS]: prefixed },
    links: link("rId1", "comments", "../comments1.xml"),
  });
  await roundTrip(file, async () => {
    expect(file.part("xl/worksheets/sheet1.xml")).toContain(
      '<x:legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/>',
    );
    expect(file.part(COMMENTS)).toContain("<c:author>自评核</c:author>");
    expect((await notes(file)).foreign).toEqual(["B2"]);
    expect(file.part("xl/worksheets/_rels/sheet1.xml.rels")).toContain("vmlDrawing1.vml");
  });
});

test("new parts do not take names that links of other sheets lead to, though nothing is there", async () => {
  const file = openPackage({
    sheets: ["<sheetData/>", "<sheetData/>"],
    sheetRelationships: {
      2: link("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml") + link("rId2", "x", "../comments1.xml"),
    },
  });
  const before = Object.fromEntries(unzipped(file.workbook.save()));
  await file.mark(markOf("m", "A1"));
  expect([file.part(COMMENTS), file.part(DRAWING)]).toEqual([undefined, undefined]);
  expect(file.part("xl/comments2.xml")).toContain("【自评核·E02】");
  expect(shapesOf(file.part("xl/drawings/vmlDrawing2.vml"))).toHaveLength(1);
  await file.unmark();
  expect(Object.fromEntries(unzipped(file.workbook.save()))).toEqual(before);
});
