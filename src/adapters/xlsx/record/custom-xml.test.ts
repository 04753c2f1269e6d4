import { strToU8 } from "fflate";
import { link, packageParts, zipOf } from "../../../../test/support/packages";
import {
  add,
  dump,
  partsOf,
  remove,
  removeAll,
  strict,
  textsOf,
} from "../../../../test/support/record-parts";
import { RECORD_NAMESPACE } from "../../../core/port";
import { contentTypeOf } from "../package/content-types";
import { relationshipsOf } from "../package/relationships";
import { readRecordParts } from "./record";

const TYPES = "[Content_Types].xml";
const WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";
const ITEM = "customXml/item1.xml";
const PROPERTIES = "customXml/itemProps1.xml";
const LINKS = "customXml/_rels/item1.xml.rels";
const GUID = "{11111111-2222-5333-8444-555555555555}";
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

const record = (text: string) => `<record xmlns="${RECORD_NAMESPACE}">${text}</record>`;
const links = (content: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
const properties = (guid: string, prefix = "ds") =>
  `<${prefix}:datastoreItem ${prefix}:itemID="${guid}" xmlns:${prefix}="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`;

/** A workbook with more parts, and with these links of the workbook to custom XML parts. */
function open(
  more: Readonly<Record<string, string | Uint8Array>> = {},
  targets: readonly string[] = [],
  change: (text: string) => string = (text) => text,
) {
  const parts = packageParts();
  const added = targets.map((target, index) => link(`c${index}`, "customXml", target)).join("");
  const text = (parts[WORKBOOK_LINKS] ?? "").replace("</Relationships>", `${added}</Relationships>`);
  const all: Record<string, string | Uint8Array> = { ...parts, [WORKBOOK_LINKS]: text, ...more };
  const changed = Object.entries(all).map(([name, content]) => [
    name,
    typeof content === "string" ? change(content) : content,
  ]);
  return partsOf(zipOf(Object.fromEntries(changed) as Record<string, string | Uint8Array>));
}

const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));

test.each<[title: string, content: string | Uint8Array, text: string]>([
  ["a prefix", `<z:record xmlns:z="${RECORD_NAMESPACE}">{}</z:record>`, "{}"],
  ["CDATA", record('{"a":<![CDATA["<&]>"]]>}'), '{"a":"<&]>"}'],
  ["entities and comments", record("&quot;&#x7532;<!-- x -->&#20057;&amp;&quot;"), '"甲乙&"'],
  ["UTF-16", utf16(`<?xml version="1.0" encoding="utf-16"?>${record('"甲𠮷"')}`), '"甲𠮷"'],
  ["UTF-16 that names no encoding", utf16(record('"甲"')), '"甲"'],
  ["a byte order mark", strToU8(`\ufeff${XML}${record("{}")}`), "{}"],
])("a part of ours with %s is read", (_, content, text) => {
  const parts = open({ "custom/甲.xml": content }, ["../custom/%E7%94%B2.xml"]);
  expect(readRecordParts(parts)).toEqual([{ id: "custom/甲.xml", text }]);
});

test("a part goes by the GUID of its properties, unless another has it or they are broken", () => {
  const item = (number: number) => `customXml/item${number}.xml`;
  const withProperties = (number: number, content: string) => ({
    [item(number)]: record(`${number}`),
    [`customXml/_rels/item${number}.xml.rels`]: links(link("a", "customXmlProps", `p${number}.xml`)),
    [`customXml/p${number}.xml`]: content,
  });
  const parts = open(
    {
      ...withProperties(1, properties(GUID, "q")),
      ...withProperties(2, properties(GUID)),
      ...withProperties(3, "<broken"),
      ...withProperties(4, "<other/>"),
      [item(5)]: record("5"),
      "customXml/_rels/item5.xml.rels": "<broken",
      [item(6)]: record("6"),
      "customXml/_rels/item6.xml.rels": links(link("a", "customXmlProps", "missing.xml")),
    },
    [1, 2, 3, 4, 5, 6, 1].map((number) => `../${item(number)}`),
  );
  expect(readRecordParts(parts)).toEqual([
    { id: GUID, text: "1" },
    ...[2, 3, 4, 5, 6].map((number) => ({ id: item(number), text: `${number}` })),
  ]);
  removeAll(parts);
  expect(parts.names().filter((name) => name.startsWith("customXml/"))).toEqual([]);
});

test("parts that LibreOffice has linked to the package are found, and go with their links", () => {
  const root = packageParts()["_rels/.rels"] ?? "";
  const linked = root.replace("</Rel", `${link("x", "customXml", `../${ITEM}`)}</Rel`);
  const more = { [ITEM]: record("{}"), "_rels/.rels": linked };
  const parts = open(more);
  expect(textsOf(parts)).toEqual(["{}"]);
  removeAll(parts);
  expect([parts.has(ITEM), parts.text("_rels/.rels")]).toEqual([false, root]);
});

/** Parts of others: sound ones and broken ones. */
const FOREIGN = {
  "customXml/item1.xml": `<b:Sources xmlns:b="urn:b" about="${RECORD_NAMESPACE}"/>`,
  "customXml/_rels/item1.xml.rels": links(link("rId1", "customXmlProps", "itemProps1.xml")),
  "customXml/itemProps1.xml": properties(GUID),
  "customXml/item2.xml": `<record xmlns="${RECORD_NAMESPACE}">`,
  "customXml/item3.xml": "no XML at all",
  "customXml/item4.xml": Uint8Array.from([0x3c, 0xbc, 0xd7, 0xff]),
  "customXml/item6.xml": utf16("<DataMashup>QUJD</DataMashup>"),
  "customXml/item7.xml": `<!DOCTYPE a>${record("{}")}`,
} as const;
const FOREIGN_TARGETS = [1, 2, 3, 4, 5, 6, 7].map((number) => `../customXml/item${number}.xml`);

