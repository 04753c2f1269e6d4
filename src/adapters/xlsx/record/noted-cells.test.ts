import { editOf, markOf, openPackage, type OpenPackage, sheetData } from "../../../../test/support/edits";
import { comments, foreign } from "../../../../test/support/note-parts";
import { link, override, packageParts, unzipped, zipOf } from "../../../../test/support/packages";
import { describeWithReaders, libreOffice } from "../../../../test/support/readers";
import { partsOf } from "../../../../test/support/record-parts";
import { NOTES_ELEMENT, readNotedCells } from "../../../core/port";
import { readOtherParts } from "./custom-xml";

const CELLS = sheetData({ A1: "<v>1</v>", B2: "<v>2</v>" });
const SHEETS = [CELLS, CELLS];

/** What the lists of our notes say. */
const listsOf = (bytes: Uint8Array) => readOtherParts(partsOf(bytes), NOTES_ELEMENT).map(({ text }) => text);
const listed = (file: OpenPackage) =>
  listsOf(file.workbook.save()).map((text) =>
    readNotedCells(text).map(({ sheetId, sheetName, cell, mark }) =>
      [sheetId, sheetName, cell, mark].join(" "),
    ),
  );

/** A file to which somebody has added custom XML. */
function withItems(bytes: Uint8Array, ...items: readonly string[]): Uint8Array {
  const parts = Object.fromEntries(unzipped(bytes));
  const links = items.map((_, index) =>
    link(`rId8${index}`, "customXml", `../customXml/item${index + 1}.xml`),
  );
  return zipOf({
    ...parts,
    ...Object.fromEntries(items.map((xml, index) => [`customXml/item${index + 1}.xml`, xml])),
    "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      `${links.join("")}</Relationships>`,
    ),
  });
}

test("names every note of ours on all sheets, whatever the order in which they came, and nothing else", async () => {
  const file = openPackage({ sheets: SHEETS });
  await file.write({ marks: { remove: [], add: [markOf("c", "B2")] } }, "2");
  await file.mark(markOf("b", "C3"), markOf("a", "A1"), markOf("none", "D4", null));
  const expected = [["1 Sheet1 A1 a", "1 Sheet1 C3 b", "2 Sheet2 B2 c"]];
  expect(listed(file)).toEqual(expected);
  expect((await file.workbook.read()).record).toEqual([]);
  const other = openPackage({ sheets: SHEETS });
  await other.mark(markOf("a", "A1"));
  await other.mark(markOf("b", "C3"), markOf("none", "D4", null));
  await other.write({ marks: { remove: [], add: [markOf("c", "B2")] } }, "2");
  expect(listsOf(other.workbook.save())).toEqual(listsOf(file.workbook.save()));
});

test("follows the notes, and goes with the last", async () => {
  const file = openPackage({ sheets: SHEETS });
  const before = unzipped(file.workbook.save());
  await file.write({ marks: { remove: [], add: [markOf("c", "B2")] } }, "2");
  await file.mark(markOf("a", "A1"), markOf("b", "C3"));
  const { marks } = await file.workbook.read();
  await file.write({ marks: { remove: marks.filter(({ id }) => id === "a"), add: [] } });
  expect(listed(file)).toEqual([["1 Sheet1 C3 b", "2 Sheet2 B2 c"]]);
  await file.unmark();
  expect(listed(file)).toEqual([["2 Sheet2 B2 c"]]);
  await file.workbook.edit("2", (sheet) => ({
    edits: [],
    recalculations: [],
    marks: { remove: sheet.marks, add: [] },
  }));
  expect(unzipped(file.workbook.save())).toEqual(before);
});

