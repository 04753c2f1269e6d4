import { failure } from "../../../../test/support/edits";
import { LIMITS } from "../limits";
import { scanXml } from "./located";
import { COMPATIBILITY } from "./namespaces";
import { attribute, attributeIn, childOf, childrenOf, parseXml, TreeBuilder, type XmlElement } from "./tree";

const parse = (text: string) => parseXml("xl/a.xml", text);
const whole = (text: string, { start, end }: XmlElement) => text.slice(start, end);

test.each<[kind: string, text: string, detail: RegExp]>([
  ["nothing", "", /xl\/a\.xml/],
  ["no markup", "甲", /xl\/a\.xml/],
  ["an element that is not closed", "<a><b></a>", /xl\/a\.xml/],
  ["two roots", "<a/><b/>", /xl\/a\.xml/],
  ["a prefix that is not declared", "<x:a/>", /unbound/],
  ["an attribute given twice", '<a b="1" b="2"/>', /duplicate/],
  ["a control character", "<a>\u0001</a>", /disallowed/],
  ["the NULs of UTF-16", "<\0a\0/\0>\0", /xl\/a\.xml/],
  ["a DOCTYPE", "<!DOCTYPE a><a/>", /DOCTYPE/],
  ["a billion laughs", '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>', /DOCTYPE/],
  ["a file from outside", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', /DOCTYPE/],
  ["an entity without a declaration", "<a>&b;</a>", /undefined entity/],
  ["another encoding", '<?xml version="1.0" encoding="GB2312"?><a/>', /GB2312/],
])("%s is damaged", (_, text, detail) => {
  expect(() => parse(text)).toThrow(failure("damaged", detail));
});

test("depth is bounded", () => {
  const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
  expect(() => parse(nested(LIMITS.xmlDepth))).not.toThrow();
  expect(() => parse(nested(LIMITS.xmlDepth + 1))).toThrow(failure("damaged", /too deeply/));
});

test("the number of elements is bounded", () => {
  const tag = {
    name: "a",
    prefix: "",
    local: "a",
    uri: "",
    attributes: [],
    start: 0,
    end: 0,
    selfClosing: true,
  };
  const builder = new TreeBuilder();
  expect(() => {
    for (let count = 0; count <= LIMITS.xmlElements; count++) {
      builder.open(tag);
      builder.close(tag);
      builder.root?.children.splice(0);
    }
  }).toThrow(failure("too-large", /elements/));
});

test.each([
  ["plain", "<a><b c='1'>甲</b><b/></a>"],
  [
    "behind a byte order mark and a declaration",
    '\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<a><b c="1">甲</b><b /></a>',
  ],
  [
    "among comments, CDATA and instructions",
    "<a><!-- <b> --><b c='1'><![CDATA[甲]]></b><?b?><b\r\n/></a><!-- -->",
  ],
  ["behind characters of two units", "<a>𠮷\r\n<b c='>'>甲</b><b/>𠮷</a>"],
])("elements are found where they stand: %s", (_, text) => {
  const root = parse(text);
  const [first, second] = childrenOf(root, "b") as [XmlElement, XmlElement];
  expect(text.slice(root.start, root.openEnd)).toBe("<a>");
  expect(text.slice(root.closeStart, root.end)).toBe("</a>");
  expect(whole(text, first)).toMatch(/^<b c=.*<\/b>$/);
  expect(text.slice(first.openEnd, first.closeStart)).toMatch(/^(甲|<!\[CDATA\[甲\]\]>)$/);
  expect(first.text).toBe("甲");
  expect(whole(text, second)).toMatch(/^<b\s*\/>$/);
});

test("a hole is passed over, and what follows stands where it stands", () => {
  const text = "\ufeff<a><b>𠮷<broken</b><c/></a>";
  const start = text.indexOf("<b>") + 3;
  const seen: string[] = [];
  const handler = {
    open: (tag: { start: number; end: number }) => seen.push(text.slice(tag.start, tag.end)),
    close: () => undefined,
    text: () => undefined,
  };
  scanXml("xl/a.xml", text, handler, { start, end: text.indexOf("</b>") });
  expect(seen).toEqual(["<a>", "<b>", "<c/>"]);
});

test("of alternative content only the fallback is seen", () => {
  const root = parse(
    `<a xmlns:mc="${COMPATIBILITY}"><mc:AlternateContent><mc:Choice Requires="x"><b i="1"><b i="2"/></b></mc:Choice>` +
      `<mc:Fallback><b i="3"/></mc:Fallback></mc:AlternateContent><b i="4"/></a>`,
  );
  expect(childrenOf(root, "b").map(({ open }) => attribute(open, "i"))).toEqual(["3", "4"]);
  expect(attribute(childOf(root, "b")?.open, "i")).toBe("3");
  expect(childOf(root, "c")).toBeUndefined();
});

test("attributes are found by their namespace", () => {
  const { open } = parse('<a xmlns:q="urn:q" id="1" q:id="2"/>');
  expect([attributeIn(open, ["urn:q"], "id"), attributeIn(open, ["urn:r"], "id")]).toEqual(["2", undefined]);
});
