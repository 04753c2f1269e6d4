import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { looksOf, type SheetLooks } from "../../../src/adapters/xlsx/looks";
import { areaFromA1, areaToA1, cellKey, fromA1 } from "../../../src/core/cells";
import { SHOWN } from "../../../src/spreadsheet/model";
import { openForGrid } from "../../../src/spreadsheet/open";
import { link, packageBytes, type PackageOptions } from "../../support/packages";

const SAMPLE = path.join(__dirname, "../../../assets/samples/luohu-2024-errors.xlsx");

const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office">' +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>' +
  '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

const STYLES =
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/><color theme="1"/></font>' +
  '<font><b/><i val="0"/><u/><strike val="true"/><sz val="16"/><color rgb="FFC00000"/></font></fonts>' +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill>' +
  '<fill><gradientFill><stop position="0"><color rgb="FF00FF00"/></stop></gradientFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"><color auto="1"/></left><bottom style="double"/>' +
  '<top style="mediumDashed"><color rgb="FFFF0000"/></top></border></borders>' +
  '<cellXfs count="5"><xf fontId="0" fillId="0" borderId="0"/>' +
  '<xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf>' +
  '<xf fontId="0" fillId="3" borderId="0"/><xf fontId="0" fillId="4" borderId="0"/><xf fontId="0" fillId="1"/></cellXfs>';

function bytesOf(content: string, options: PackageOptions = {}): Uint8Array {
  return packageBytes({
    styles: STYLES,
    ...options,
    sheets: [content],
    parts: {
      "xl/theme/theme1.xml": THEME,
      ...options.parts,
      "xl/_rels/workbook.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        link("rId1", "worksheet", "worksheets/sheet1.xml") +
        link("rId2", "styles", "/xl/styles.xml") +
        link("rId3", "theme", "theme/theme1.xml") +
        link("rId4", "person", "persons/person.xml") +
        "</Relationships>",
    },
  });
}

function keyOf(address: string): number {
  const { row, column } = fromA1(address);
  return cellKey(row, column);
}

function looksIn(bytes: Uint8Array, sheetId: string): SheetLooks | undefined {
  return looksOf(openWorkbook(bytes, "表.xlsx"), [{ id: sheetId }], SHOWN)?.get(sheetId);
}

function sheetOf(content: string, options?: PackageOptions): SheetLooks {
  const sheet = looksIn(bytesOf(content, options), "1");
  if (!sheet) throw new Error("the sheet was not read");
  return sheet;
}