test("a note that has lost its highlight is named without one, a highlight without a note not at all", async () => {
  const file = openPackage({ sheets: SHEETS });
  await file.mark(markOf("a", "A1"));
  const bare = file
    .part("xl/worksheets/sheet1.xml")
    ?.replace(/<conditionalFormatting.*<\/conditionalFormatting>/, "");
  const parts = Object.fromEntries(unzipped(file.workbook.save()));
  const edited = openPackage(zipOf({ ...parts, "xl/worksheets/sheet1.xml": bare ?? "" }));
  await edited.mark(markOf("b", "B2", null));
  expect(listed(edited)).toEqual([["1 Sheet1 A1 "]]);
});

test("is neither made nor changed by looking, or by writing cells alone", async () => {
  const file = openPackage({ sheets: SHEETS });
  await file.mark(markOf("a", "A1"));
  const stale = '<notes xmlns="urn:ziping:record">[["1","旧","A1","a"]]</notes>';
  const parts = unzipped(file.workbook.save());
  const item = [...parts.keys()].find((name) => parts.get(name)?.includes("<notes "));
  const changed = openPackage(zipOf({ ...Object.fromEntries(parts), [item ?? ""]: stale }));
  await changed.workbook.read();
  await changed.write({ edits: [editOf("B2", 3)] });
  expect(listed(changed)).toEqual([["1 旧 A1 a"]]);
  await changed.write({ record: { remove: [], add: ["{}"] } });
  expect(listed(changed)).toEqual([["1 Sheet1 A1 a"]]);
});

test.each([
  ["one", ['<notes xmlns="urn:ziping:record">[["7","旧名","J6","x"]]</notes>']],
  ["an empty one", ['<?xml version="1.0"?>\n<notes xmlns="urn:ziping:record"/>']],
  ["one with a prefix", ['<z:notes xmlns:z="urn:ziping:record">[]</z:notes>']],
  ["two", ['<notes xmlns="urn:ziping:record">[]</notes>', '<notes xmlns="urn:ziping:record">?</notes>']],
  [
    "one behind parts of others",
    ['<data xmlns="urn:others">1</data>', '<notes xmlns="urn:ziping:record">[]</notes>'],
  ],
])("takes the place of those that are there: %s", async (_, items) => {
  const file = openPackage(withItems(zipOf(packageParts({ sheets: SHEETS })), ...items));
  await file.mark(markOf("a", "A1"));
  expect(listed(file)).toEqual([["1 Sheet1 A1 a"]]);
  await file.unmark();
  expect(listed(file)).toEqual([]);
  const left = [...unzipped(file.workbook.save()).keys()].filter((name) => name.startsWith("customXml/"));
  expect(left).toHaveLength(items.filter((xml) => xml.includes("urn:others")).length);
});

test("of a sheet that cannot be read it says what it said", async () => {
  const broken = comments(["王"], [foreign("Z")]);
  const file = openPackage(
    withItems(
      zipOf(
        packageParts({
          sheets: SHEETS,
          sheetRelationships: { 2: link("rId1", "comments", "../comments2.xml") },
          types: override("xl/comments2.xml", "comments"),
          parts: { "xl/comments2.xml": broken },
        }),
      ),
      '<notes xmlns="urn:ziping:record">[["{00F0}","Sheet2","B2","c"],["1","Sheet1","J6","gone"]]</notes>',
    ),
  );
  await file.mark(markOf("a", "A1"));
  expect(listed(file)).toEqual([["1 Sheet1 A1 a", "{00F0} Sheet2 B2 c"]]);
});

describeWithReaders("the list of our notes in LibreOffice", () => {
  test("comes through, and goes from what it has saved", async () => {
    const file = openPackage({ sheets: SHEETS });
    await file.mark(markOf("a", "A1"));
    await file.write({ record: { remove: [], add: ["{}"] } });
    const saved = libreOffice([file.workbook.save()])[0] as Uint8Array;
    expect(listsOf(saved)).toEqual(listsOf(file.workbook.save()));
    const again = openPackage(saved);
    await again.unmark();
    expect(listed(again)).toEqual([]);
    expect((await again.workbook.read()).record).toHaveLength(1);
  }, 60_000);
});
