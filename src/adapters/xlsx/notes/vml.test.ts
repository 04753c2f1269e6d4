import { markOf, openPackage } from "../../../../test/support/edits";
import {
  COMMENTS,
  comments,
  DRAWING,
  drawing,
  foreign,
  notes,
  openWithParts,
  roundTrip,
  shape,
  shapesOf,
  withNotes,
} from "../../../../test/support/note-parts";
import { link, packageParts, unzipped, zipOf } from "../../../../test/support/packages";

test.each<[drawn: string, vml: string, ids: readonly string[]]>([
  ["without a block of ids", drawing(shape("_x0000_s5", 1, 1), ""), ["_x0000_s1025", "_x0000_s1026"]],
  [
    "with blocks of its own",
    drawing(shape("_x0000_s3073", 1, 1), '<o:idmap v:ext="edit" data="3,7"/>'),
    ["_x0000_s3074", "_x0000_s3075"],
  ],
  [
    "as Excel draws, with single quotes and line breaks",
    drawing(shape("_x0000_s1025", 1, 1))
      .replaceAll('"', "'")
      .replaceAll("><", ">\r\n <"),
    ["_x0000_s1026", "_x0000_s1027"],
  ],
  [
    "with other prefixes",
    drawing(shape("_x0000_s1025", 1, 1, "ns0", "ns2"))
      .replace("xmlns:v=", "xmlns:ns0=")
      .replace("xmlns:x=", "xmlns:ns2="),
    ["_x0000_s1026", "_x0000_s1027"],
  ],
  [
    "with prefixes on each element",
    drawing(shape("_x0000_s1025", 1, 1, "ns0", "ns2")).replace(/<xml[^>]*>/, "<xml>"),
    ["_x0000_s1026", "_x0000_s1027"],
  ],
])("beside a drawing %s", async (_, vml, ids) => {
  const file = withNotes(comments(["王"], [foreign("B2")]), vml);
  await roundTrip(file, () => {
    const text = file.part(DRAWING) ?? "";
    expect(text.startsWith(vml.slice(0, -6))).toBe(true);
    const added = text.slice(vml.length - 6);
    expect([...added.matchAll(/ id="(\w+)"/g)].map(([, id]) => id)).toEqual(ids);
    // Whatever prefix our shapes use is declared, at the root or on the shape.
    for (const prefix of ["v", "o", "x"]) {
      const isDeclared = /<xml[^>]*>/.exec(text)?.[0].includes(`xmlns:${prefix}=`);
      const tags = added
        .split("<v:shape ")
        .slice(1)
        .map((each) => each.split(">")[0]);
      expect(isDeclared || tags.every((tag) => tag?.includes(`xmlns:${prefix}=`))).toBe(true);
    }
  });
});

test("a drawing whose block is full takes ids that no drawing of the workbook has", async () => {
  const full = Array.from({ length: 1_023 }, (_, index) => shape(`_x0000_s${1_025 + index}`, 1, 1)).join("");
  const parts = packageParts({ sheets: ["<sheetData/>", "<sheetData/>"] });
  const other = drawing(shape("_x0000_s2049", 0, 0), '<o:idmap v:ext="edit" data="2"/>');
  const file = withNotes(comments(["王"], [foreign("B2")]), drawing(full));
  const bytes = zipOf({
    ...parts,
    ...Object.fromEntries(unzipped(file.workbook.save())),
    "xl/drawings/vmlDrawing2.vml": other,
  });
  const both = openPackage(bytes);
  await both.mark(markOf("m", "A1"));
  expect(shapesOf(both.part(DRAWING)).at(-1)).toBe("_x0000_s3073 A1");
});

test("notes without any drawing get one, which goes again", async () => {
  const file = openWithParts({
    parts: { [COMMENTS]: comments(["王"], [foreign("B2")]) },
    links: link("rId1", "comments", "/xl/comments1.xml"),
  });
  await roundTrip(file, async () => {
    expect((await notes(file)).foreign).toEqual(["B2"]);
    expect(shapesOf(file.part(DRAWING))).toHaveLength(2);
  });
});

test("pictures of headers and footers are left alone", async () => {
  const header = drawing('<v:shape id="LH"><v:imagedata o:relid="rId1"/></v:shape>');
  const file = openWithParts({
    parts: { "xl/drawings/vmlDrawing1.vml": header },
    links: link("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
    behind: '<legacyDrawingHF r:id="rId1"/>',
  });
  await roundTrip(file, () => {
    expect(file.part(DRAWING)).toBe(header);
    expect(shapesOf(file.part("xl/drawings/vmlDrawing2.vml"))).toHaveLength(2);
    expect(file.sheet()).toMatch(/<legacyDrawing r:id="rId3"\/><legacyDrawingHF r:id="rId1"\/>$/);
  });
});

test("buttons in the drawing keep it when our notes go", async () => {
  const button = '<v:rect id="_x0000_s1030"><x:ClientData ObjectType="Button"/></v:rect>';
  const file = openWithParts({
    parts: { [DRAWING]: drawing(button) },
    links: link("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
    behind: '<legacyDrawing r:id="rId1"/>',
  });
  await roundTrip(file, () => {
    expect(file.part(DRAWING)).toContain(button);
  });
});

test("a note on the last cell of a sheet has its box on the sheet", async () => {
  const file = openWithParts({});
  await file.mark(markOf("a", "XFD1048576"));
  const anchor =
    /<x:Anchor>([^<]*)</
      .exec(file.part(DRAWING) ?? "")?.[1]
      ?.split(",")
      .map(Number) ?? [];
  expect(anchor).toHaveLength(8);
  expect(Math.max(anchor[0] ?? 0, anchor[4] ?? 0)).toBeLessThan(16_384);
  expect(Math.max(anchor[2] ?? 0, anchor[6] ?? 0)).toBeLessThan(1_048_576);
});

test("a drawing of another sheet that is not UTF-8 does not stand in the way", async () => {
  const gbk = Uint8Array.of(0x3c, 0xcd, 0xbc, 0x3e);
  const file = openPackage(zipOf({ ...packageParts(), "xl/drawings/vmlDrawing1.vml": gbk }));
  await file.mark(markOf("a", "A1"));
  expect(shapesOf(file.part("xl/drawings/vmlDrawing2.vml"))).toEqual(["_x0000_s1025 A1"]);
});
