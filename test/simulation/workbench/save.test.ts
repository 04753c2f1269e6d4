import { openWorkbook } from "../../../src/adapters/xlsx";
import { check, correct } from "../../../src/core/actions";
import { clear } from "../../../src/core/actions/clear";
import { undo } from "../../../src/core/actions/undo";
import { compareAddresses, fromA1, isCellError } from "../../../src/core/cells";
import { cellAt, type SheetSnapshot } from "../../../src/core/port";
import { saveFile } from "../../../src/simulation/workbench/save/save";
import { addComment, insertRows, setCell } from "../../../src/spreadsheet/model";
import { sampleBytes } from "../../samples/raw";
import { now } from "../../support/clock";
import { snapshotsOf } from "../../support/edits";
import { packageBytes, unzipped } from "../../support/packages";
import { openPage, type TestPage } from "./support/page";

const ERRORS = sampleBytes("luohu-2024-errors.xlsx");

async function correctAll({ live }: TestPage): Promise<void> {
  for (const { id } of await live.sheets()) await correct(live, id, { now });
}

/** The file as the command line corrects it. */
async function fixed(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes, "表.xlsx");
  for (const { id } of await workbook.sheets()) await correct(workbook, id, { now });
  return workbook.save();
}

/** What does not depend on who wrote a sheet: the record names sheets by other ids, Excel orders rules anew. */
function content({ sheet, rows, marks, foreignComments }: SheetSnapshot) {
  const sorted = [...marks].sort((a, b) => compareAddresses(a.at, b.at));
  return { name: sheet.name, rows, marks: sorted, foreignComments };
}

