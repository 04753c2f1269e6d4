import { markOf, openPackage, type OpenPackage } from "../../../../test/support/edits";
import {
  override,
  packageParts,
  type PackageOptions,
  STYLES,
  unzipped,
  zipOf,
} from "../../../../test/support/packages";
import type { EditPlan, Highlight } from "../../../core/port";
import { CONTENT_TYPES } from "../package/content-types";
import { ORDERS } from "../xml/order";

const dump = ({ workbook }: OpenPackage) => Object.fromEntries(unzipped(workbook.save()));
const styles = (dxfs: string) => STYLES.replace('<dxfs count="0"/>', dxfs);
const mark = (cell: string, highlight: Highlight = "error") => markOf(`m-${cell}`, cell, null, highlight);
const dxfIds = (file: OpenPackage) =>
  [...file.sheet().matchAll(/dxfId="(\d+)"/g)].map(([, id]) => Number(id));
const formats = (file: OpenPackage) =>
  file.part("xl/styles.xml")?.match(/<dxf[ >/].*?(?:\/>|<\/dxf *>)/g) ?? [];

/** Marks cells, looks at the result, and sees that removal leaves nothing, also in the saved file. */
async function roundTrip(
  from: PackageOptions | Uint8Array,
  look: (file: OpenPackage) => void,
): Promise<void> {
  const file = openPackage(from);
  const before = dump(file);
  await file.mark(mark("A1"), mark("B2", "corrected"), mark("C3"));
  look(file);
  const reopened = openPackage(file.workbook.save());
  expect((await reopened.workbook.read()).marks).toEqual((await file.workbook.read()).marks);
  for (const each of [reopened, file]) {
    await each.unmark();
    expect(dump(each)).toEqual(before);
  }
  expect(file.workbook.changed).toBe(false);
}

const others =
  '<dxf><font><b/></font></dxf><dxf><fill><patternFill><bgColor rgb="FFF8CBAD"/></patternFill></fill></dxf>';

test.each<[title: string, dxfs: string, ids: readonly number[], count: string]>([
  ["an empty list", '<dxfs count="0"/>', [0, 1, 0], '<dxfs count="2"'],
  ["an empty list that is open", '<dxfs count="0"></dxfs>', [0, 1, 0], '<dxfs count="2"'],
  ["no list", "", [0, 1, 0], '<dxfs count="2"'],
  ["formats of others", `<dxfs count="2">${others}</dxfs>`, [2, 3, 2], '<dxfs count="4">'],
  ["a list without a count", `<dxfs>${others}</dxfs>`, [2, 3, 2], "<dxfs>"],
])("formats are added to %s, one a kind, and go again", async (_, dxfs, ids, count) => {
  await roundTrip({ styles: styles(dxfs) }, (file) => {
    expect(dxfIds(file)).toEqual(ids);
    expect(file.part("xl/styles.xml")).toContain(count);
    expect(formats(file)[ids[0] ?? 0]).toContain('rgb="FFF8CBAD"');
    expect(formats(file)[ids[1] ?? 0]).toContain('rgb="FFC6E0B4"');
  });
});

test("a workbook without styles gets some, and loses them", async () => {
  const parts = packageParts({ styles: null });
  const types = (parts[CONTENT_TYPES] ?? "").replace(override("xl/styles.xml", "styles"), "");
  await roundTrip(zipOf({ ...parts, [CONTENT_TYPES]: types }), (file) => {
    expect(dxfIds(file)).toEqual([0, 1, 0]);
    expect(file.part(CONTENT_TYPES)).toContain(override("xl/styles.xml", "styles"));
  });
});

test("formats are used again by a second run", async () => {
  const file = openPackage({});
  await file.mark(mark("A1"));
  await file.mark(mark("B1"), mark("C1", "warning"));
  expect(dxfIds(file)).toEqual([0, 0, 1]);
  expect(formats(file)).toHaveLength(2);
});

test.each<[user: string, part: string, text: string]>([
  ["a table", "xl/tables/table1.xml", '<table dataDxfId="1"/>'],
  ["a pivot table", "xl/pivotTables/p1.xml", "<format dxfId = '1'/>"],
])(
  "a format of ours that %s has come to use stays, with the numbers of all others",
  async (_, part, text) => {
    const file = openPackage({ parts: { [part]: text } });
    await file.mark(mark("A1", "warning"), mark("A2", "error"), mark("A3", "corrected"));
    expect(formats(file)).toHaveLength(3);
    await file.unmark();
    expect(formats(file)).toHaveLength(2);
    expect(file.part("xl/styles.xml")).toContain('<dxfs count="2">');
  },
);

