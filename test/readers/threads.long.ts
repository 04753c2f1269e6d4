/** Other programs open what is left of threads of ours, and see what stands. */
import { openWorkbook } from "../../src/adapters/xlsx";
import { undo } from "../../src/core/actions/undo";
import { sampleBytes } from "../samples/raw";
import { asExcelSaves } from "../support/as-excel-saves";
import { now } from "../support/clock";
import { describeWithReaders, openpyxl, savedByOpenpyxl, throughLibreOffice } from "../support/readers";
import { ziping } from "./ziping";

const input = sampleBytes("luohu-2024-errors.xlsx");
const SHEET = "档案管理";

describeWithReaders("threads of ours, to one of which a person has replied", () => {
  test("undone on the first sheet: one comment is left there, as it is done; those of other sheets stay", async () => {
    const workbook = openWorkbook(
      asExcelSaves(await ziping("fix", input), { I6: [{ text: "已核对，同意", by: "乙" }] }),
      "表.xlsx",
    );
    const [before] = openpyxl([workbook.save()]);
    const [first] = await workbook.sheets();
    await undo(workbook, first?.id, { now });
    const saved = workbook.save();
    const [seen] = openpyxl([saved]);
    for (const each of [seen, ...throughLibreOffice([saved])]) {
      expect(each?.error).toBeNull();
      expect(Object.keys(each?.sheets[SHEET]?.comments ?? {})).toEqual(["I6"]);
      const { text } = each?.sheets[SHEET]?.comments["I6"] ?? {};
      expect(text).toMatch(/【自评核·E02】（已处理）执行率得分由 9\.99 更正为 9\.69。[^]*已核对，同意/);
      expect(each?.sheets[SHEET]?.rules).toEqual([]);
    }
    for (const name of ["信息化维护", "社工服务"]) {
      expect(seen?.sheets[name]?.comments).toEqual(before?.sheets[name]?.comments);
    }
  }, 120_000);

  test("once openpyxl has saved the file, which loses threads, our notes are known and all is cleared", async () => {
    const saved = savedByOpenpyxl(
      asExcelSaves(await ziping("fix", input), { I6: [{ text: "已核对，同意", by: "乙" }] }),
    );
    const workbook = openWorkbook(saved, "表.xlsx");
    const sheets = await workbook.sheets();
    const read = await Promise.all(sheets.map(({ id }) => workbook.read(id)));
    expect(read.map(({ foreignComments }) => foreignComments)).toEqual([[{ row: 5, column: 8 }], [], []]);
    expect(
      read.flatMap(({ marks }) => marks.filter(({ comment }) => comment !== null)).length,
    ).toBeGreaterThan(15);
    const [cleared] = openpyxl([await ziping("clear", saved)]);
    expect(cleared?.error).toBeNull();
    const left = Object.values(cleared?.sheets ?? {}).map(({ comments }) => Object.keys(comments));
    expect(left).toEqual([["I6"], [], []]);
  }, 120_000);
});
