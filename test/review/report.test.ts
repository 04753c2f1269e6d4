import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/app";
import { type OwnSheet, PAGE_ROWS, rowHeights } from "../../src/sheet";
import { openWorkbook } from "../../src/workbook";
import { reportSheet, type SheetOutcome } from "../../src/review";

const FILE = path.join(__dirname, "../../assets/samples/luohu-2024-errors.xlsx");
const HEAD = { file: "自评表.xlsx", time: "2025年3月1日 14:32" };

let three: readonly SheetOutcome[] = [];

beforeAll(async () => {
  three = await checkWorkbook(openWorkbook(new Uint8Array(readFileSync(FILE)), "自评表.xlsx"), {});
});

const report = (outcomes: readonly SheetOutcome[]) => reportSheet(HEAD, outcomes);

const rowsOf = ({ rows }: OwnSheet, style: string) =>
  rows.flatMap((row, index) => (row[0]?.style === style ? [index] : []));

test("each form's section begins a page but the first, which follows on a short summary", () => {
  const sheet = report(three);
  const headings = rowsOf(sheet, "heading");
  expect(headings).toHaveLength(3);
  expect(sheet.pageStarts).toEqual(headings.slice(1));
});

test("after a long summary the first section begins a page too; what stays together fits on one", () => {
  const many = (times: number) => report(Array.from({ length: times }, () => three).flat());
  const firstAlone = [1, 2, 4, 6, 8, 12].map((times) => {
    const sheet = many(times);
    const [heading = 0, ...others] = rowsOf(sheet, "heading");
    expect(sheet.pageStarts?.slice(-others.length)).toEqual(others);
    const follows = sheet.pageStarts?.[0] !== heading;
    // The header of the first section's findings, and the first of them.
    const table = sheet.rows.findIndex((row, index) => index > heading && row[0]?.value === "级别");
    const height = rowHeights(sheet)
      .slice(0, table + 2)
      .reduce((sum, each) => sum + each, 0);
    expect(height <= PAGE_ROWS).toBe(follows);
    return !follows;
  });
  expect([firstAlone[0], firstAlone.at(-1)]).toEqual([false, true]);
});

test("a report on one form, or on none, has no page breaks", () => {
  expect(report(three.slice(0, 1)).pageStarts).toEqual([]);
  expect(report([]).pageStarts).toEqual([]);
});

test("the summary numbers its forms as the sections do, and says who made it", () => {
  const { rows, footer, merges } = report(three);
  const texts = rows.flat().map((cell) => cell?.value);
  const number = "2. 罗湖区检察院信息化系统维护项目";
  expect(texts.filter((text) => text === number)).toHaveLength(2);
  expect(texts.indexOf("本报告由自评核生成，供核对参考，结论以人工复核为准。")).toBeLessThan(
    texts.indexOf(number),
  );
  expect(footer).toBe("绩效自评表核查报告");
  const line = rows.findIndex((row) => row[0]?.value === "信息化维护");
  expect(merges).toContainEqual({ top: line, bottom: line, left: 0, right: 1 });
});

test("values are shortened to what narrow columns can hold, findings are not", () => {
  const table = report(three).rows.filter((row) => row[0]?.value === "提示" || row[0]?.value === "请确认");
  const values = table.flatMap((row) => [row[4]?.value, row[5]?.value]).map((value) => String(value));
  expect(values.some((value) => value.endsWith("…"))).toBe(true);
  expect(Math.max(...values.map((value) => value.length))).toBe(30);
  expect(table.every((row) => String(row[3]?.value).endsWith("。"))).toBe(true);
});

test("every text of the report can be read whole in its row", () => {
  expect(Math.max(...rowHeights(report(three)))).toBeLessThan(409);
});
