import { failure, openPackage, sheetData } from "../../../../test/support/edits";
import { packageBytes, packageParts, zipOf } from "../../../../test/support/packages";
import { fromA1 } from "../../../core/cells";
import { cellAt, type SheetSnapshot } from "../../../core/port";

const one = (content: string, attributes = "") => ({
  sheets: [`<sheetData><row r="1"><c r="A1"${attributes}>${content}</c></row></sheetData>`],
});
const value = async (content: string, attributes = "", more: object = {}) =>
  (await openPackage({ ...one(content, attributes), ...more }).cells())["A1"];

test.each<[xml: string, attributes: string, value: unknown]>([
  ["<v>450000</v>", "", 450_000],
  ["<v>0.30000000000000004</v>", ' t="n"', 0.1 + 0.2],
  ["<v>\n 1E+21 </v>", "", 1e21],
  ["<v>-.5</v>", "", -0.5],
  ["<v></v>", "", undefined],
  ["", "", undefined],
  ["<v>1</v>", ' t="b"', true],
  ["<v>true</v>", ' t="b"', true],
  ["<v>0</v>", ' t="b"', false],
  ["<v>#DIV/0!</v>", ' t="e"', { error: "#DIV/0!" }],
  ["<v> 甲_x000D_\n乙 </v>", ' t="str"', " 甲\r\n乙 "],
  ['<is><t xml:space="preserve"> 甲 </t></is>', ' t="inlineStr"', " 甲 "],
  ["<is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is>", ' t="inlineStr"', "甲乙"],
  ['<is>\n<t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is>', ' t="inlineStr"', "东京"],
  ["<is/>", ' t="inlineStr"', ""],
])("%s with%s", async (xml, attributes, expected) => {
  expect(await value(xml, attributes)).toEqual(expected);
});

test.each<[text: string, serial: number, serial1904: number]>([
  ["2024-01-02", 45_293, 43_831],
  ["2024-01-02T12:00:00", 45_293.5, 43_831.5],
  ["2024-01-02T12:00:00.000Z", 45_293.5, 43_831.5],
  ["1900-03-01", 61, -1_401],
  ["1900-01-01", 1, -1_460],
  ["1899-12-30T06:00:00", 0.25, -1_461.75],
])("the ISO date %s is %d, or counted from 1904 %d", async (text, serial, serial1904) => {
  const xml = `<v>${text}</v>`;
  expect(await value(xml, ' t="d"')).toBe(serial);
  const { sheets } = one(xml, ' t="d"');
  const parts = packageParts({ sheets });
  const book = parts["xl/workbook.xml"]?.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  const bytes = zipOf({ ...parts, "xl/workbook.xml": book ?? "" });
  expect(await openPackage(bytes).cells()).toEqual({ A1: serial1904 });
});

test.each(["NaN", "-nan", "nan(ind)", "INF", "-Infinity", "1.#QNAN", "-1.#IND", "1.#INF00"])(
  "%s, which some programs write for no number, is an error in its cell only",
  async (text) => {
    expect(await value(`<v>${text}</v>`)).toEqual({ error: "#NUM!" });
    expect(await value(`<f>A2/0</f><v>${text}</v>`)).toEqual(["=A2/0", { error: "#NUM!" }]);
  },
);

test.each<[xml: string, attributes: string, detail: RegExp]>([
  ["<v>1,000</v>", "", /value of A1/],
  ["<v>0x10</v>", "", /value of A1/],
  ["<v>1e999</v>", "", /value of A1/],
  ["<v>1.#J</v>", "", /value of A1/],
  ["<v>NaN</v>", ' t="d"', /value of A1/],
  ["<v>gestern</v>", ' t="d"', /value of A1/],
  ["<v>7</v>", ' t="s"', /no text 7/],
])("%s with%s is damaged", async (xml, attributes, detail) => {
  await expect(value(xml, attributes)).rejects.toEqual(failure("damaged", detail));
});

test("shared strings: plain, rich, without reading aids, with escapes, empty", async () => {
  const strings = [
    "<t>甲</t>",
    '<r><t xml:space="preserve">乙 </t></r><r><rPr/><t>丙</t></r><rPh sb="0" eb="1"><t>bing</t></rPh><phoneticPr fontId="1"/>',
    "<t>一_x000D_\n二 _x005F_x0041_</t>",
    "",
  ];
  const cells = Object.fromEntries(strings.map((_, index) => [`A${index + 1} t="s"`, `<v>${index}</v>`]));
  expect(await openPackage({ sheets: [sheetData(cells)], strings }).cells()).toEqual({
    A1: "甲",
    A2: "乙 丙",
    A3: "一\r\n二 _x0041_",
    A4: "",
  });
});

