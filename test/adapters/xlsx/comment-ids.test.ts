import { openWorkbook } from "../../../src/adapters/xlsx";
import { readOtherParts } from "../../../src/adapters/xlsx/record/custom-xml";
import { clear, clearAll } from "../../../src/core/actions/clear";
import { undo } from "../../../src/core/actions/undo";
import { RECORD_NAMESPACE } from "../../../src/core/port";
import { ziping } from "../../readers/ziping";
import { sampleBytes } from "../../samples/raw";
import { now } from "../../support/clock";
import { link, unzipped, zipOf } from "../../support/packages";
import { describeWithReaders, libreOffice } from "../../support/readers";
import { partsOf, removeAll, textsOf } from "../../support/record-parts";
import { removingAll } from "../../support/sheets";

const input = sampleBytes("luohu-2024-errors.xlsx");
const IDS = `<comments xmlns="${RECORD_NAMESPACE}">{1C0F}\n{2D&amp;E}</comments>`;
const GUID = "{0000000A-0000-4000-8000-00000000000A}";

/** A file as a live workbook leaves it: beside the record a part names our comments. */
function withIds(bytes: Uint8Array, number: number, ids = IDS): Uint8Array {
  const files = Object.fromEntries(unzipped(bytes));
  const links = files["xl/_rels/workbook.xml.rels"] ?? "";
  const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  return zipOf({
    ...files,
    "xl/_rels/workbook.xml.rels": links.replace(
      "</Relationships>",
      `${link("rId900", "customXml", `../customXml/item${number}.xml`)}</Relationships>`,
    ),
    [`customXml/item${number}.xml`]: ids,
    [`customXml/itemProps${number}.xml`]: `<ds:datastoreItem ds:itemID="${GUID}" xmlns:ds="${namespace}"/>`,
    [`customXml/_rels/item${number}.xml.rels`]:
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `${link("rId1", "customXmlProps", `itemProps${number}.xml`)}</Relationships>`,
  });
}

/** The parts that name comments, by their names, without the first line. */
const idsIn = (bytes: Uint8Array) =>
  [...unzipped(bytes)]
    .filter(([, text]) => text.includes(`<comments xmlns="${RECORD_NAMESPACE}"`))
    .map(([name, text]) => [name, text.replace(/^<\?xml[^>]*\?>\s*/, "")]);

const open = (bytes: Uint8Array) => openWorkbook(bytes, "表.xlsx");

let fixed: Uint8Array;
beforeAll(async () => {
  fixed = withIds(await ziping("fix", input), 4);
});

test("is no part of the record, and stays through a fix that has nothing to do", async () => {
  const { record } = await open(fixed).read();
  expect(record).toHaveLength(2);
  expect(record.filter(({ text }) => text.includes("1C0F"))).toEqual([]);
  expect(Buffer.compare(await ziping("fix", fixed), fixed)).toBe(0);
});

test("stays as it is while there is a record", async () => {
  const workbook = open(fixed);
  const [first, second] = await workbook.sheets();
  await undo(workbook, first?.id, { now });
  expect(textsOf(partsOf(workbook.save()))).toHaveLength(1);
  // The items are numbered without a gap again; what it says and what it goes by stay.
  const saved = workbook.save();
  expect(idsIn(saved)).toEqual([["customXml/item1.xml", IDS]]);
  expect(unzipped(saved).get("customXml/itemProps1.xml")).toContain(GUID);
  await clear(workbook, second?.id, { now });
  expect(textsOf(partsOf(workbook.save()))).toEqual([]);
});

test("stays while there are marks, which Excel may have to know again", async () => {
  const workbook = open(fixed);
  await workbook.edit(undefined, (snapshot) => ({
    edits: [],
    recalculations: [],
    marks: { remove: [], add: [] },
    record: removingAll(snapshot),
  }));
  expect(textsOf(partsOf(workbook.save()))).toEqual([]);
  expect(idsIn(workbook.save())).toEqual([["customXml/item1.xml", IDS]]);
  const sheets = await workbook.sheets();
  for (const [index, { id }] of sheets.entries()) {
    expect(idsIn(workbook.save())).toHaveLength(1);
    await clear(workbook, id, { now });
    expect(idsIn(workbook.save())).toHaveLength(index === sheets.length - 1 ? 0 : 1);
  }
});

test("goes when all of ours is cleared, and nothing of ours is left", async () => {
  const workbook = open(fixed);
  await clearAll(workbook, { now });
  const names = [...unzipped(workbook.save())].map(([name]) => name);
  expect(names.sort()).toEqual([...unzipped(input).keys()].sort());
  const left = [...unzipped(workbook.save())].filter(([, text]) => /ziping|customXml\/item/.test(text));
  expect(left.map(([name]) => name)).toEqual([]);
});

test("goes with the journal, where that was the last of ours", async () => {
  const journal = '{"version":2,"kind":"journal"}';
  const bytes = withIds(input, 1, IDS);
  const workbook = open(bytes);
  await workbook.edit(undefined, () => ({
    edits: [],
    recalculations: [],
    marks: { remove: [], add: [] },
    record: { remove: [], add: [journal] },
  }));
  expect(idsIn(workbook.save())).toHaveLength(1);
  const [part] = (await workbook.read()).record;
  await workbook.dropHalfSheet(part?.id ?? "");
  expect([idsIn(workbook.save()), textsOf(partsOf(workbook.save()))]).toEqual([[], []]);
});

test("other parts in our namespace are nobody's record, and stay", () => {
  const parts = partsOf(withIds(fixed, 5, `<later xmlns="${RECORD_NAMESPACE}">1</later>`));
  expect(textsOf(parts)).toHaveLength(2);
  removeAll(parts);
  const others = ["comments", "later", "notes"].flatMap((kind) => readOtherParts(parts, kind));
  expect(others).toHaveLength(3);
  expect(parts.names().filter((name) => /customXml\/item\d/.test(name))).toHaveLength(3);
});

describeWithReaders("the ids of our comments in LibreOffice", () => {
  it("come through, also once a part of the record has gone", async () => {
    const workbook = open(fixed);
    const [first] = await workbook.sheets();
    await undo(workbook, first?.id, { now });
    const saved = libreOffice([workbook.save()])[0] as Uint8Array;
    expect(idsIn(saved).map(([, text]) => text)).toEqual([IDS]);
    expect(textsOf(partsOf(saved))).toHaveLength(1);
  }, 60_000);
});
