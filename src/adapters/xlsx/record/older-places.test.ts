import { link, packageParts, zipOf } from "../../../../test/support/packages";
import { add, dump, partsOf, remove, strict, textsOf } from "../../../../test/support/record-parts";
import type { Parts } from "../package/parts";
import { readRecordParts } from "./record";

const CUSTOM = "docProps/custom.xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const MICROSOFT = "http://schemas.microsoft.com/office";

const links = (content: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

/** A workbook with more parts and more links of the package. */
function open(rootLinks: string, more: Readonly<Record<string, string>>): Parts {
  const parts = packageParts();
  const root = (parts["_rels/.rels"] ?? "").replace("</Relationships>", `${rootLinks}</Relationships>`);
  return partsOf(zipOf({ ...parts, "_rels/.rels": root, ...more }));
}

describe("document properties", () => {
  const property = (pid: number, name: string, value: string) =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
  const properties = (content: string, end = "</Properties>") =>
    `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${content}${end}`;
  const withProperties = (text: string) =>
    open(link("rId7", "custom-properties", CUSTOM), { [CUSTOM]: text });
  const theirs = property(2, "密级", "内部");

  test("hold one part, which goes and leaves those of others", () => {
    const parts = withProperties(
      properties(
        property(4, "自评核.2", ' "_x000D_"}') + theirs + property(3, "自评核.1", '{"version":1,"a":'),
      ),
    );
    expect(readRecordParts(parts)).toEqual([{ id: "properties", text: '{"version":1,"a": "\r"}' }]);
    remove(parts, "properties");
    expect(dump(parts)).toEqual(dump(withProperties(properties(theirs))));
  });

  test("that the first version made go as a whole", () => {
    const parts = withProperties(properties(property(2, "自评核.1", "{}"), "</Properties  >"));
    expect(textsOf(parts)).toEqual(["{}"]);
    remove(parts, "properties");
    expect(dump(parts)).toEqual(dump(open("", {})));
  });

  test("hold pieces that are joined by their numbers, in whatever order they stand", () => {
    const numbers = [10, 2, 1, 11, 3, 4, 5, 6, 7, 8, 9];
    const pieces = numbers.map((number) => property(20 - number, `自评核.${number}`, `[${number}]`));
    const parts = withProperties(properties(pieces.join("")));
    expect(textsOf(parts)).toEqual(["[1][2][3][4][5][6][7][8][9][10][11]"]);
  });

  test("may have prefixes of others, and names that are only like ours", () => {
    const like = property(9, "自评核", "x") + property(10, "自评核.0", "y") + property(11, "自评核.1a", "z");
    const prefixed = (content: string) =>
      properties(content)
        .replace("xmlns=", "xmlns:op=")
        .replace(/<(\/?)(P|p)ropert/g, "<$1op:$2ropert");
    const parts = withProperties(prefixed(like + property(12, "自评核.1", "{}")));
    expect(textsOf(parts)).toEqual(["{}"]);
    remove(parts, "properties");
    expect(dump(parts)).toEqual(dump(withProperties(prefixed(like))));
  });

  test("of a Strict file are read and removed too", () => {
    const strictly = (text: string) => strict(text.replaceAll("custom-properties", "customProperties"));
    const open = (text: string) =>
      partsOf(
        zipOf({
          ...Object.fromEntries(Object.entries(packageParts()).map(([name, part]) => [name, strictly(part)])),
          "_rels/.rels": strictly(
            (packageParts()["_rels/.rels"] ?? "").replace(
              "</Relationships>",
              `${link("rId7", "custom-properties", CUSTOM)}</Relationships>`,
            ),
          ),
          [CUSTOM]: strictly(text),
        }),
      );
    const parts = open(properties(theirs + property(3, "自评核.1", "{}")));
    expect(textsOf(parts)).toEqual(["{}"]);
    remove(parts, "properties");
    expect(dump(parts)).toEqual(dump(open(properties(theirs))));
  });

  test.each(["<broken", properties(theirs)])("%s hold none", (text) => {
    expect(readRecordParts(withProperties(text))).toEqual([]);
  });

  test("that are missing hold none", () => {
    expect(readRecordParts(open(link("rId7", "custom-properties", CUSTOM), {}))).toEqual([]);
  });
});

describe("settings of an add-in", () => {
  const PANES = "xl/webextensions/taskpanes.xml";
  const part = (number: number) => `xl/webextensions/webextension${number}.xml`;
  const setting = (name: string, value: string) => `<we:property name="${name}" value="${value}"/>`;
  const extension = (properties: string) =>
    `<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{A}"><we:reference id="b"/>` +
    `<we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/></we:webextension>`;
  const panes = `<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11"/>`;
  const paneLink = `<Relationship Id="p" Type="${MICROSOFT}/2011/relationships/webextensiontaskpanes" Target="${PANES}"/>`;
  const auto = setting("Office.AutoShowTaskpaneWithDocument", "true");

  function withExtensions(...texts: readonly string[]): Parts {
    const each = texts.map(
      (_, index) =>
        `<Relationship Id="r${index}" Type="${MICROSOFT}/2011/relationships/webextension" Target="webextension${index + 1}.xml"/>`,
    );
    return open(paneLink, {
      [PANES]: panes,
      "xl/webextensions/_rels/taskpanes.xml.rels": links(each.join("")),
      ...Object.fromEntries(texts.map((text, index) => [part(index + 1), text])),
    });
  }

  const text = '{"version":1,"note":"甲 \\"&lt;\\" & \\n]]>"}';
  const escape = (value: string) =>
    value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  const json = JSON.stringify(text);

  test.each<[title: string, value: string, text: string]>([
    ["escaped twice, as Excel writes it", escape(escape(json)), text],
    ["escaped once", escape(json), text],
    ["an object in place of its text", escape(escape('{"version":1}')), '{"version":1}'],
    ["no JSON", "{&amp;quot;", "{&quot;"],
  ])("hold a part: %s", (_, value, expected) => {
    const parts = withExtensions(extension(setting("自评核", value)));
    expect(readRecordParts(parts)).toEqual([{ id: `webextension:${part(1)}`, text: expected }]);
  });

  test("lose what is ours and nothing else", () => {
    const ours = [
      setting("自评核", escape(escape(json))),
      setting("自评核.批注", "[&quot;1&quot;]"),
    ] as const;
    const other = setting("自评核者", "1");
    const parts = withExtensions(
      extension(auto),
      extension(`${ours[0]}${auto}${ours[1]}${other}`),
      extension(ours.join("")),
    );
    expect(readRecordParts(parts).map(({ id }) => id)).toEqual([
      `webextension:${part(2)}`,
      `webextension:${part(3)}`,
    ]);
    remove(parts, `webextension:${part(2)}`);
    expect(textsOf(parts)).toEqual([text]);
    remove(parts, `webextension:${part(3)}`);
    expect(dump(parts)).toEqual(
      dump(withExtensions(extension(auto), extension(auto + other), extension(""))),
    );
  });

  test("of others, broken or missing, stop nothing", () => {
    expect(readRecordParts(withExtensions("<broken", extension(auto), "<a/>"))).toEqual([]);
    expect(readRecordParts(open(paneLink, {}))).toEqual([]);
    expect(
      readRecordParts(open(paneLink, { "xl/webextensions/_rels/taskpanes.xml.rels": "<broken" })),
    ).toEqual([]);
    const dangling = '<Relationship Id="r" Type="urn:a/webextension" Target="webextension1.xml"/>';
    const parts = open(paneLink, { "xl/webextensions/_rels/taskpanes.xml.rels": links(dangling) });
    expect(readRecordParts(parts)).toEqual([]);
    add(parts, "{}");
    expect(textsOf(parts)).toEqual(["{}"]);
  });
});
