import { openWorkbook } from "../../../src/adapters/xlsx";
import { check, correct } from "../../../src/core/actions";
import { clear } from "../../../src/core/actions/clear";
import { correctSheets } from "../../../src/core/actions/correct-sheets";
import { cellKey, type CellValue, fromA1, toA1 } from "../../../src/core/cells";
import type { OwnSheet } from "../../../src/core/port";
import { PageWorkbook } from "../../../src/faces/web/book/page-workbook";
import { setCell } from "../../../src/spreadsheet/model";
import { sampleBytes } from "../../samples/raw";
import { now } from "../../support/clock";
import { unzipped } from "../../support/packages";
import { AS_EXCEL, signed } from "../../support/signed";

const SAMPLE = sampleBytes("luohu-2024-errors.xlsx");
const [FIRST, SECOND] = ["档案管理", "信息化维护"] as const;

const REPORT: OwnSheet = {
  kind: "report",
  name: "核查报告",
  columns: [20],
  rows: [[{ value: "报告", style: "title" }]],
  merges: [],
  isLandscape: false,
  repeated: null,
};

async function open(bytes: Uint8Array = SAMPLE) {
  const restored: string[] = [];
  const page = await PageWorkbook.open(bytes, "表.xlsx", {
    changed: () => undefined,
    refused: (error) => {
      throw error;
    },
    mayEndSignature: () => Promise.resolve(true),
  });
  await page.watch({
    changed: ({ isRestored, sheetId, address }) => {
      if (isRestored === true) restored.push(`${sheetId}!${address}`);
    },
    failed: (error) => {
      throw error;
    },
  });
  return { page, restored };
}

const idOf = async (page: PageWorkbook, sheet: string) =>
  (await page.sheets()).find(({ name }) => name === sheet)?.id ?? "";

async function type(page: PageWorkbook, sheet: string, address: string, input: string | number) {
  setCell(page.workbook, sheet, address, input);
  await page.read();
}

/** What stands in a cell of the file as it would be saved, and in the same cell on the screen. */
async function held(page: PageWorkbook, sheet: string, address: string): Promise<CellValue> {
  const file = openWorkbook(await page.save(), "表.xlsx");
  const id = (await file.sheets()).find(({ name }) => name === sheet)?.id;
  const { row, column } = fromA1(address);
  const value = (await file.read(id)).rows[row]?.[column]?.value ?? null;
  if (page.workbook.activeSheet.name === sheet) {
    expect(page.workbook.activeSheet.cells.get(cellKey(row, column))?.value ?? null).toEqual(value);
  }
  return value;
}

const same = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(Buffer.from(other));

