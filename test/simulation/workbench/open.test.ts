import { keyPlace, toA1 } from "../../../src/core/cells";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { correct } from "../../../src/core/actions";
import { WorkbookError } from "../../../src/core/port";
import { openFile } from "../../../src/simulation/workbench/model/open";
import { saveFile } from "../../../src/simulation/workbench/save/save";
import { cellIn } from "../../../src/spreadsheet/model";
import { sampleBytes } from "../../samples/raw";
import { now } from "../../support/clock";
import { describeForeign, foreignWorkbook, foreignWorkbookNames } from "../../support/foreign-workbooks";
import { link, override, packageBytes } from "../../support/packages";
import { openPage } from "./support/page";

const ERRORS = sampleBytes("luohu-2024-errors.xlsx");

/** What stands in the cells of a workbook's sheet, by address. */
async function contents(bytes: Uint8Array, sheet: number): Promise<Record<string, unknown>> {
  const { workbook } = await openFile(bytes, "表.xlsx");
  const cells = [...(workbook.sheets[sheet]?.cells ?? [])].filter(([, { value }]) => value !== null);
  return Object.fromEntries(
    cells.map(([key, { value, formula }]) => [toA1(keyPlace(key)), formula ?? value]),
  );
}

describe("opening a file for the development page", () => {
  it("gives the host the sheets with values, formulas, formats and looks", async () => {
    const { workbook, hasLooks } = await openFile(ERRORS, "自评表.xlsx");
    const [sheet] = workbook.sheets;
    expect(hasLooks).toBe(true);
    expect(workbook.name).toBe("自评表.xlsx");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["档案管理", "信息化维护", "社工服务"]);
    expect(sheet && cellIn(sheet, 5, 3)).toMatchObject({
      value: 450000,
      formats: { "Font.Size": 10, HorizontalAlignment: "Right" },
    });
    expect(sheet?.merges).toHaveLength(30);
    expect(await contents(ERRORS, 1)).toMatchObject({ I17: "10", I26: "=SUM(I14:I24)+I6" });
  });

  it("shows the state of a file that was corrected before", async () => {
    const file = openWorkbook(ERRORS, "表.xlsx");
    for (const { id } of await file.sheets()) await correct(file, id, { now });
    const { workbook } = await openFile(file.save(), "表.xlsx");
    const sheet = workbook.sheet("档案管理");
    const comment = sheet.comments.find(({ row, column }) => row === 5 && column === 8);
    expect(comment).toMatchObject({ authorName: "自评核", replies: [] });
    expect(comment?.content).toMatch(/^【自评核·E02】执行率得分由 9\.99 更正为 9\.69。\n/);
    const rules = sheet.conditionalFormats.filter(({ formula }) => formula.includes("corrected"));
    expect(rules).toHaveLength(3);
    expect(rules[0]).toMatchObject({ type: "Custom", formats: { "Fill.Color": "#C6E0B4" } });
    expect([...workbook.settings.keys()]).toEqual([]);
    const record = [...workbook.customXmlParts.values()];
    expect(record.map((xml) => xml.slice(0, 58))).toEqual(
      Array(2).fill('<record xmlns="urn:ziping:record">{"version":2,"kind":"run"'.slice(0, 58)),
    );
  });

  it("gives comments of other people their text, and ours as a reply where both are on a cell", async () => {
    const bytes = packageBytes({
      sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
      sheetRelationships: { 1: link("rId1", "comments", "../comments1.xml") },
      types: override("xl/comments1.xml", "comments"),
      parts: {
        "xl/comments1.xml":
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王科长</author></authors>' +
          '<commentList><comment ref="A1" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>',
      },
    });
    const { workbook } = await openFile(bytes, "表.xlsx");
    expect(workbook.sheet("Sheet1").comments).toMatchObject([
      { row: 0, column: 0, authorName: "王科长", content: "请核对", replies: [] },
    ]);
  });

  it("brings the sheet to the front that the file has there", async () => {
    const view = '<bookViews><workbookView activeTab="1"/></bookViews>';
    const bytes = packageBytes({ sheets: ["<sheetData/>", "<sheetData/>"], workbook: view });
    expect((await openFile(bytes, "表.xlsx")).workbook.activeSheet.name).toBe("Sheet2");
  });

  it("refuses what is no workbook", async () => {
    const hello = new TextEncoder().encode("hello");
    await expect(openFile(hello, "坏.xlsx")).rejects.toMatchObject({ code: "not-xlsx" });
  });
});

describeForeign("files of others", () => {
  const REFUSED: Readonly<Record<string, string>> = {
    "excelize-encryptAES.xlsx": "password",
    "excelize-encryptSHA1.xlsx": "password",
    "excelize-BadWorkbook.xlsx": "damaged",
    "exceljs-missing-bits.xlsx": "damaged",
    "exceljs-invalid-xml.xlsx": "damaged",
  };

  it.each(foreignWorkbookNames())("%s opens and saves unchanged, or is refused", async (name) => {
    const bytes = foreignWorkbook(name);
    const refusal: unknown = await openFile(bytes, name).then(
      () => null,
      (error: unknown) => error,
    );
    if (refusal !== null) {
      expect(refusal).toBeInstanceOf(WorkbookError);
      expect((refusal as WorkbookError).code).toBe(REFUSED[name]);
      return;
    }
    const page = await openPage(bytes, name);
    expect(page.file.hasLooks).toBe(true);
    const saved = await saveFile(page.file, page.live);
    expect(saved.left).toEqual([]);
    expect(Buffer.from(saved.bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});
