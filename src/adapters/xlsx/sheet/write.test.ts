import fc from "fast-check";
import { editOf, failure, markOf, openPackage, sheetData } from "../../../../test/support/edits";
import { link, packageBytes, STYLES, unzipped, zipOf } from "../../../../test/support/packages";
import { addingPart } from "../../../../test/support/sheets";

const FORM = sheetData({
  A1: "<v>1</v>",
  'B2 s="1" t="s"': "<v>0</v>",
  'D2 s="2"': "",
  B4: "<v>4</v>",
});
const open = (data = FORM, more: object = {}) =>
  openPackage({ sheets: [data], strings: ["<t>甲</t>"], ...more });

test.each<[cell: string, value: number | string | boolean | { error: string } | null, xml: string]>([
  ["A1", 9.01, '<c r="A1"><v>9.01</v></c>'],
  ["A1", 0.1 + 0.2, '<c r="A1"><v>0.30000000000000004</v></c>'],
  ["A1", 1e21, '<c r="A1"><v>1e+21</v></c>'],
  ["A1", true, '<c r="A1" t="b"><v>1</v></c>'],
  ["A1", { error: "#N/A" }, '<c r="A1" t="e"><v>#N/A</v></c>'],
  ["A1", null, '<c r="A1"></c>'],
  ["A1", "", '<c r="A1"></c>'],
  ["B2", 9.69, '<c r="B2" s="1"><v>9.69</v></c>'],
  ["B2", "96.89%", '<c r="B2" s="1" t="inlineStr"><is><t>96.89%</t></is></c>'],
  ["D2", "=1+1", '<c r="D2" s="2" t="inlineStr"><is><t>=1+1</t></is></c >'],
])("%s = %j", async (cell, value, xml) => {
  const file = open();
  await file.write({ edits: [editOf(cell, value)] });
  expect(file.sheet()).toContain(xml);
  const expected = value === "" || value === null ? undefined : value;
  expect((await file.cells())[cell]).toEqual(expected);
});

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      ...["=", "+", "@", "-", "1", "_x000D_", "\r", "\n", "\t", " ", "<", "]]>", "\ud800"],
    ),
  }),
);
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0);

