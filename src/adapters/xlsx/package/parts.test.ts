import { failure } from "../../../../test/support/edits";
import { packageParts, unzipped, zipOf } from "../../../../test/support/packages";
import { addByExtension, addOverrides, contentTypeOf, removePart } from "./content-types";
import { Parts } from "./parts";
import { addRelationship, relatedPart, relationshipsOf, removeRelationships } from "./relationships";
import { readZip } from "./zip-read";

const TYPES = "[Content_Types].xml";
const RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";

const partsOf = (files: Readonly<Record<string, string | Uint8Array>>) => Parts.of(readZip(zipOf(files)));
const workbook = (more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  partsOf({ ...packageParts(), ...more });
const dump = (parts: Parts) => Object.fromEntries(parts.names().map((name) => [name, parts.text(name)]));

describe("parts", () => {
  test("are found whatever the case, and keep their names", () => {
    const parts = partsOf({ "XL/Book.xml": "甲", "xl/a%20b.xml": "乙" });
    expect([parts.has("xl/book.xml"), parts.text("xl/BOOK.xml"), parts.text("xl/a b.xml")]).toEqual([
      true,
      "甲",
      "乙",
    ]);
    parts.put("xl/book.XML", "丙");
    expect(dump(parts)).toEqual({ "XL/Book.xml": "丙", "xl/a%20b.xml": "乙" });
    expect(Object.fromEntries(unzipped(parts.toZip()))).toEqual(dump(parts));
  });

  test("that are missing or in another encoding are damaged, by name", () => {
    const gb2312 = Uint8Array.from([0x3c, 0x61, 0x3e, 0xbc, 0xd7, 0x3c, 0x2f, 0x61, 0x3e]);
    const parts = partsOf({ "a.xml": gb2312 });
    expect(() => parts.text("a.xml")).toThrow(failure("damaged", "a.xml: neither UTF-8 nor UTF-16"));
    expect(() => parts.text("b.xml")).toThrow(failure("damaged", "b.xml: missing"));
  });

  test("the gist of a part is made once of each text, and whoever asks again needs no text", () => {
    const parts = partsOf({ "a.xml": "甲甲", "b.xml": "乙" });
    const seen: string[] = [];
    const length = (part: string, text: string) => {
      seen.push(`${part} ${text}`);
      return text.length;
    };
    expect([parts.gist("a.xml", length), parts.gist("a.xml", length)]).toEqual([2, 2]);
    const fork = parts.fork();
    fork.put("a.xml", "丙");
    expect([fork.gist("a.xml", length), fork.gist("b.xml", length)]).toEqual([1, 1]);
    fork.put("a.xml", "丙");
    expect([fork.gist("a.xml", length), parts.gist("b.xml", length)]).toEqual([1, 1]);
    expect(seen).toEqual(["a.xml 甲甲", "a.xml 丙", "b.xml 乙"]);
    expect(() => parts.gist("c.xml", length)).toThrow(failure("damaged", "c.xml: missing"));
    fork.remove("a.xml");
    expect(() => fork.gist("a.xml", length)).toThrow(failure("damaged", "a.xml: missing"));
  });

  test("changes of a fork stay in it, and the old text again is no change", () => {
    const parts = partsOf({ "a.xml": "甲", "b.xml": "乙" });
    const fork = parts.fork();
    fork.put("a.xml", "丙");
    fork.remove("b.xml");
    fork.put("c.xml", "丁");
    expect(dump(fork)).toEqual({ "a.xml": "丙", "c.xml": "丁" });
    expect(() => fork.text("b.xml")).toThrow(failure("damaged", "missing"));
    expect([parts.changed, dump(parts)]).toEqual([false, { "a.xml": "甲", "b.xml": "乙" }]);
    fork.put("a.xml", "甲");
    fork.put("b.xml", "乙");
    fork.remove("c.xml");
    expect([fork.changed, Object.keys(dump(fork))]).toEqual([false, ["a.xml", "b.xml"]]);
  });

  test("are parsed anew when their text has changed", () => {
    const parts = partsOf({ "a.xml": "<a/>" });
    const first = parts.tree("a.xml");
    expect(parts.tree("a.xml")).toBe(first);
    parts.put("a.xml", "<b/>");
    expect(parts.tree("a.xml").open.local).toBe("b");
  });
});

describe("relationships", () => {
  const source = "xl/worksheets/sheet1.xml";
  const path = "xl/worksheets/_rels/sheet1.xml.rels";
  const links = (content: string, prefix = "") =>
    workbook({
      [path]: `<${prefix}Relationships xmlns${prefix && `:${prefix.slice(0, -1)}`}="${RELS}">${content}</${prefix}Relationships>`,
    });

  test("of a part without any are none", () => {
    expect(relationshipsOf(workbook(), source)).toEqual([]);
  });

  test("lead to parts by relative and absolute targets, not to what is outside", () => {
    const parts = links(
      `<Relationship Id="a" Type="urn:x/comments" Target="http://x/a.xml" TargetMode="External"/>` +
        `<Relationship Id="b" Type="urn:x/comments" Target="/XL/comments1.xml"/>` +
        `<Relationship Id="c" Type="urn:x/drawing" Target="../drawings/a.xml"/>`,
    );
    expect(relationshipsOf(parts, source).map(({ target }) => target)).toEqual([
      "http://x/a.xml",
      "XL/comments1.xml",
      "xl/drawings/a.xml",
    ]);
    // To a part that is missing a link is as none.
    expect(relatedPart(parts, source, "comments")).toBeUndefined();
    parts.put("xl/Comments1.xml", "<comments/>");
    expect(relatedPart(parts, source, "comments")).toBe("XL/comments1.xml");
  });

  test("without id, type or target are damaged", () => {
    expect(() => relationshipsOf(links('<Relationship Id="a" Type="b"/>'), source)).toThrow(
      failure("damaged", path),
    );
  });

  test.each<[where: string, parts: Parts, id: string]>([
    ["where there is no part for them", workbook(), "rId1"],
    ["where that part closes itself", workbook({ [path]: `<Relationships xmlns="${RELS}"/>` }), "rId1"],
    [
      "behind others whose ids differ in case",
      links('<Relationship Id="RID2" Type="a" Target="b"/>'),
      "rId3",
    ],
    ["with the prefix of others", links('<p:Relationship Id="x" Type="a" Target="b"/>', "p:"), "rId2"],
  ])("are added %s, and gone without a trace", (_, parts, id) => {
    const before = dump(parts);
    expect(addRelationship(parts, source, "urn:x/comments", "xl/comments1.xml")).toBe(id);
    expect(relationshipsOf(parts, source).at(-1)).toMatchObject({ id, target: "xl/comments1.xml" });
    removeRelationships(parts, source, "XL/Comments1.xml");
    expect(dump(parts)).toEqual(before);
  });
});

test("an id that a part names without a link to it is not given to another link", () => {
  const source = "xl/worksheets/sheet1.xml";
  const parts = workbook({ [source]: "<worksheet><drawing r:id=\"rId1\"/><x r:id='RID2'/>rId3</worksheet>" });
  expect(addRelationship(parts, source, "urn:x/comments", "xl/comments1.xml")).toBe("rId3");
});

describe("content types", () => {
  test("new relationships get one where the file has none for them, and it goes with them", () => {
    const types = (content: string) =>
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${content}</Types>`;
    const typed = ["_rels/.rels", "xl/_rels/workbook.xml.rels"].map(
      (name) => `<Override PartName="/${name}" ContentType="${RELS_TYPE}"/>`,
    );
    for (const [content, declares] of [
      [typed.join(""), '<Default Extension="rels"'],
      // A Default would give a type to the part that has none, for good.
      [typed[0] ?? "", '<Override PartName="/xl/worksheets/_rels/sheet1.xml.rels"'],
    ] as const) {
      const parts = workbook({ [TYPES]: types(content) });
      const before = dump(parts);
      addRelationship(parts, "xl/worksheets/sheet1.xml", "urn:x/comments", "xl/comments1.xml");
      expect(contentTypeOf(parts, "xl/worksheets/_rels/sheet1.xml.rels")).toBe(RELS_TYPE);
      expect(parts.text(TYPES)).toContain(declares);
      removeRelationships(parts, "xl/worksheets/sheet1.xml", "xl/comments1.xml");
      expect(dump(parts)).toEqual(before);
      expect(parts.changed).toBe(false);
    }
  });

  test("say the same in any case", () => {
    const parts = workbook();
    addByExtension(parts, "xl/a.vml", "Text/V");
    const before = parts.text(TYPES);
    addByExtension(parts, "xl/b.vml", "text/v");
    expect(parts.text(TYPES)).toBe(before);
  });

  test("are those of the part, else of its extension, whatever the case", () => {
    const parts = workbook();
    expect(contentTypeOf(parts, "XL/workbook.XML")).toMatch(/sheet\.main/);
    expect(contentTypeOf(parts, "xl/other.XML")).toBe("application/xml");
    expect(contentTypeOf(parts, "xl/a.bin")).toBeUndefined();
  });

  test("are declared for a part, and taken back", () => {
    const parts = workbook();
    const before = parts.text(TYPES);
    addOverrides(parts, "text/a", "xl/a&b.xml");
    expect(contentTypeOf(parts, "xl/a&b.xml")).toBe("text/a");
    removePart(parts, "xl/a&b.xml");
    expect(parts.text(TYPES)).toBe(before);
  });

  test("of a part that is long gone are used again, never declared twice", () => {
    const types = `<Types xmlns="urn:t"><Override PartName="/xl/Styles.xml" ContentType="old"/></Types>`;
    const parts = workbook({ [TYPES]: types });
    addOverrides(parts, "new", "xl/styles.xml");
    expect(parts.text(TYPES)).toBe(types.replace("old", "new"));
  });

  test("of an extension: added in front, used where they are the same, overridden where not", () => {
    const fresh = workbook();
    const before = fresh.text(TYPES);
    addByExtension(fresh, "xl/a.vml", "text/v");
    addByExtension(fresh, "xl/b.VML", "text/v");
    expect(fresh.text(TYPES).match(/vml/g)).toHaveLength(1);
    addByExtension(fresh, "xl/c.vml", "text/w");
    expect(["a", "b", "c"].map((name) => contentTypeOf(fresh, `xl/${name}.vml`))).toEqual([
      "text/v",
      "text/v",
      "text/w",
    ]);
    fresh.put("xl/a.vml", "<xml/>");
    removePart(fresh, "xl/c.vml");
    expect(contentTypeOf(fresh, "xl/a.vml")).toBe("text/v");
    fresh.remove("xl/a.vml");
    removePart(fresh, "xl/a.vml");
    expect(fresh.text(TYPES)).toBe(before);
  });

  test("keep the prefix of others", () => {
    const types = '<t:Types xmlns:t="urn:t"><t:Default Extension="xml" ContentType="x"/></t:Types>';
    const parts = workbook({ [TYPES]: types });
    addOverrides(parts, "text/a", "xl/a.xml");
    expect(parts.text(TYPES)).toContain('<t:Override PartName="/xl/a.xml" ContentType="text/a"/>');
  });
});
