import { editOf, markOf, openPackage, sheetData } from "../../../../test/support/edits";
import { reportWith } from "../../../../test/support/own-sheets";
import { link, packageParts, unzipped, zipOf } from "../../../../test/support/packages";
import { contentTypeOf } from "./content-types";
import { Parts } from "./parts";
import { relationshipsOf } from "./relationships";
import { readZip } from "./zip-read";

const CELLS = sheetData({ A1: "<v>1</v>" });
const PERCENT = { at: { row: 0, column: 0 }, from: { value: 1, formula: null } };

/** What links of a saved file lead to, without those that lead nowhere; and those. */
function linksOf(bytes: Uint8Array) {
  const parts = Parts.of(readZip(bytes));
  const links = ["", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"].flatMap(
    (source) => relationshipsOf(parts, source).map(({ kind, target }) => ({ source, kind, target })),
  );
  return {
    live: links.filter(({ target }) => parts.has(target)),
    dead: links.filter(({ target }) => !parts.has(target)).map(({ target }) => target),
  };
}

test.each<[title: string, links: string, behind: string]>([
  ["comments", link("rId1", "comments", "../comments1.xml"), ""],
  ["an absolute link to comments", link("rId1", "comments", "/xl/comments1.xml"), ""],
  ["a drawing", link("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"), '<legacyDrawing r:id="rId1"/>'],
  ["a drawing that nothing names", link("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"), ""],
  ["a drawing without a link", "", '<legacyDrawing r:id="rId7"/>'],
  [
    "comments, a drawing and threads",
    link("rId1", "comments", "../comments1.xml") +
      link("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml") +
      link("rId3", "threadedComment", "../threadedComments/threadedComment1.xml"),
    '<legacyDrawing r:id="rId2"/>',
  ],
])("%s of a sheet that are missing: ours stand in their place", async (_, links, behind) => {
  const file = openPackage({
    sheets: [CELLS + behind, CELLS],
    sheetRelationships: { 1: links, 2: link("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml") },
  });
  expect(await file.cells()).toEqual({ A1: 1 });
  const before = file.workbook.save();
  expect(file.workbook.changed).toBe(false);
  await file.mark(markOf("m", "A1"));
  const saved = file.workbook.save();
  const { live, dead } = linksOf(saved);
  const own = live.filter(({ source }) => source.endsWith("sheet1.xml"));
  expect(own.map(({ kind }) => kind).sort()).toEqual(["comments", "vmlDrawing"]);
  // The other sheet's link still leads nowhere: it shares nothing of ours.
  expect(dead).toContain("xl/drawings/vmlDrawing1.vml");
  expect(own.map(({ target }) => target)).not.toContain("xl/drawings/vmlDrawing1.vml");
  expect(file.sheet().match(/<legacyDrawing /g)).toHaveLength(1);
  const kinds = relationshipsOf(Parts.of(readZip(saved)), "xl/worksheets/sheet1.xml").map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "comments")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "vmlDrawing")).toHaveLength(1);
  const again = openPackage(saved);
  expect((await again.workbook.read()).marks).toEqual([markOf("m", "A1")]);
  await again.unmark();
  expect((await again.workbook.read()).marks).toEqual([]);
  expect([...unzipped(again.workbook.save()).keys()]).toEqual([...unzipped(before).keys()]);
});

test("a link of headers that leads nowhere stays: its element names it", async () => {
  const file = openPackage({
    sheets: [`${CELLS}<legacyDrawingHF r:id="rId1"/>`],
    sheetRelationships: { 1: link("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml") },
  });
  await file.mark(markOf("m", "A1"));
  expect(linksOf(file.workbook.save()).dead).toEqual(["xl/drawings/vmlDrawing1.vml"]);
  expect(file.sheet()).toContain('<legacyDrawingHF r:id="rId1"/>');
});