test("formats that others added behind ours stay where they are numbered", async () => {
  const file = openPackage({});
  await file.mark(mark("A1"));
  const text = file.part("xl/styles.xml") ?? "";
  const parts = {
    ...dump(file),
    "xl/styles.xml": text
      .replace("</dxfs >", "<dxf><font/></dxf></dxfs >")
      .replace('dxfs count="1"', 'dxfs count="2"'),
  };
  const later = openPackage({ parts });
  await later.unmark();
  expect(formats(later)).toHaveLength(2);
  expect(later.sheet()).not.toContain("conditionalFormatting");
});

test("parts in other encodings do not stand in the way", async () => {
  const file = openPackage({});
  await file.mark(mark("A1"));
  const utf16 = Uint8Array.from(Buffer.from("\ufeff<a/>", "utf16le"));
  const later = openPackage(zipOf({ ...dump(file), "customXml/item1.xml": utf16, "docProps/x.xml": utf16 }));
  await later.unmark();
  expect((await later.workbook.read()).marks).toEqual([]);
});

describe("rules", () => {
  const user = (priority: number) =>
    `<conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="${priority}" operator="equal"` +
    ' stopIfTrue="1"><formula>1</formula></cfRule></conditionalFormatting>';
  const extension =
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting>' +
    '<x14:cfRule type="iconSet" priority="12" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  const priorities = (file: OpenPackage) =>
    [...file.sheet().matchAll(/<cfRule [^>]*priority="(\d+)"/g)].map(([, priority]) => Number(priority));

  test("stand behind those of others, extensions too, and leave them as they are", async () => {
    const sheet = `<sheetData/>${user(3)}${user(7)}<dataValidations/>${extension}`;
    await roundTrip({ sheets: [sheet], styles: styles('<dxfs count="1"><dxf/></dxfs>') }, (file) => {
      expect(priorities(file)).toEqual([3, 7, 13, 14, 15]);
      const ours =
        file
          .sheet()
          .match(
            /<conditionalFormatting sqref="[ABC]\d"><cfRule type="expression".*?<\/conditionalFormatting>/g,
          ) ?? [];
      expect(ours).toHaveLength(3);
      expect(file.sheet().replace(ours.join(""), "")).toBe(sheet);
    });
  });

  test("find their place among all the elements that a worksheet may have", async () => {
    const every = ORDERS.worksheet.filter(
      (name) => name !== "AlternateContent" && name !== "conditionalFormatting" && name !== "legacyDrawing",
    );
    const sheet = every.map((name) => `<${name}/>`).join("");
    await roundTrip({ sheets: [sheet] }, (file) => {
      const order = [...file.sheet().matchAll(/<(\w+)[^>]*>/g)].map(([, name]) => name);
      const between = order.slice(order.indexOf("phoneticPr"), order.indexOf("dataValidations") + 1);
      expect(between.filter((name) => name !== "cfRule" && name !== "formula")).toEqual([
        "phoneticPr",
        ...Array<string>(3).fill("conditionalFormatting"),
        "dataValidations",
      ]);
    });
  });

  test("of others on the same element stay when ours goes", async () => {
    const ours =
      '<cfRule type="expression" dxfId="0" priority="2"><formula>=LEN("自评核·warning·a.1") &gt; 0</formula></cfRule>';
    const file = openPackage({ sheets: [`<sheetData/>${user(1).replace("</cond", `${ours}</cond`)}`] });
    expect((await file.workbook.read()).marks).toEqual([
      { id: "a.1", at: { row: 0, column: 0 }, highlight: "warning", comment: null },
    ]);
    await file.unmark();
    expect(file.sheet()).toBe(`<sheetData/>${user(1)}`);
  });

  test("are set and removed in one plan, removal first", async () => {
    const file = openPackage({});
    await file.mark(mark("A1"));
    await file.workbook.edit(undefined, ({ marks }): EditPlan => ({
      edits: [],
      recalculations: [],
      marks: { remove: marks, add: [mark("A1", "corrected")] },
    }));
    expect((await file.workbook.read()).marks.map(({ highlight }) => highlight)).toEqual(["corrected"]);
  });
});
