import fc from "fast-check";
import { openPackage } from "../../../test/support/edits";
import { packageParts, unzipped, zipOf } from "../../../test/support/packages";
import { chunksOf } from "./chunks";

const CUSTOM = "docProps/custom.xml";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Every kind of text: white space, surrogates, escapes, controls. */
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 2_000 }),
  fc.string({
    unit: fc.constantFrom(" ", "\n", "a", "𠮷", "\ud800", "_x000D_", "\r", "&", "更正"),
    maxLength: 1_500,
  }),
);

test("pieces are short, join to the text, and split no character", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const chunks = chunksOf(text);
      expect(chunks.join("")).toBe(text);
      for (const [index, chunk] of chunks.entries()) {
        expect(chunk.length).toBeGreaterThan(0);
        expect(chunk.length).toBeLessThanOrEqual(255);
        if (index > 0) expect(/[\ud800-\udbff]$/.test(chunks[index - 1] ?? "") && /^[\udc00-\udfff]/.test(chunk)).toBe(false); // prettier-ignore
      }
    }),
  );
});

test("pieces do not begin or end with white space, which programs trim, where another cut is near", () => {
  const chunks = chunksOf("单位 名称\n".repeat(200));
  expect(chunks.length).toBeGreaterThan(4);
  expect(chunks.slice(0, -1).filter((chunk) => /^\s|\s$/.test(chunk))).toEqual([]);
  expect(chunksOf("")).toEqual([]);
  expect(chunksOf("a".repeat(255))).toHaveLength(1);
  expect(chunksOf("a".repeat(256)).map(({ length }) => length)).toEqual([255, 1]);
  expect(chunksOf(" ".repeat(300)).map(({ length }) => length)).toEqual([255, 45]);
});

test("any record is the same again, after saving and opening too", async () => {
  await fc.assert(
    fc.asyncProperty(
      texts.filter((text) => text !== ""),
      async (record) => {
        const file = openPackage({});
        await file.write({ record });
        expect((await file.workbook.read()).record).toBe(record);
        expect((await openPackage(file.workbook.save()).workbook.read()).record).toBe(record);
      },
    ),
    { numRuns: 40 },
  );
});

/** A workbook with these custom properties. */
function open(properties: string | null, change: (text: string) => string = (text) => text) {
  const parts = packageParts();
  const rels = (parts["_rels/.rels"] ?? "").replace(
    "</Relationships>",
    `<Relationship Id="rId7" Type="${OFFICE}/custom-properties" Target="${CUSTOM}"/></Relationships>`,
  );
  const all = properties === null ? parts : { ...parts, "_rels/.rels": rels, [CUSTOM]: properties };
  return openPackage(
    zipOf(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, change(text)]))),
  );
}

const property = (pid: number, name: string, prefix = "", vt = "vt") =>
  `<${prefix}property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><${vt}:i4>5</${vt}:i4></${prefix}property>`;
const root = (content: string) =>
  `<Properties xmlns="${NAMESPACE}" xmlns:vt="${VALUES}">${content}</Properties>`;

test.each<[title: string, properties: string | null, expected: readonly string[]]>([
  ["no properties", null, ['pid="2" name="自评核.1"']],
  ["an empty part", root(""), ['pid="2" name="自评核.1"']],
  [
    "an empty part that closes itself",
    `<Properties xmlns="${NAMESPACE}"/>`,
    [`pid="2" name="自评核.1"><vt:lpwstr xmlns:vt="${VALUES}">`],
  ],
  [
    "properties of others",
    root(property(2, "密级") + property(9, "自评核")),
    ['pid="10" name="自评核.1"', property(9, "自评核")],
  ],
  [
    "properties with prefixes of others",
    `<op:Properties xmlns:op="${NAMESPACE}" xmlns:q="${VALUES}">${property(2, "密级", "op:", "q")}</op:Properties>`,
    ['<op:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="自评核.1"><q:lpwstr>'],
  ],
])("a record beside %s, and gone without a trace", async (_, properties, expected) => {
  const file = open(properties);
  const before = Object.fromEntries(unzipped(file.workbook.save()));
  await file.write({ record: "甲".repeat(600) });
  for (const text of expected) expect(file.part(CUSTOM)).toContain(text);
  expect(file.part(CUSTOM)?.match(/自评核\.\d/g)).toEqual(["自评核.1", "自评核.2", "自评核.3"]);
  await file.write({ record: "乙" });
  expect((await file.workbook.read()).record).toBe("乙");
  const reopened = openPackage(file.workbook.save());
  for (const each of [reopened, file]) {
    await each.write({ record: null });
    expect(Object.fromEntries(unzipped(each.workbook.save()))).toEqual(before);
  }
  expect(file.workbook.changed).toBe(false);
});

test("the same record again changes nothing", async () => {
  const file = open(null);
  await file.write({ record: "甲" });
  const saved = file.workbook.save();
  const again = openPackage(saved);
  await again.write({ record: "甲" });
  expect(again.workbook.changed).toBe(false);
});

test("pieces are joined by their numbers, in whatever order they stand", async () => {
  const piece = (number: number, text: string) =>
    `<property fmtid="{}" pid="${20 - number}" name="自评核.${number}"><vt:lpwstr>${text}</vt:lpwstr></property>`;
  const numbers = [10, 2, 1, 11, 3, 4, 5, 6, 7, 8, 9];
  const file = open(root(numbers.map((number) => piece(number, `[${number}]`)).join("")));
  expect((await file.workbook.read()).record).toBe("[1][2][3][4][5][6][7][8][9][10][11]");
});

test("a Strict file gets Strict properties", async () => {
  const strict = (text: string) =>
    text
      .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      );
  const file = open(null, strict);
  await file.write({ record: "甲" });
  expect(file.part(CUSTOM)).toContain('xmlns="http://purl.oclc.org/ooxml/officeDocument/customProperties"');
  expect(file.part("_rels/.rels")).toContain(
    'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties"',
  );
  expect((await openPackage(file.workbook.save()).workbook.read()).record).toBe("甲");
});