describe("how a file looks", () => {
  it("reads the sample form: merged cells, sizes in points, fonts, borders, wrapped text", () => {
    const bytes = new Uint8Array(readFileSync(SAMPLE));
    const { id = "" } =
      openWorkbook(bytes, "表.xlsx").book.sheets.find(({ name }) => name === "档案管理") ?? {};
    const sheet = looksIn(bytes, id);
    expect(sheet?.merges.map(areaToA1)).toContain("A1:J1");
    expect(sheet?.merges).toHaveLength(30);
    expect(sheet?.columnWidths.get(0)).toBe(69);
    expect(sheet?.rowHeights.get(0)).toBe(40);
    expect(sheet?.cells.get(keyOf("A1"))).toEqual({
      "Font.Bold": true,
      "Font.Size": 16,
      "Font.Name": "宋体",
      "Font.Color": "#000000",
      HorizontalAlignment: "Center",
      VerticalAlignment: "Center",
      WrapText: true,
    });
    expect(sheet?.cells.get(keyOf("H6"))).toMatchObject({ "Borders.EdgeTop.Style": "Continuous" });
  });

  it("reads fonts, fills by theme, palette and gradient, borders and alignment", () => {
    const cells = [1, 2, 3, 4, 0].map((style) => `<c s="${style}"/>`).join("");
    const { cells: looks } = sheetOf(`<sheetData><row r="2">${cells}</row></sheetData>`);
    expect(looks.get(keyOf("A2"))).toEqual({
      "Font.Bold": true,
      "Font.Underline": "Single",
      "Font.Strikethrough": true,
      "Font.Size": 16,
      "Font.Color": "#C00000",
      "Fill.Color": "#A2B9E2",
      "Borders.EdgeLeft.Style": "Continuous",
      "Borders.EdgeLeft.Weight": "Thin",
      "Borders.EdgeLeft.Color": "#000000",
      "Borders.EdgeTop.Style": "Dash",
      "Borders.EdgeTop.Weight": "Medium",
      "Borders.EdgeTop.Color": "#FF0000",
      "Borders.EdgeBottom.Style": "Double",
      "Borders.EdgeBottom.Weight": "Thick",
      "Borders.EdgeBottom.Color": "#000000",
      HorizontalAlignment: "Center",
      VerticalAlignment: "Top",
      WrapText: true,
      IndentLevel: 2,
    });
    expect(looks.get(keyOf("B2"))).toMatchObject({ "Fill.Color": "#FFFF00", "Font.Color": "#000000" });
    expect(looks.get(keyOf("C2"))).toMatchObject({ "Fill.Color": "#00FF00" });
    expect(looks.get(keyOf("D2"))).not.toHaveProperty("Fill.Color");
    expect(looks.get(keyOf("E2"))).toEqual({
      "Font.Size": 11,
      "Font.Name": "宋体",
      "Font.Color": "#000000",
      VerticalAlignment: "Bottom",
    });
  });

  it("reads sizes, hidden rows and columns, frozen panes, gridlines and the colour of the tab", () => {
    const sheet = sheetOf(
      '<sheetPr><tabColor rgb="FF0F6CBD"/></sheetPr>' +
        '<sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="20" customHeight="1"/>' +
        '<cols><col min="2" max="3" width="13.2"/><col min="4" max="16384" hidden="1" width="9"/></cols>' +
        '<sheetData><row r="1" ht="30"/><row/><row hidden="1" ht="12"/></sheetData>' +
        '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="nonsense"/></mergeCells>',
    );
    expect([...sheet.rowHeights]).toEqual([
      [0, 30],
      [1, 20],
      [2, 0],
    ]);
    expect([0, 1, 2, 3, 199, 200].map((column) => sheet.columnWidths.get(column))).toEqual([
      undefined,
      69,
      69,
      0,
      0,
      undefined,
    ]);
    expect(sheet).toMatchObject({
      frozen: { rows: 2, columns: 1 },
      showGridlines: false,
      tabColor: "#0F6CBD",
      merges: [areaFromA1("A1:B2")],
    });
  });

  it("reads notes with their authors and threads with their replies", () => {
    const sheet = sheetOf("<sheetData/>", {
      sheetRelationships: {
        1:
          link("rId1", "comments", "/xl/comments1.xml") + link("rId2", "threadedComment", "../threads/t.xml"),
      },
      parts: {
        "xl/comments1.xml":
          "<comments><authors><author>王科长</author></authors><commentList>" +
          '<comment ref="B2" authorId="0"><text><r><t>请</t></r><r><t>核对</t></r></text></comment>' +
          '<comment ref="C3" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
        "xl/threads/t.xml":
          '<ThreadedComments><threadedComment ref="C3" id="{1}" personId="{p}"><text>为何</text></threadedComment>' +
          '<threadedComment ref="C3" id="{2}" parentId="{1}" personId="{p}"><text>已改</text></threadedComment></ThreadedComments>',
        "xl/persons/person.xml": '<personList><person id="{p}" displayName="李四"/></personList>',
      },
    });
    expect(sheet.comments).toEqual([
      { cell: "C3", author: "李四", text: "为何", replies: [{ author: "李四", text: "已改" }] },
      { cell: "B2", author: "王科长", text: "请核对", replies: [], isNote: true },
    ]);
  });

  it("leaves out what lies beyond the rows and columns that are shown", () => {
    const cells = '<c r="B2" s="2"/><c r="C2" s="2"/>';
    const bytes = bytesOf(
      `<sheetData><row r="2">${cells}</row><row r="3" ht="9"><c r="A3"/></row></sheetData>`,
    );
    const sheet = looksOf(openWorkbook(bytes, "表.xlsx"), [{ id: "1" }], { rows: 2, columns: 2 })?.get("1");
    expect([...(sheet?.cells.keys() ?? [])]).toEqual([keyOf("B2")]);
    expect(sheet?.rowHeights.size).toBe(0);
  });

  it("reads only the sheets that are asked for, as they now stand", async () => {
    const file = openWorkbook(
      bytesOf('<sheetData><row r="1"><c r="A1" s="2"/></row></sheetData>'),
      "表.xlsx",
    );
    expect(looksOf(file, [], SHOWN)?.size).toBe(0);
    expect([...(looksOf(file, [{ id: "1" }], SHOWN)?.keys() ?? [])]).toEqual(["1"]);
    const { id } = await file.putSheet({
      kind: "report",
      name: "报告",
      columns: [20],
      rows: [[{ value: "核查报告", style: "title" }]],
      merges: [],
      repeated: null,
      isLandscape: false,
    });
    const sheet = looksOf(file, [{ id }], SHOWN)?.get(id);
    expect(sheet?.columnWidths.size).toBe(1);
    expect(sheet?.cells.get(keyOf("A1"))).toMatchObject({ "Font.Name": "宋体", "Font.Bold": true });
  });

  it("is left out where a part of it is damaged: the file opens, plain, and says so", async () => {
    const content = '<sheetData><row r="1"><c r="A1" s="2"><v>7</v></c></row></sheetData>';
    const damaged = bytesOf(content, { parts: { "xl/theme/theme1.xml": "<theme><clrScheme" } });
    expect(looksIn(damaged, "1")).toBeUndefined();
    const opened = await openForGrid(damaged, "表.xlsx");
    expect(opened.hasLooks).toBe(false);
    expect(opened.workbook.activeSheet.cells.get(0)).toMatchObject({ value: 7, formats: {} });
    expect((await openForGrid(bytesOf(content), "表.xlsx")).hasLooks).toBe(true);
  });

  it("does without parts that a link names but the file does not have", () => {
    const bytes = bytesOf('<sheetData><row r="1"><c r="A1" s="2"/></row></sheetData>');
    expect(looksIn(bytes, "1")?.cells.get(keyOf("A1"))).toMatchObject({ "Fill.Color": "#FFFF00" });
  });

  it("shows no half of a sheet: one with a mistake in its XML is not read at all", async () => {
    const bytes = bytesOf('<sheetData><row r="1"><c r="A1" s="2"/></row><row r="2"><c r="A2" & s="2"/>');
    expect(looksIn(bytes, "1")).toBeUndefined();
    await expect(openForGrid(bytes, "表.xlsx")).rejects.toMatchObject({ code: "damaged" });
  });

  it("shows a file without styles plainly", () => {
    expect(
      sheetOf('<sheetData><row r="1"><c r="A1" s="3"/></row></sheetData>', { styles: null }).cells.size,
    ).toBe(0);
  });
});
