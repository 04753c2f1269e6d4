import { fromA1 } from "../../src/core/cells";
import { dumpWorkbook } from "../../src/simulation/host";
import { addComment, addReply, deleteRows, insertRows, setCell } from "../../src/spreadsheet/model";
import { sampleBytes } from "../samples/raw";
import { caseWorkbook, describeCases } from "../support/cases";
import { copySheet, openInExcel, saveFromExcel } from "../support/excel-file";
import { act, Clock, openDesk } from "./support/desk";
import { referenceFile } from "./support/reference";
import { stateOf } from "./support/state";

type Content = Record<string, unknown> & { sheets: Record<string, unknown>[] };

/** A workbook as plain data, without ids that each opening gives anew and without looks, which are not written. */
function contentOf(workbook: Parameters<typeof dumpWorkbook>[0]): unknown {
  const { content } = dumpWorkbook(workbook);
  const { sheets, ...rest } = content as Content;
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(
        Object.entries(sheet["cells"] as Record<string, Record<string, unknown>>)
          .map(([at, { value, formula, numberFormat }]) => [at, { value, formula, numberFormat }] as const)
          .filter(([, { value, formula }]) => value !== null || formula !== null),
      ),
      conditionalFormats: (sheet["conditionalFormats"] as Record<string, unknown>[]).map((rule) => ({
        ...rule,
        id: undefined,
        details: undefined,
      })),
      columnWidths: undefined,
      rowHeights: undefined,
    })),
  };
}

async function expectSame(file: Awaited<ReturnType<typeof openInExcel>>): Promise<void> {
  const again = await openInExcel(saveFromExcel(file));
  expect(contentOf(again.workbook)).toEqual(contentOf(file.workbook));
  expect(saveFromExcel(again).length).toBeGreaterThan(0);
}

describe("a file that the simulated Excel saves opens again as it was", () => {
  test("untouched", async () => {
    await expectSame(await openInExcel(sampleBytes("luohu-2024-errors.xlsx")));
  });

  test("corrected: cells, threads, rules, and the parts of the record", async () => {
    const desk = await openDesk("excel", await referenceFile(), new Clock());
    await act(desk, "correct");
    const { file } = desk;
    if (file === null) throw new Error("not in Excel");
    expect(file.workbook.customXmlParts.size).toBeGreaterThan(0);
    await expectSame(file);
    await desk.runner.stop();
  });

  test("with rows that came and went, cells typed, and notes of others that moved along", async () => {
    const noted = await openInExcel(await referenceFile());
    const { workbook } = noted;
    insertRows(workbook, workbook.sheet("表1"), 4, 2);
    setCell(workbook, "表1", "B6", "新的一行");
    deleteRows(workbook, workbook.sheet("表1"), 20);
    setCell(workbook, "表1", "D3", "96.5%");
    setCell(workbook, "汇总", "D2", "=B2*2");
    const comment = addComment(workbook, workbook.sheet("汇总"), fromA1("B2"), "一\n二 & <三>", {
      name: "赵",
    });
    addReply(workbook, comment, "回复", { name: "钱" });
    await expectSame(noted);
    const state = await stateOf(saveFromExcel(noted));
    expect(state.sheets["汇总"]?.words).toEqual({ B2: ["一\n二 & <三>", "回复"] });
    expect(state.sheets["表1"]?.otherRules).toBe(1);
  });

  test("with sheets renamed, copied and deleted", async () => {
    const file = await openInExcel(await referenceFile());
    const { workbook } = file;
    const copy = copySheet(file, workbook.sheet("表1"));
    workbook.renameSheet(workbook.sheet("表1"), "新名");
    setCell(workbook, copy.name, "I6", 1);
    await expectSame(file);
    const again = await openInExcel(saveFromExcel(file));
    again.workbook.deleteSheet(again.workbook.sheet("汇总"));
    await expectSame(again);
    expect(again.workbook.sheets.map(({ name }) => name)).toEqual(["新名", "表1 (2)"]);
  });
});

describeCases("the sample that was corrected in Excel", () => {
  test("is read with its threads and the record in the settings, and saved with both", async () => {
    const file = await openInExcel(caseWorkbook("k02-"));
    const { workbook } = file;
    expect(workbook.sheet("档案管理").comments.map(({ content }) => content.slice(0, 9))).toContain(
      "【自评核·E01】",
    );
    expect(workbook.settings.get("自评核")).toContain('"ledger"');
    await expectSame(file);
    const again = await stateOf(saveFromExcel(file));
    expect(again).toEqual(await stateOf(caseWorkbook("k02-")));
  });
});