describe("of the workbook", () => {
  const types = 'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"';
  const BOOK = "xl/_rels/workbook.xml.rels";

  test.each<[title: string, change: (parts: Record<string, string>) => void, part: string]>([
    [
      "styles that are missing",
      (parts) => {
        delete parts["xl/styles.xml"];
        parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "").replace(
          `<Override PartName="/xl/styles.xml" ${types}/>`,
          "",
        );
      },
      "xl/styles.xml",
    ],
    [
      "styles that are missing, their type left behind",
      (parts) => {
        delete parts["xl/styles.xml"];
      },
      "xl/styles2.xml",
    ],
    [
      "styles that no link leads to",
      (parts) => {
        parts[BOOK] = (parts[BOOK] ?? "").replace(link("rId100", "styles", "styles.xml"), "");
      },
      "xl/styles2.xml",
    ],
  ])("%s are none, and ours are new", async (_, change, part) => {
    const parts = packageParts({ sheets: [sheetData({ 'A1 s="1"': "<v>1</v>" })] });
    change(parts);
    const file = openPackage(zipOf(parts));
    const { rows } = await file.workbook.read();
    expect(rows[0]?.[0]).toEqual({ value: 1, formula: null, numberFormat: "General" });
    await file.write({ edits: [{ ...PERCENT, to: { value: 0.5, formula: null, numberFormat: "0.00%" } }] });
    const styles = linksOf(file.workbook.save()).live.filter(({ kind }) => kind === "styles");
    expect(styles).toEqual([{ source: "xl/workbook.xml", kind: "styles", target: part }]);
    expect(file.part(BOOK)?.match(/\/styles"/g)).toHaveLength(1);
    expect((await file.workbook.read()).rows[0]?.[0]?.numberFormat).toBe("0.00%");
  });

  test.each(["sharedStrings", "theme", "calcChain", "person", "customXml"])(
    "%s that are missing are none",
    async (kind) => {
      const parts = packageParts({ sheets: [CELLS] });
      const dead = link("rId50", kind, "nothing/here1.xml");
      const rels = (parts[BOOK] ?? "").replace("</Relationships>", `${dead}</Relationships>`);
      const bytes = zipOf({ ...parts, [BOOK]: rels });
      const file = openPackage(bytes);
      expect(await file.cells()).toEqual({ A1: 1 });
      await file.write({ edits: [editOf("A1", { value: 2, formula: "=1+1" })] });
      await file.write({
        record: { remove: [], add: ['{"version":2}'] },
        marks: { remove: [], add: [markOf("m", "A1")] },
      });
      const again = openPackage(file.workbook.save());
      const { record, marks } = await again.workbook.read();
      expect([record.map(({ text }) => text), marks]).toEqual([['{"version":2}'], [markOf("m", "A1")]]);
      expect(linksOf(again.workbook.save()).dead).toEqual(["xl/nothing/here1.xml"]);
    },
  );

  test("custom properties that are missing are none", async () => {
    const parts = packageParts({ sheets: [CELLS] });
    const dead = link("rId9", "custom-properties", "docProps/custom.xml");
    const rels = (parts["_rels/.rels"] ?? "").replace("</Relationships>", `${dead}</Relationships>`);
    const file = openPackage(zipOf({ ...parts, "_rels/.rels": rels }));
    expect((await file.workbook.read()).record).toEqual([]);
    await file.write({ record: { remove: [], add: ["{}"] } });
    expect((await file.workbook.read()).record).toHaveLength(1);
  });
});

test("no new part takes a name that another part has a link to, or that has a type left", async () => {
  const names = [
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/worksheets/sheet3.xml",
    "customXml/item1.xml",
    "customXml/itemProps2.xml",
  ];
  const links = names.map((name, index) => link(`rId${index + 1}`, "other", `/${name}`)).join("");
  const left = '<Override PartName="/xl/comments2.xml" ContentType="text/left"/>';
  const file = openPackage({
    sheets: [CELLS, CELLS],
    sheetRelationships: { 2: links },
    types: `${left}<Override PartName="/customXml/item3.xml" ContentType="text/left"/>`,
  });
  await file.mark(markOf("m", "A1"));
  await file.write({ record: { remove: [], add: ["{}"] } });
  await file.workbook.putSheet(reportWith({}));
  const saved = [...unzipped(file.workbook.save()).keys()];
  expect(saved.filter((name) => names.includes(name))).toEqual([]);
  expect(saved).toEqual(
    expect.arrayContaining([
      "xl/comments3.xml",
      "xl/drawings/vmlDrawing2.vml",
      "xl/worksheets/sheet4.xml",
      "customXml/item4.xml",
    ]),
  );
});

test.each<[title: string, types: string]>([
  ["a type for .vml that says something else", '<Default Extension="vml" ContentType="text/xml"/>'],
  [
    "a type for .VML in other letters",
    '<Default Extension="VML" ContentType="APPLICATION/vnd.openxmlformats-officedocument.vmlDrawing"/>',
  ],
  ["no type for .vml", ""],
])("with %s, a drawing of ours has the right one", async (_, types) => {
  const file = openPackage({ sheets: [CELLS], types });
  const before = unzipped(file.workbook.save());
  await file.mark(markOf("m", "A1"));
  const parts = Parts.of(readZip(file.workbook.save()));
  expect(contentTypeOf(parts, "xl/drawings/vmlDrawing1.vml")?.toLowerCase()).toBe(
    "application/vnd.openxmlformats-officedocument.vmldrawing",
  );
  expect(contentTypeOf(parts, "xl/comments1.xml")).toMatch(/spreadsheetml\.comments\+xml$/);
  await file.unmark();
  expect(unzipped(file.workbook.save())).toEqual(before);
});