describe("places", () => {
  test.each<[title: string, data: string, cells: Record<string, unknown>]>([
    [
      "cells without r",
      "<row r='2'><c><v>1</v></c><c r='D2'><v>2</v></c><c><v>3</v></c></row>",
      { A2: 1, D2: 2, E2: 3 },
    ],
    ["rows without r", "<row><c><v>1</v></c></row><row r='5'/><row><c><v>2</v></c></row>", { A1: 1, A6: 2 }],
    [
      "rows without r whose cells have it",
      "<row><c r='B4'><v>1</v></c></row><row><c><v>2</v></c></row>",
      { B4: 1, A5: 2 },
    ],
    [
      "rows out of order",
      "<row r='3'><c r='A3'><v>3</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>",
      { A1: 1, A3: 3 },
    ],
    ["small letters", "<row r='1'><c r='b1'><v>1</v></c></row>", { B1: 1 }],
    [
      "extensions and unknown elements",
      "<x/><row r='1'><c r='A1'><v>1</v><extLst><ext/></extLst></c><extLst><ext><v>9</v></ext></extLst></row><y><row r='2'/></y><row r='3'><c r='B3'><v>2</v></c></row>",
      { A1: 1, B3: 2 },
    ],
  ])("%s", async (_, data, cells) => {
    expect(
      await openPackage({ sheets: [`<sheetData>${data}</sheetData><sheetProtection sheet="1"/>`] }).cells(),
    ).toEqual(cells);
  });

  test.each([
    ["row 0", "<row r='0'/>"],
    ["a row beyond the last", "<row r='1048577'/>"],
    ["a row that is no number", "<row r='甲'/>"],
    ["a column beyond the last", "<row r='1'><c r='XFD1'/><c/></row>"],
    ["a cell that is no address", "<row r='1'><c r='1'/></row>"],
    ["a second cell in another row", "<row><c r='A2'/><c r='B3'/></row>"],
    ["a cell in another row", "<row r='1'><c r='A2'/></row>"],
  ])("%s is damaged", async (_, data) => {
    const { workbook } = openPackage({ sheets: [`<sheetData>${data}</sheetData>`] });
    await expect(workbook.read()).rejects.toEqual(failure("damaged", /sheet1\.xml/));
  });
});

test("what stands behind a row's extensions is read too", async () => {
  const { workbook } = openPackage({
    sheets: [
      '<sheetData><row r="1"><extLst><ext/></extLst></row></sheetData><sheetProtection sheet="true"/>',
    ],
  });
  expect((await workbook.read()).isProtected).toBe(true);
});

describe("kinds of files", () => {
  const parts = packageParts({
    sheets: [sheetData({ A1: "<v>5</v>", 'B1 t="s"': "<v>0</v>" })],
    strings: ["<t>甲</t>"],
  });
  const swap = (change: (text: string) => string) =>
    zipOf(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, change(text)])));
  const strict = (text: string) =>
    text
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  const prefixed = (text: string) =>
    text.includes('spreadsheetml/2006/main"')
      ? text.replace("xmlns=", "xmlns:x=").replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
      : text;

  test.each<[kind: string, bytes: Uint8Array]>([
    ["plain", zipOf(parts)],
    ["Strict", swap(strict)],
    ["with prefixes", swap(prefixed)],
    ["with byte order marks", swap((text) => `\ufeff${text}`)],
    [
      "with names in another case",
      zipOf(
        Object.fromEntries(
          Object.entries(parts).map(([name, text]) => [name.replace("sheet1", "Sheet1"), text]),
        ),
      ),
    ],
    [
      "with absolute targets",
      swap((text) => text.replaceAll('Target="worksheets', 'Target="/xl/worksheets')),
    ],
  ])("%s: read, and written without a trace of what was taken back", async (_, bytes) => {
    const file = openPackage(bytes);
    expect(await file.cells()).toEqual({ A1: 5, B1: "甲" });
    await file.write({
      edits: [{ at: fromA1("C2"), from: { value: null, formula: null }, to: { value: "乙", formula: null } }],
    });
    expect(await openPackage(file.workbook.save()).cells()).toEqual({ A1: 5, B1: "甲", C2: "乙" });
    await file.write({
      edits: [{ at: fromA1("C2"), from: { value: "乙", formula: null }, to: { value: null, formula: null } }],
    });
    expect(file.workbook.changed).toBe(false);
  });
});

test("number formats: built in, the file's own, of styles that are missing", async () => {
  const cells = { 'A1 s="1"': "<v>1</v>", 'B1 s="3"': "<v>1</v>", C1: "<v>1</v>", 'D1 s="99"': "<v>1</v>" };
  const read = async (styles?: null): Promise<SheetSnapshot> =>
    openPackage(
      packageBytes({ sheets: [sheetData(cells)], ...(styles === null && { styles }) }),
    ).workbook.read();
  const formats = (sheet: SheetSnapshot) =>
    ["A1", "B1", "C1", "D1"].map((cell) => cellAt(sheet, fromA1(cell)).numberFormat);
  expect(formats(await read())).toEqual(["0%", "0.000", "General", "General"]);
  expect(formats(await read(null))).toEqual(["General", "General", "General", "General"]);
});