describe("going back in an open file", () => {
  it("takes a correction back as one step: values, comments, highlights, record; the file is the one that was opened", async () => {
    const { page, restored } = await open();
    const id = await idOf(page, FIRST);
    const { edits } = await correct(page, id, { now });
    const corrected = await page.save();
    expect(edits.map(({ at }) => toA1(at)).sort()).toEqual(["H6", "I25", "I6"]);
    const step = await page.go("back");
    expect(step?.deeds.flatMap(({ cells }) => cells.map(toA1)).sort()).toEqual(["H6", "I25", "I6"]);
    expect(same(await page.save(), SAMPLE)).toBe(true);
    expect(page.isUnsaved).toBe(false);
    expect(await held(page, FIRST, "I6")).toBe(9.99);
    const { marks, record } = await page.read(id);
    expect([marks, record]).toEqual([[], []]);
    expect(restored).toEqual([`${id}!H6:I25`]);
    expect(page.workbook.activeSheet.comments).toEqual([]);

    await page.go("forth");
    expect(unzipped(await page.save())).toEqual(unzipped(corrected));
    expect(page.isUnsaved).toBe(true);
    expect(await held(page, FIRST, "I6")).toBe(9.69);
    expect(page.workbook.activeSheet.comments.length).toBeGreaterThan(0);
    expect(await page.go("forth")).toBeNull();
  });

  it("takes what was typed back in its order among the corrections, with the results that follow, over sheets", async () => {
    const { page } = await open();
    const [first, second] = [await idOf(page, FIRST), await idOf(page, SECOND)];
    await type(page, FIRST, "J18", "政府采购结余");
    await correct(page, first, { now });
    await page.select(second, { row: 0, column: 0 });
    const total = await held(page, SECOND, "I26");
    await type(page, SECOND, "I14", 1);
    expect(await held(page, SECOND, "I26")).not.toBe(total);

    await page.select(first, { row: 0, column: 0 });
    await page.go("back");
    expect(page.workbook.activeSheet.name).toBe(SECOND);
    expect(page.workbook.activeSheet.selection).toEqual([{ top: 13, left: 8, bottom: 13, right: 8 }]);
    expect(await held(page, SECOND, "I26")).toBe(total);
    await page.go("back");
    expect(page.workbook.activeSheet.name).toBe(FIRST);
    expect([await held(page, FIRST, "I6"), await held(page, FIRST, "J18")]).toEqual([9.99, "政府采购结余"]);
    await page.go("back");
    expect(await held(page, FIRST, "J18")).toBeNull();
    expect(await page.go("back")).toBeNull();
    expect(page.isUnsaved).toBe(false);
  });

  it("takes a correction of all sheets back as one step", async () => {
    const { page } = await open();
    const { signal } = new AbortController();
    const sheets = await correctSheets(page, await page.sheets(), { now, signal });
    expect(sheets.filter(({ corrected }) => (corrected?.edits.length ?? 0) > 0).length).toBeGreaterThan(1);
    const step = await page.go("back");
    expect(new Set(step?.deeds.map(({ sheetId }) => sheetId)).size).toBeGreaterThan(1);
    expect(same(await page.save(), SAMPLE)).toBe(true);
  });

  it("brings back marks that were cleared, and the way to take the corrections back", async () => {
    const { page } = await open();
    const id = await idOf(page, FIRST);
    await correct(page, id, { now });
    const { marks, record } = await page.read(id);
    await clear(page, id, { now });
    expect((await page.read(id)).marks).toEqual([]);
    await page.go("back");
    const back = await page.read(id);
    expect([back.marks, back.record]).toEqual([marks, record]);
  });

  it("takes a sheet of ours away again, brings it back, and with it what an older one held", async () => {
    const { page } = await open();
    const tabs = () => page.workbook.sheets.map(({ name }) => name);
    const before = tabs();
    await page.putSheet(REPORT);
    await page.putSheet({ ...REPORT, rows: [[{ value: "另一份", style: "title" }]] });
    expect(await held(page, "核查报告", "A1")).toBe("另一份");
    await page.go("back");
    expect(await held(page, "核查报告", "A1")).toBe("报告");
    await page.select(await idOf(page, "核查报告"), { row: 0, column: 0 });
    await page.go("back");
    expect(tabs()).toEqual(before);
    expect(same(await page.save(), SAMPLE)).toBe(true);
    await page.go("forth");
    expect(tabs()).toEqual([...before, "核查报告"]);
    expect(await held(page, "核查报告", "A1")).toBe("报告");
  });

  it("forgets what was taken back as soon as something else is changed", async () => {
    const { page } = await open();
    await type(page, FIRST, "J18", "一");
    await page.go("back");
    await type(page, FIRST, "J19", "二");
    expect(await page.go("forth")).toBeNull();
    expect(await held(page, FIRST, "J19")).toBe("二");
  });

  it("knows what was saved: going back from there leaves something unsaved, and forth again nothing", async () => {
    const { page } = await open();
    await type(page, FIRST, "J18", "一");
    await page.save();
    page.saved();
    expect(page.isUnsaved).toBe(false);
    await page.go("back");
    expect(page.isUnsaved).toBe(true);
    await page.go("forth");
    expect(page.isUnsaved).toBe(false);
  });

  it("does not take for saved what was typed after the copy was made", async () => {
    const { page } = await open();
    await type(page, FIRST, "J18", "一");
    await page.save();
    await type(page, FIRST, "J19", "二");
    page.saved();
    expect(page.isUnsaved).toBe(true);
  });

  it("waits until nobody is typing, and says so", async () => {
    const { page } = await open();
    await type(page, FIRST, "J18", "一");
    page.workbook.beginEdit();
    await expect(page.go("back")).rejects.toMatchObject({ code: "edit-mode" });
    page.workbook.endEdit();
    await page.go("back");
    expect(await held(page, FIRST, "J18")).toBeNull();
  });

  it("gives a signed file its signatures back", async () => {
    const file = signed(SAMPLE, AS_EXCEL);
    const { page } = await open(file);
    const name = page.workbook.activeSheet.name;
    await type(page, name, "J30", "一");
    expect(same(await page.save(), file)).toBe(false);
    await page.go("back");
    expect(same(await page.save(), file)).toBe(true);
  });

  it("keeps no more than a hundred steps", async () => {
    const { page } = await open();
    for (let turn = 1; turn <= 103; turn++) await type(page, FIRST, "J18", turn);
    let steps = 0;
    while ((await page.go("back")) !== null) steps++;
    expect(steps).toBe(100);
    expect(await held(page, FIRST, "J18")).toBe(3);
    expect((await check(page, await idOf(page, FIRST))).forms).toHaveLength(1);
  });
});
