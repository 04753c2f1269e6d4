import { openWorkbook } from "../../../src/adapters/xlsx";
import { readSheet } from "../../../src/adapters/xlsx/sheet/read";
import { correctSheets } from "../../../src/core/actions/correct-sheets";
import { fromA1 } from "../../../src/core/cells";
import { PageWorkbook } from "../../../src/faces/web/book/page-workbook";
import { frameKey, workbookView } from "../../../src/spreadsheet/grid/sheet-view";
import { setCell } from "../../../src/spreadsheet/model";
import { withParts } from "../../support/changed-parts";
import { manySheets, projectName, tabName } from "../../support/many-sheets";
import { unzipped } from "../../support/packages";

jest.mock("../../../src/adapters/xlsx/sheet/read", () => {
  const genuine = jest.requireActual<{ readSheet: typeof readSheet }>(
    "../../../src/adapters/xlsx/sheet/read",
  );
  return { ...genuine, readSheet: jest.fn(genuine.readSheet) };
});

const LISTENER = {
  changed: () => undefined,
  refused: (error: unknown) => {
    throw error;
  },
};

const open = (bytes: Uint8Array) => PageWorkbook.open(bytes, "表.xlsx", LISTENER);

/** Names of the sheets that show something. */
const shownOf = ({ workbook }: PageWorkbook) =>
  workbook.sheets.filter(({ cells }) => cells.size > 0).map(({ name }) => name);

const valueAt = ({ workbook }: PageWorkbook, sheet: string, address: string) => {
  const { row, column } = fromA1(address);
  return workbook.sheet(sheet).cells.get(row * 16_384 + column)?.value;
};

describe("a file of many sheets", () => {
  it.each([
    [50, 0],
    [50, 7],
    [1, 0],
  ])("of %i sheets only that in front is read, with its looks", async (count, front) => {
    const page = await open(manySheets(count, { front, hasFormulas: true }));
    const name = tabName(front + 1);
    expect(page.workbook.sheets).toHaveLength(count);
    expect(page.workbook.activeSheet.name).toBe(name);
    expect(shownOf(page)).toEqual([name]);
    expect(valueAt(page, name, "E2")).toBe(projectName(front + 1));
    expect(page.workbook.activeSheet.merges.length).toBeGreaterThan(20);
    expect(page.workbook.activeSheet.columnWidths.size).toBeGreaterThan(5);
  });

  it("shows a sheet when it comes to the front, by a person or by the pane, and keeps what was shown", async () => {
    const page = await open(manySheets(5));
    await page.activate(page.workbook.sheet(tabName(3)).id);
    expect(page.workbook.activeSheet.name).toBe(tabName(3));
    expect(shownOf(page)).toEqual([tabName(1), tabName(3)]);
    await page.select("5", fromA1("H6"));
    expect(page.workbook.activeSheet.name).toBe(tabName(5));
    expect(valueAt(page, tabName(5), "E2")).toBe(projectName(5));
    expect(shownOf(page)).toEqual([tabName(1), tabName(3), tabName(5)]);
    await expect(page.activate("nowhere")).rejects.toMatchObject({ code: "gone" });
  });

  it("saves every sheet, whether it was ever shown or not", async () => {
    const bytes = manySheets(20);
    const page = await open(bytes);
    expect(Buffer.from(await page.save()).equals(Buffer.from(bytes))).toBe(true);
    setCell(page.workbook, tabName(1), "J15", "说明");
    await page.activate(page.workbook.sheet(tabName(9)).id);
    setCell(page.workbook, tabName(9), "J15", "另一处");
    const saved = await page.save();
    const [before, after] = [unzipped(bytes), unzipped(saved)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([part, text]) => before.get(part) !== text).map(([part]) => part);
    expect(changed).toEqual(["xl/worksheets/form1.xml", "xl/worksheets/form9.xml"]);
    const file = openWorkbook(saved, "表.xlsx");
    const at = fromA1("J15");
    const texts = await Promise.all(
      ["1", "9"].map(async (id) => (await file.read(id)).rows[at.row]?.[at.column]),
    );
    expect(texts.map((cell) => cell?.value)).toEqual(["说明", "另一处"]);
  });

  it("shows what was typed and what followed when a sheet comes back, on any sheet", async () => {
    const total = '<c r="H25" s="2"><v>100</v></c>';
    const follows = total.replace("<v>100</v>", `<f>${tabName(1)}!H14*2</f><v>20</v>`);
    const bytes = withParts(manySheets(3), {
      "xl/worksheets/form2.xml": (text) => text.replace(total, follows),
    });
    const page = await open(bytes);
    await page.activate(page.workbook.sheet(tabName(2)).id);
    expect(valueAt(page, tabName(2), "H25")).toBe(20);
    await page.activate(page.workbook.sheet(tabName(1)).id);
    setCell(page.workbook, tabName(1), "H14", 8);
    await page.activate(page.workbook.sheet(tabName(2)).id);
    expect(valueAt(page, tabName(2), "H25")).toBe(16);
    await page.activate(page.workbook.sheet(tabName(1)).id);
    expect(valueAt(page, tabName(1), "H14")).toBe(8);
    expect(page.workbook.activeSheet.merges.length).toBeGreaterThan(20);
  });

  it("enters what was typed on a sheet that has left the front meanwhile", async () => {
    const page = await open(manySheets(3));
    const leaving = page.activate(page.workbook.sheet(tabName(2)).id);
    setCell(page.workbook, tabName(1), "J16", "离开时输入");
    await leaving;
    await page.read();
    const file = openWorkbook(await page.save(), "表.xlsx");
    const { row, column } = fromA1("J16");
    expect((await file.read("1")).rows[row]?.[column]?.value).toBe("离开时输入");
  });

  it("keeps what is selected on each sheet", async () => {
    const page = await open(manySheets(3));
    await page.select("1", fromA1("H6"));
    await page.activate(page.workbook.sheet(tabName(2)).id);
    expect(page.workbook.activeSheet.selection[0]).toMatchObject({ top: 0, left: 0 });
    await page.activate(page.workbook.sheet(tabName(1)).id);
    expect(page.workbook.activeSheet.selection[0]).toMatchObject({ top: 5, left: 7 });
  });

  it("is drawn with the sheet in front alone: what the grid gets does not grow with the sheets", async () => {
    const sizes = await Promise.all(
      [1, 50].map(async (count) => {
        const { workbook } = await open(manySheets(count));
        const laid = [workbook.activeSheet];
        return [JSON.stringify(workbookView(workbook, laid)).length, frameKey(workbook, laid).length];
      }),
    );
    expect(sizes[1]).toEqual(sizes[0]);
  });
});

test.each([[false], [true]])(
  "correcting twice as many sheets takes twice the readings (formulas: %s)",
  async (hasFormulas) => {
    const readings = async (count: number) => {
      const page = await open(manySheets(count, { hasFormulas }));
      const all = await page.sheets();
      const reading = jest.mocked(readSheet).mockClear();
      const sheets = await correctSheets(page, all, { now: () => new Date(2024, 0, 1) });
      expect(sheets.map(({ corrected }) => corrected?.edits.length)).toEqual(all.map(() => 3));
      expect(shownOf(page)).toEqual([tabName(1)]);
      return reading.mock.calls.length;
    };
    const [few, many] = [await readings(4), await readings(8)];
    expect(few).toBeGreaterThanOrEqual(4);
    // One less either way: the sheet in front is shown as it was read back.
    expect(many + 1).toBe(2 * (few + 1));
  },
);