test("custom XML of others, broken or missing, stops nothing and stays as it is", () => {
  const parts = open(FOREIGN, FOREIGN_TARGETS);
  expect(readRecordParts(parts)).toEqual([]);
  add(parts, "{}", "[]");
  // A link leads to a fifth part that is not there: it must not lead to ours.
  expect(parts.names().filter((name) => !open(FOREIGN, FOREIGN_TARGETS).has(name))).toEqual([
    "customXml/item8.xml",
    "customXml/itemProps8.xml",
    "customXml/_rels/item8.xml.rels",
    "customXml/item9.xml",
    "customXml/itemProps9.xml",
    "customXml/_rels/item9.xml.rels",
  ]);
  const reopened = partsOf(parts.toZip());
  for (const each of [reopened, parts]) {
    expect(textsOf(each)).toEqual(["{}", "[]"]);
    removeAll(each);
    expect(each.names()).toEqual(open(FOREIGN, FOREIGN_TARGETS).names());
  }
  expect(parts.changed).toBe(false);
});

test.each<[title: string, name: string, content: string]>([
  ["properties", "customXml/ItemProps1.xml", "<a/>"],
  ["links", "customXml/_rels/item1.xml.rels", links("")],
  [
    "a link of another part",
    "xl/worksheets/_rels/sheet1.xml.rels",
    links(link("a", "x", "/customXml/item1.xml")),
  ],
  [
    "a link to properties",
    "xl/worksheets/_rels/sheet1.xml.rels",
    links(link("a", "x", "../../customXml/itemProps1.xml")),
  ],
])("a number is taken by %s alone", (_, name, content) => {
  const parts = open({ [name]: content });
  const before = dump(parts);
  add(parts, "{}");
  expect([parts.has("customXml/item2.xml"), parts.has(ITEM)]).toEqual([true, false]);
  removeAll(parts);
  expect(dump(parts)).toEqual(before);
});

test("a part is stored with its properties, its links and its content types", () => {
  const parts = open();
  add(parts, '{"a":"甲 <&>"}');
  const guid = readRecordParts(parts)[0]?.id ?? "";
  expect(parts.text(ITEM)).toMatch(/<record xmlns="urn:ziping:record">\{"a":"甲 &lt;&amp;&gt;"\}<\/record>$/);
  expect(parts.text(PROPERTIES)).toMatch(
    `<ds:datastoreItem ds:itemID="${guid}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="urn:ziping:record"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  expect(parts.text(LINKS)).toContain('Target="itemProps1.xml"');
  expect(parts.text(WORKBOOK_LINKS)).toContain(
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"',
  );
  expect([ITEM, PROPERTIES, LINKS].map((name) => contentTypeOf(parts, name))).toEqual([
    "application/xml",
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    "application/vnd.openxmlformats-package.relationships+xml",
  ]);
  expect(parts.text(TYPES)).not.toContain(`/${ITEM}"`);
});

test.each<[title: string, xml: string]>([
  ["no", ""],
  ["another", '<Default Extension="XML" ContentType="text/xml"/>'],
])("where %s type is given for .xml, a part gets its own", (_, type) => {
  const usual = '<Default Extension="xml" ContentType="application/xml"/>';
  const types = (packageParts()[TYPES] ?? "").replace(usual, type);
  const parts = open({ [TYPES]: types });
  add(parts, "{}");
  expect(contentTypeOf(parts, ITEM)).toBe("application/xml");
  removeAll(parts);
  expect(parts.changed).toBe(false);
});

test("a Strict file gets Strict links and properties", () => {
  const parts = open({}, [], strict);
  add(parts, "{}");
  const reopened = partsOf(parts.toZip());
  expect(textsOf(reopened)).toEqual(["{}"]);
  expect(reopened.text(PROPERTIES)).toContain(
    'xmlns:ds="http://purl.oclc.org/ooxml/officeDocument/customXml"',
  );
  expect(relationshipsOf(reopened, ITEM)[0]?.type).toBe(
    "http://purl.oclc.org/ooxml/officeDocument/relationships/customXmlProps",
  );
  expect(reopened.text(WORKBOOK_LINKS)).toContain(
    'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/customXml"',
  );
  expect(readRecordParts(reopened)[0]?.id).toMatch(/^\{/);
  removeAll(reopened);
  expect(dump(reopened)).toEqual(dump(open({}, [], strict)));
});

test("properties that another part needs stay when a part goes", () => {
  const shared = links(link("a", "customXmlProps", "itemProps1.xml"));
  const parts = open(
    {
      [ITEM]: record("{}"),
      [LINKS]: shared,
      [PROPERTIES]: properties(GUID),
      "customXml/item2.xml": "<a/>",
      "customXml/_rels/item2.xml.rels": shared,
    },
    ["../customXml/item1.xml", "../customXml/item2.xml"],
  );
  remove(parts, GUID);
  expect(parts.names().filter((name) => name.startsWith("customXml/"))).toEqual([
    PROPERTIES,
    "customXml/item2.xml",
    "customXml/_rels/item2.xml.rels",
  ]);
});

test("what is read again is not parsed again", () => {
  const parts = open();
  add(parts, "{}");
  readRecordParts(parts);
  const spy = jest.spyOn(String.prototype, "includes");
  readRecordParts(parts);
  expect(spy.mock.calls.filter(([wanted]) => wanted === RECORD_NAMESPACE)).toEqual([]);
  spy.mockRestore();
});
