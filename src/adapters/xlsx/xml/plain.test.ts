import fc from "fast-check";
import { failure } from "../../../../test/support/edits";
import { scanXml, type XmlHandler, type XmlSpan } from "./located";
import { scanWithPlain } from "./plain";

const OPENING =
  '<?xml version="1.0"?><a xmlns="urn:a" xmlns:b="urn:b" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><rows>';
const CLOSING = "</rows><end/></a>";

/** Everything that is reported; pieces of text that follow each other are one. */
function record(scan: (handler: XmlHandler) => void): unknown[] {
  const events: unknown[] = [];
  scan({
    open: ({ attributes, ...tag }) => events.push(["open", tag, Object.values(attributes)]),
    close: ({ start, end }) => events.push(["close", start, end]),
    text: (text) => {
      const last = events.at(-1);
      if (Array.isArray(last) && last[0] === "text") last[1] = `${String(last[1])}${text}`;
      else events.push(["text", text]);
    },
  });
  return events;
}

const outcome = (scan: (handler: XmlHandler) => void) => {
  try {
    return record(scan);
  } catch (error) {
    return error;
  }
};

/** Reads rows in both ways; a text that is not well-formed must be refused in both. */
function both(rows: string): { plain: unknown; parsed: unknown } {
  const text = OPENING + rows + CLOSING;
  const content: XmlSpan = { start: OPENING.length, end: OPENING.length + rows.length };
  return {
    plain: outcome((handler) => {
      scanWithPlain("a.xml", text, handler, content);
    }),
    parsed: outcome((handler) => {
      scanXml("a.xml", text, handler);
    }),
  };
}

const ROWS = [
  '<row r="1"><c r="A1" s="2"/><c r="B1"><v>12</v></c></row>',
  '<row r="2" b:x="1" xml:lang="zh"><c><is><t xml:space="preserve"> 甲 &amp;&#10;&lt; </t></is></c></row>',
  "<row r='3'><c r='A3'/></row>",
  '<b:row r="4"><b:c></b:c ></b:row>',
  "\n  <row/>\t",
  '<row xmlns:d="urn:d"><d:c d:e="1"/></row>',
  "<row><!-- </row> --><c/></row>",
  "<row><c><v><![CDATA[</row>]]></v></c></row>",
  "<row><?x </row>?></row>",
  '<row a="&lt;&quot;"/>',
  '<row\n r = "5"\n/>',
  "<row>&#x4e00;&#169;</row>",
  "<row>a\r\nb</row>",
  "<row>𝒳</row>",
  '<row __proto__="1" constructor="2"/>',
  '<row a="x>y"><c/></row>',
  "<mc:AlternateContent><mc:Choice><row/></mc:Choice><mc:Fallback><row/></mc:Fallback></mc:AlternateContent>",
  "<行 列='1'/>",
  "text",
];

const BAD = [
  '<row a="1" a="2"/>',
  "<row><c></row></c>",
  "<x:row/>",
  "<row>&x;</row>",
  "<row>\u0001</row>",
  "<row>]]></row>",
  "<row",
  "</row>",
  "<row>&#1;</row>",
  '<row a="<"/>',
  "<row/><1/>",
  "<row></row\u00a0>",
  '<row xmlns:x=""/>',
];

test.each(ROWS)("reports what the parser does of %s", (row) => {
  const { plain, parsed } = both(`<row r="0"/>${row}<row r="9"><c/></row>`);
  expect(Array.isArray(parsed)).toBe(true);
  expect(plain).toEqual(parsed);
});

test.each(BAD)("%s is damaged, whatever stands before it", (row) => {
  const { plain, parsed } = both(`<row r="0"/>${row}<row r="9"><c/></row>`);
  expect(parsed).toEqual(failure("damaged"));
  expect(plain).toEqual(failure("damaged"));
});

test("any order of plain and other rows is reported alike", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ROWS, ...BAD.slice(0, 3)), { maxLength: 12 }), (rows) => {
      const { plain, parsed } = both(rows.join(""));
      if (Array.isArray(parsed)) expect(plain).toEqual(parsed);
      else expect(plain).toEqual(failure("damaged"));
    }),
    { numRuns: 300 },
  );
});

test("what looks like the content of an element inside a tag is left to the parser", () => {
  const text = '<a b="&gt;>"><c/></a>';
  const at = text.indexOf(">") + 1;
  const scan = (handler: XmlHandler) => {
    scanWithPlain("a.xml", text, handler, { start: at, end: text.length - 4 });
  };
  expect(record(scan)).toEqual(
    record((handler) => {
      scanXml("a.xml", text, handler);
    }),
  );
});