describe("saving from the development page", () => {
  it("gives the very bytes back where nothing was changed", async () => {
    const page = await openPage(ERRORS);
    const { bytes, left } = await saveFile(page.file, page.live);
    expect(Buffer.from(bytes).equals(Buffer.from(ERRORS))).toBe(true);
    expect(left).toEqual([]);
  });

  it("gives what the command line gives for the same corrections", async () => {
    const page = await openPage(ERRORS);
    await correctAll(page);
    const { bytes, left } = await saveFile(page.file, page.live);
    expect(left).toEqual([]);
    const [mine, theirs] = [await snapshotsOf(bytes), await snapshotsOf(await fixed(ERRORS))];
    expect(mine.map(content)).toEqual(theirs.map(content));
    const parts = [unzipped(ERRORS), unzipped(bytes), unzipped(await fixed(ERRORS))] as const;
    const changed = (now: Map<string, string>) =>
      [...now.keys()].filter((name) => now.get(name) !== parts[0].get(name));
    expect(changed(parts[1]).sort()).toEqual(changed(parts[2]).sort());
    for (const name of changed(parts[1]).filter((part) => part.includes("worksheets/sheet"))) {
      const cells = (text = "") => text.slice(0, text.indexOf("</sheetData>"));
      expect(cells(parts[1].get(name))).toBe(cells(parts[2].get(name)));
    }
  });

  it("opens the saved file with its corrections, marks and record, and undoes them", async () => {
    const page = await openPage(ERRORS);
    await correctAll(page);
    const again = await openPage((await saveFile(page.file, page.live)).bytes);
    const [first] = again.file.workbook.sheets;
    expect(first?.comments.map(({ content: text }) => text.slice(0, 9))).toContain("【自评核·E02】");
    expect(first?.conditionalFormats.length).toBeGreaterThan(2);
    for (const { id } of await again.live.sheets()) {
      expect((await correct(again.live, id, { now })).written).toBe(false);
      await undo(again.live, id, { now });
      await clear(again.live, id, { now });
    }
    const { bytes } = await saveFile(again.file, again.live);
    const [mine, original] = [await snapshotsOf(bytes), await snapshotsOf(ERRORS)];
    const cells = ({ rows }: SheetSnapshot) =>
      rows.map((row) => row?.map((cell) => cell && [cell.formula ?? cell.value, cell.numberFormat]));
    expect(mine.map(cells)).toEqual(original.map(cells));
    expect(mine.flatMap(({ marks }) => marks)).toEqual([]);
  });

  it("saves what a person typed, with the results that follow", async () => {
    const page = await openPage(ERRORS);
    setCell(page.host.workbook, "信息化维护", "I17", 8);
    setCell(page.host.workbook, "信息化维护", "J14", "已核对");
    setCell(page.host.workbook, "信息化维护", "H6", "94.75%");
    const [, sheet] = await snapshotsOf((await saveFile(page.file, page.live)).bytes);
    const cell = (address: string) => sheet && cellAt(sheet, fromA1(address));
    expect(cell("I17")).toMatchObject({ value: 8, formula: null });
    expect(cell("J14")).toMatchObject({ value: "已核对" });
    expect(cell("H6")).toMatchObject({ value: 0.9475 });
    expect(cell("I26")).toMatchObject({ formula: "=SUM(I14:I24)+I6", value: 90.48 });
  });

  it("saves twice from the same page without a difference", async () => {
    const page = await openPage(ERRORS);
    await correctAll(page);
    const first = await saveFile(page.file, page.live);
    const second = await saveFile(page.file, page.live);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  it("says what does not go into the file", async () => {
    const page = await openPage(ERRORS);
    const { workbook } = page.host;
    const [first, second] = workbook.sheets;
    if (!first || !second) throw new Error("the sample has three sheets");
    addComment(workbook, first, { row: 5, column: 8 }, "请核对", { name: "王科长" });
    await correct(page.live, first.id, { now });
    workbook.addSheet("核对报告");
    workbook.renameSheet(second, "维护");
    workbook.deleteSheet(workbook.sheet("社工服务"));
    insertRows(workbook, first, 30);
    const { left } = await saveFile(page.file, page.live);
    expect(left).toEqual([
      "“档案管理”插入或删除过行：已按新位置保存内容和标记，合并单元格、行高和底色仍在原位置。",
      "工作表“信息化维护”改名为“维护”，文件中仍用原名。",
      "“核对报告”是打开后新增的工作表，没有写入文件。",
      "工作表“社工服务”已删除，文件中仍保留。",
    ]);
  });

  it("writes nothing to a sheet that the file protects", async () => {
    const cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    const bytes = packageBytes({ sheets: [`${cells}<sheetProtection sheet="1"/>`, cells] });
    const page = await openPage(bytes);
    const { workbook } = page.host;
    for (const { name, protection } of workbook.sheets) {
      protection.isProtected = false;
      setCell(workbook, name, "A1", 2);
    }
    const saved = await saveFile(page.file, page.live);
    expect(saved.left).toEqual(["工作表“Sheet1”在文件中受保护，改动没有写入。"]);
    const values = (await snapshotsOf(saved.bytes)).map(
      (sheet) => cellAt(sheet, { row: 0, column: 0 }).value,
    );
    expect(values).toEqual([1, 2]);
  });

  it("checks to the same findings as the file", async () => {
    const page = await openPage(ERRORS);
    const file = openWorkbook(ERRORS, "表.xlsx");
    const live = await page.live.sheets();
    for (const [index, { id }] of (await file.sheets()).entries()) {
      const findings = async (from: typeof file | typeof page.live, sheetId: string | undefined) =>
        (await check(from, sheetId)).forms.flatMap((form) =>
          form.findings.map(({ rule, at }) => [rule.id, at]),
        );
      expect(await findings(page.live, live[index]?.id)).toEqual(await findings(file, id));
    }
  });
});

it("holds no error value that the samples do not have", async () => {
  const page = await openPage(ERRORS);
  const values = page.file.workbook.sheets.flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) => value),
  );
  expect(values.filter(isCellError)).toEqual([]);
});