test("any text is text again, and never a formula; any number is the same number", async () => {
  const values = fc.array(fc.oneof(texts, numbers), { minLength: 40, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(values, async (list) => {
      const file = open();
      const cells = list.map(
        (value, index) => [`${index % 2 === 0 ? "B" : "XA"}${index + 1}`, value] as const,
      );
      await file.write({ edits: cells.map(([cell, value]) => editOf(cell, value)) });
      const read = await openPackage(file.workbook.save()).cells();
      for (const [cell, value] of cells) expect([cell, read[cell] ?? ""]).toEqual([cell, value]);
      expect(file.sheet()).not.toContain("<f");
    }),
    { numRuns: 25 },
  );
});

test.each([NaN, Infinity])("%d is no number for a cell", async (number) => {
  const file = open();
  await expect(file.write({ edits: [editOf("A1", number)] })).rejects.toEqual(failure("unknown", /finite/));
  expect(file.workbook.changed).toBe(false);
});

describe("cells and rows that are missing", () => {
  test("are put in where they belong", async () => {
    const file = open();
    const cells = ["C1", "A2", "C2", "E2", "XFD2", "A3", "C3", "A4", "A7"];
    await file.write({ edits: cells.map((cell, index) => editOf(cell, index)).reverse() });
    const places = [...file.sheet().matchAll(/<(row|c) r="(\w+)"/g)].map(([, , place]) => place);
    expect(places.join(" ")).toBe("1 A1 C1 2 A2 B2 C2 D2 E2 XFD2 3 A3 C3 4 A4 B4 7 A7");
  });

  test("take the style of their row, else of their column", async () => {
    const columns = '<cols><col min="1" max="2" style="3"/><col min="4" max="4" width="9"/></cols>';
    const file = open(
      `${columns}<sheetData><row r="2" s="1" customFormat="1"/><row r="3" s="1"/></sheetData>`,
    );
    await file.write({ edits: ["B2", "B3", "B5", "C5", "D5"].map((cell) => editOf(cell, 1)) });
    const styles = [...file.sheet().matchAll(/<c r="(\w+)"(?: s="(\d+)")?/g)].map(([, cell, style]) => [
      cell,
      style,
    ]);
    expect(styles).toEqual([
      ["B2", "1"],
      ["B3", "3"],
      ["B5", "3"],
      ["C5", undefined],
      ["D5", undefined],
    ]);
  });

  test.each([
    ["no rows", "<sheetData/>"],
    ["no rows, open", "<sheetData></sheetData>"],
    ["empty rows", '<sheetData><row r="2"/><row r="5" ht="9" /></sheetData>'],
    ["rows and cells without r", "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/></sheetData>"],
    ["white space between", '<sheetData>\n  <row r="2">\n    <c r="C2"/>\n  </row>\n</sheetData>'],
    [
      "prefixes",
      '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="2"/></x:sheetData>',
    ],
    [
      "spans and a dimension, which are hints",
      '<dimension ref="A1:C2"/><sheetData><row r="2" spans="1:3"><c r="A2"/></row></sheetData>',
    ],
  ])("go without a trace: %s", async (_, data) => {
    const file = open(data);
    const before = await file.cells();
    const places = ["D1", "A2", "B2", "C2", "F2", "A3", "A5", "C9"];
    await file.write({ edits: places.map((cell) => editOf(cell, "甲")) });
    expect(await openPackage(file.workbook.save()).cells()).toEqual({
      ...before,
      ...Object.fromEntries(places.map((cell) => [cell, "甲"])),
    });
    const reopened = openPackage(file.workbook.save());
    for (const each of [file, reopened]) {
      await each.write({ edits: places.map((cell) => editOf(cell, null)) });
      expect(each.sheet()).toBe(data);
    }
    expect(file.workbook.changed).toBe(false);
  });

  test("that are to be empty stay missing", async () => {
    const file = open();
    await file.write({
      edits: [editOf("C1", ""), editOf("A9", null), editOf("A3", { value: null, numberFormat: "@" })],
    });
    expect(file.sheet()).toBe(FORM);
  });
});

test("a cell's other attributes stay, metadata of its old value goes", async () => {
  const file = open(
    '<sheetData><row r="1"><c  ph="1" r=\'A1\' s="2" cm="1" vm="2" t="str" ><f>"a"</f><v>a</v><extLst/></c></row></sheetData>',
  );
  await file.write({ edits: [editOf("A1", 5)] });
  expect(file.sheet()).toContain('<c  ph="1" r=\'A1\' s="2" ><v>5</v></c>');
});

describe("number formats", () => {
  const formatOf = (file: ReturnType<typeof open>) => {
    const style = Number(/<c r="A1" s="(\d+)"/.exec(file.sheet())?.[1]);
    return [...(file.part("xl/styles.xml") ?? "").matchAll(/<xf [^>]*\/>/g)].slice(1)[style]?.[0];
  };

  test.each([
    ["@", 'numFmtId="49"', 4],
    ["0.000", 'numFmtId="164"', 4],
    ["0.00%", 'numFmtId="10"', 5],
    ['0.00"分"', 'numFmtId="165"', 5],
  ])("%s", async (numberFormat, id, count) => {
    const file = open();
    await file.write({ edits: [editOf("A1", { value: 1, numberFormat })] });
    expect(formatOf(file)).toContain(id);
    expect(file.part("xl/styles.xml")).toContain(`<cellXfs count="${count}">`);
    expect((await openPackage(file.workbook.save()).workbook.read()).rows[0]?.[0]).toMatchObject({
      numberFormat,
    });
    await file.write({ edits: [editOf("A1", { value: 1, numberFormat: "General" })] });
    expect(formatOf(file)).toContain('numFmtId="0"');
  });

  test("a new style is like the old one in all else, and is used again", async () => {
    const xf =
      '<xf numFmtId="9" fontId="0" fillId="1" borderId="0" xfId="0" applyFill="1"><alignment wrapText="1"/></xf></cellXfs>';
    const file = open(sheetData({ 'A1 s="4"': "", 'B1 s="4"': "", C1: "" }), {
      styles: STYLES.replace("</cellXfs>", xf),
    });
    await file.write({
      edits: ["A1", "B1", "C1"].map((cell) => editOf(cell, { value: 1, numberFormat: "0.0" })),
    });
    expect(file.part("xl/styles.xml")).toContain(
      '<xf numFmtId="165" fontId="0" fillId="1" borderId="0" xfId="0" applyFill="1" applyNumberFormat="1"><alignment wrapText="1"/></xf>',
    );
    expect([...file.sheet().matchAll(/ s="(\d+)"/g)].map(([, style]) => style)).toEqual(["5", "5", "6"]);
  });

  test("in a file without styles", async () => {
    const file = open(FORM, { styles: null });
    await file.write({ edits: [editOf("A1", { value: 1, numberFormat: "0.00%" })] });
    expect((await openPackage(file.workbook.save()).workbook.read()).rows[0]?.[0]).toMatchObject({
      numberFormat: "0.00%",
    });
    expect(file.part("[Content_Types].xml")?.match(/styles\.xml/g)).toHaveLength(1);
  });
});

describe("an error half-way", () => {
  test.each([
    ["in the cells", { edits: [editOf("A1", 5), editOf("B4", NaN)] }],
    ["in the marks", { edits: [editOf("A1", 5)], marks: { remove: [], add: [markOf("m", "A1")] } }],
  ])("%s leaves the workbook as it was", async (_, plan) => {
    const parts = {
      sheets: [`${FORM}<legacyDrawing r:id="rId9"/>`],
      sheetRelationships: { 1: link("rId9", "vmlDrawing", "../drawings/a.vml") },
      parts: { "xl/drawings/a.vml": "<html></html>" },
      strings: ["<t>甲</t>"],
    };
    const bytes = packageBytes(parts);
    const file = openPackage(bytes);
    await file.write({ edits: [editOf("A1", 2)], record: addingPart("{}") });
    const before = [file.workbook.save(), await file.workbook.read()];
    await expect(file.write({ ...plan, record: addingPart("更新") })).rejects.toMatchObject({
      name: "WorkbookError",
    });
    expect([file.workbook.save(), await file.workbook.read()]).toEqual(before);
  });
});

test("saving twice, or doing the same to the same file, gives the same bytes", async () => {
  const run = async () => {
    const file = open();
    await file.write({
      edits: [editOf("A1", 5)],
      marks: { remove: [], add: [markOf("m", "A1")] },
      record: addingPart("{}"),
    });
    expect(file.workbook.save()).toEqual(file.workbook.save());
    return file.workbook.save();
  };
  expect(await run()).toEqual(await run());
});

test("parts that are not concerned are copied as they were packed", async () => {
  const odd = Uint8Array.from({ length: 999 }, (_, index) => (index * 7_919) % 251);
  const bytes = zipOf({
    ...Object.fromEntries(unzipped(packageBytes({ sheets: [FORM], strings: ["<t>甲</t>"] }))),
    "xl/media/a.png": odd,
  });
  const file = openPackage(bytes);
  await file.write({ edits: [editOf("A1", 5)] });
  const saved = Buffer.from(file.workbook.save());
  const place = Buffer.from(bytes).indexOf("xl/media/a.png");
  expect(saved.includes(Buffer.from(bytes).subarray(place, place + 400))).toBe(true);
});
