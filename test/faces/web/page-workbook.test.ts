import { openWorkbook } from "../../../src/adapters/xlsx";
import { fromA1 } from "../../../src/core/cells";
import { type ChangeSource, NOTHING_TO_DO, type OwnSheet } from "../../../src/core/port";
import { PageWorkbook } from "../../../src/faces/web/book/page-workbook";
import { setCell } from "../../../src/spreadsheet/model";
import { withParts } from "../../support/changed-parts";
import { link, packageBytes, packageParts, unzipped, zipOf } from "../../support/packages";

const cell = (ref: string, content: string) => `<c r="${ref}">${content}</c>`;
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join("")}</row>`;

/** Two sheets: a total with its result, one that follows from it elsewhere, and one that never had a result. */
const FILE = packageBytes({
  sheets: [
    `<sheetData>${row(1, cell("A1", "<v>1</v>"), cell("B1", "<f>A1*2</f><v>2</v>"), cell("C1", "<f>A1+1</f>"))}${row(
      2,
      cell("A2", "<f>Sheet2!A1+1</f><v>13</v>"),
      cell("B2", "<f>SEARCH(A1,A1)</f><v>1</v>"),
      cell("C2", "<f>B2+1</f><v>2</v>"),
    )}</sheetData>`,
    `<sheetData>${row(1, cell("A1", "<f>Sheet1!B1+10</f><v>12</v>"))}</sheetData>`,
  ],
});

const REPORT: OwnSheet = {
  kind: "report",
  name: "核查报告",
  columns: [20],
  rows: [[{ value: "=1+1", style: "title" }]],
  merges: [],
  isLandscape: false,
  repeated: null,
};

interface Opened {
  readonly page: PageWorkbook;
  readonly refusals: unknown[];
  readonly changes: [source: ChangeSource, address: string][];
}

async function open(bytes: Uint8Array = FILE): Promise<Opened> {
  const refusals: unknown[] = [];
  const changes: Opened["changes"] = [];
  const page = await PageWorkbook.open(bytes, "表.xlsx", {
    changed: () => undefined,
    refused: (error) => {
      refusals.push(error);
    },
  });
  await page.watch({
    changed: ({ source, address }) => changes.push([source, address]),
    failed: (error) => {
      throw error;
    },
  });
  return { page, refusals, changes };
}

/** What a person types into the grid; it has arrived when the next read answers. */
async function type(page: PageWorkbook, address: string, input: string | number): Promise<void> {
  setCell(page.workbook, "Sheet1", address, input);
  await page.read();
}

/** What the saved file holds. */
async function saved(page: PageWorkbook, address: string, sheet = 0): Promise<unknown> {
  const file = openWorkbook(await page.save(), "表.xlsx");
  const [id] = (await file.sheets()).slice(sheet).map((each) => each.id);
  const at = fromA1(address);
  return (await file.read(id)).rows[at.row]?.[at.column]?.value ?? null;
}

describe("an open file", () => {
  it("stays byte for byte while it is only looked at, with missing results on the screen alone", async () => {
    const { page } = await open();
    expect((await page.read()).rows[0]?.[2]).toMatchObject({ formula: "=A1+1", value: 2 });
    expect(Buffer.from(await page.save()).equals(Buffer.from(FILE))).toBe(true);
    expect(page.isUnsaved).toBe(false);
  });

  it("takes what is typed, and works out what follows through any number of sheets", async () => {
    const { page, changes } = await open();
    await type(page, "A1", 5);
    expect([await saved(page, "A1"), await saved(page, "B1"), await saved(page, "A2")]).toEqual([5, 10, 21]);
    expect(await saved(page, "A1", 1)).toBe(20);
    expect(changes).toEqual([["user", "A1"]]);
    expect(page.isUnsaved).toBe(true);
    page.saved();
    expect(page.isUnsaved).toBe(false);
  });

  it("leaves without a result what it cannot work out, and what reads that", async () => {
    const { page } = await open();
    await type(page, "A1", 5);
    expect([await saved(page, "B2"), await saved(page, "C2")]).toEqual([null, null]);
    const file = unzipped(await page.save());
    expect(file.get("xl/workbook.xml")).toContain("fullCalcOnLoad");
  });

  it("enters formulas with their results, and clears cells", async () => {
    const { page } = await open();
    await type(page, "D1", "=SUM(A1:B1)*2");
    expect(await saved(page, "D1")).toBe(6);
    await type(page, "D1", "");
    expect(await saved(page, "D1")).toBeNull();
    expect(openWorkbook(await page.save(), "表.xlsx")).toBeDefined();
  });

  it("writes only the sheets concerned", async () => {
    const { page } = await open();
    await type(page, "D9", "说明");
    const [before, after] = [unzipped(FILE), unzipped(await page.save())];
    const parts = [...after].filter(([part, text]) => before.get(part) !== text).map(([part]) => part);
    expect(parts).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("takes back in the grid what the file refuses, and says so", async () => {
    const { page, refusals } = await open(
      packageBytes({
        sheets: [
          `<sheetData>${row(1, cell("A1", '<f t="array" ref="A1:A2">B1:B2</f><v>1</v>'))}${row(2, cell("A2", "<v>2</v>"))}</sheetData>`,
        ],
      }),
    );
    await type(page, "A2", 9);
    expect(refusals).toHaveLength(1);
    expect(page.workbook.activeSheet.cells.get(16_384)?.value).toBe(2);
    expect(await saved(page, "A2")).toBe(2);
    expect(page.isUnsaved).toBe(false);
  });

  it("tells of formulas that come out otherwise than a plan foretold", async () => {
    const { page, changes } = await open();
    const at = fromA1("A1");
    const result = await page.edit(undefined, () => ({
      ...NOTHING_TO_DO,
      edits: [{ at, from: { value: 1, formula: null }, to: { value: 4, formula: null } }],
      recalculations: [{ at: fromA1("B1"), value: 8 }],
    }));
    expect(result.written).toBe(true);
    expect(result.recalculated).toEqual(
      expect.arrayContaining([
        { at: fromA1("A2"), value: 19 },
        { at: fromA1("C1"), value: 5 },
      ]),
    );
    expect(result.recalculated).not.toContainEqual(expect.objectContaining({ at: fromA1("B1") }));
    expect(changes).toEqual([["own", "A1"]]);
  });

  it("refuses to write while a cell is open, and reads all the same", async () => {
    const { page } = await open();
    page.workbook.beginEdit();
    await expect(page.edit(undefined, () => NOTHING_TO_DO)).rejects.toMatchObject({ code: "edit-mode" });
    expect((await page.read()).sheet.name).toBe("Sheet1");
  });

  it("shows a sheet of ours as a new tab, and the same tab when it is put again", async () => {
    const { page } = await open();
    await page.putSheet(REPORT);
    await page.putSheet({ ...REPORT, rows: [[{ value: "第二次", style: "title" }]] });
    expect(page.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet2", "核查报告"]);
    const [first] = page.workbook.sheet("核查报告").cells.values();
    expect(first).toMatchObject({ value: "第二次", formula: null, formats: { "Font.Bold": true } });
    expect(page.workbook.sheet("核查报告").columnWidths.size).toBe(1);
    expect((await page.sheets()).map(({ name }) => name)).toEqual(["Sheet1", "Sheet2", "核查报告"]);
  });

  it("shows a file plainly whose looks are damaged, says so, and works with it as with any other", async () => {
    const parts = packageParts({
      sheets: ['<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>'],
    });
    const links = parts["xl/_rels/workbook.xml.rels"]?.replace("</", `${link("t", "theme", "theme.xml")}</`);
    const file = { ...parts, "xl/_rels/workbook.xml.rels": links ?? "", "xl/theme.xml": "<theme" };
    const { page } = await open(zipOf(file));
    expect(page.hasLooks).toBe(false);
    await type(page, "A1", 8);
    expect(await saved(page, "A1")).toBe(8);
    await page.putSheet(REPORT);
    expect(page.workbook.sheet("核查报告").cells.get(0)).toMatchObject({ value: "=1+1", formats: {} });
    expect((await open()).page.hasLooks).toBe(true);
  });

  it("brings a sheet and a cell to the front, and tells whoever watches", async () => {
    const { page } = await open();
    const seen: unknown[] = [];
    const stop = await page.watch({
      selected: (event) => seen.push(event),
      activated: (event) => seen.push(event),
      failed: () => undefined,
    });
    const [, second] = await page.sheets();
    await page.select(second?.id ?? "", fromA1("A1"));
    await stop();
    await page.select(second?.id ?? "", fromA1("B1"));
    expect(seen).toEqual([{ sheetId: second?.id }, { sheetId: second?.id, at: fromA1("A1") }]);
    expect((await page.read()).sheet.name).toBe("Sheet2");
    await expect(page.select("99", fromA1("A1"))).rejects.toMatchObject({ code: "gone" });
  });
});

test.each<[what: string, sheet: string | null, says: string]>([
  ["broken", "<worksheet><sheetData><row", "工作表“Sheet2”的内容已损坏"],
  ["missing", null, "工作表“Sheet2”的内容缺失"],
])("a sheet that is %s is shown empty, and the others are worked on", async (_, sheet, says) => {
  const bytes = withParts(FILE, { "xl/worksheets/sheet2.xml": sheet });
  const { page, refusals } = await open(bytes);
  expect(page.workbook.sheets.map(({ name, cells }) => [name, cells.size > 0])).toEqual([
    ["Sheet1", true],
    ["Sheet2", false],
  ]);
  await expect(page.read("2")).rejects.toMatchObject({ message: expect.stringContaining(says) as unknown });
  await type(page, "A1", 5);
  expect((await page.read("1")).rows[0]?.[1]?.value).toBe(10);
  // What reads that sheet has no new result: an empty cell is not what stands there.
  await type(page, "D1", "=A1+Sheet2!A1");
  await type(page, "D2", "=SUM(Sheet2!A1:A2)");
  const { rows } = await page.read("1");
  expect([rows[0]?.[3], rows[1]?.[3]]).toMatchObject([
    { formula: "=A1+Sheet2!A1", value: null },
    { formula: "=SUM(Sheet2!A1:A2)", value: null },
  ]);
  setCell(page.workbook, "Sheet2", "B2", 7);
  await page.sheets();
  expect(refusals).toEqual([expect.objectContaining({ message: expect.stringContaining(says) as unknown })]);
  expect(page.workbook.sheet("Sheet2").cells.size).toBe(0);
  expect(unzipped(await page.save()).get("xl/worksheets/sheet2.xml")).toBe(sheet ?? undefined);
});

test("a file none of whose sheets can be read is not opened", async () => {
  const broken = (number: number) => ({ [`xl/worksheets/sheet${number}.xml`]: "<worksheet" });
  await expect(open(withParts(FILE, { ...broken(1), ...broken(2) }))).rejects.toMatchObject({
    message: expect.stringContaining("工作表“Sheet1”的内容已损坏") as unknown,
  });
});
