import type { OwnSheet } from "../../src/core/port";
import { filledCells, type OpenSubject } from "./subject";

const FORM = { name: "表 1's", rows: [["标题", 1]] };

const report = (title: string): OwnSheet => ({
  kind: "report",
  name: "核查报告",
  columns: [12, 40, 10],
  rows: [
    [{ value: title, style: "title" }, null, null],
    [
      { value: "单元格", style: "header" },
      { value: "问题", style: "header" },
      { value: "应为", style: "header" },
    ],
    [
      { value: "B1", style: "link", link: { sheetName: FORM.name, cell: "B1" } },
      { value: "=1+1", style: "cell" },
      { value: 9.69, style: "number" },
    ],
    [{ value: "@SUM(A1)", style: "cell" }, { value: "第一行\n第二行", style: "note" }, null],
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  isLandscape: false,
  repeated: { top: 1, bottom: 1 },
  pageStarts: [2, 3],
  footer: "核查报告",
});

/** Sheets of ours: added at the end, written over, never taken for other people's. */
export function testOwnSheets(open: OpenSubject): void {
  test("a sheet of ours is added last, and its texts are texts", async () => {
    const { workbook } = open([FORM]);
    const sheet = await workbook.putSheet(report("核查报告"));
    expect(sheet.name).toBe("核查报告");
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual([FORM.name, "核查报告"]);
    const cells = filledCells((await workbook.read(sheet.id)).rows);
    expect(Object.fromEntries(Object.entries(cells).map(([at, { value }]) => [at, value]))).toEqual({
      "0:0": "核查报告",
      "1:0": "单元格",
      "1:1": "问题",
      "1:2": "应为",
      "2:0": "B1",
      "2:1": "=1+1",
      "2:2": 9.69,
      "3:0": "@SUM(A1)",
      "3:1": "第一行\n第二行",
    });
    expect(Object.values(cells).filter(({ formula }) => formula !== null)).toEqual([]);
  });

  test("written again it replaces itself and nothing else", async () => {
    const { workbook, dump } = open([FORM, { name: "核查报告", rows: [["别人的表"]] }]);
    const first = await workbook.putSheet(report("第一次"));
    expect(first.name).toBe("核查报告 (2)");
    const once = dump();
    const shorter = report("第二次");
    const second = await workbook.putSheet({ ...shorter, rows: shorter.rows.slice(0, 2) });
    expect(second.name).toBe(first.name);
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual([FORM.name, "核查报告", first.name]);
    const rows = filledCells((await workbook.read(second.id)).rows);
    expect([rows["0:0"]?.value, rows["2:1"]]).toEqual(["第二次", undefined]);
    await workbook.putSheet(report("第一次"));
    // In Excel a new sheet takes the place of the old one: the same in all but its id.
    expect(withoutIds(dump())).toEqual(withoutIds(once));
  });

  test("a report and an overview stand beside each other", async () => {
    const { workbook } = open([FORM]);
    await workbook.putSheet(report("报告"));
    await workbook.putSheet({ ...report("总览"), kind: "overview", name: "核查总览", repeated: null });
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual([FORM.name, "核查报告", "核查总览"]);
  });
}

function withoutIds(dump: unknown): unknown {
  return JSON.parse(JSON.stringify(dump).replace(/\{[0-9A-F]{8}-[0-9A-F-]{27}\}/giu, "{id}"));
}
