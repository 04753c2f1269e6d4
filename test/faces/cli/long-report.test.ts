import type { OwnSheet } from "../../../src/core/port";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { briefOf } from "../../../src/faces/cli/answer/brief";
import type { FileAnswer, FindingAnswer, FormAnswer } from "../../../src/faces/cli/answer/types";
import { findingRow, findingsSheets } from "../../../src/faces/cli/report/findings-sheet";
import { linkCell } from "../../../src/faces/cli/report/link";
import { Report } from "../../../src/faces/cli/report/report";
import { summarySheets } from "../../../src/faces/cli/report/summary-sheet";
import { now } from "../../support/clock";
import { unzipped } from "../../support/packages";
import { duplicateText } from "../../../src/faces/cli/text/summary-text";
import { checkFile } from "../../../src/faces/cli/work/check";
import { ERRORS } from "./ziping";

/** Excel's limit for a sheet. */
const MOST_LINKS = 65_530;

const FINDING: FindingAnswer = {
  rule: "T01",
  name: "total",
  severity: "error",
  cell: "I25",
  row: "总分",
  message: "总分应为各项得分之和。",
  stated: "1",
  expected: "2",
  correction: "safe",
};

/** Files are called as they are. */
const asGiven = (file: string) => file;

async function sampleForm(): Promise<FormAnswer> {
  const [form] = (await checkFile(ERRORS, { profile: undefined, layouts: [] })).forms;
  if (form === undefined) throw new Error("no form");
  return form;
}

const answer = (file: string, forms: readonly FormAnswer[]): FileAnswer => ({
  file,
  error: null,
  forms,
  obsolete: [],
  notes: [],
});

/** The texts of each sheet's last line, and how many rows and links it has. */
function measured({ name, rows }: OwnSheet) {
  const links = rows.flat().filter((cell) => cell?.link !== undefined).length;
  return { name, rows: rows.length, links, last: rows.at(-1)?.[0]?.value };
}

test("more findings than a sheet takes links go on in the next one, and each sheet says so", async () => {
  const row = findingRow("表.xlsx", "表.xlsx", await sampleForm(), FINDING);
  const sheets = findingsSheets(Array(130_001).fill(row), 0);
  expect(sheets.map(measured)).toEqual([
    {
      name: "问题清单",
      rows: 60_002,
      links: 60_000,
      last: "一张工作表放不下，余下 70001 处问题见下一张工作表。",
    },
    {
      name: "问题清单",
      rows: 60_002,
      links: 60_000,
      last: "一张工作表放不下，余下 10001 处问题见下一张工作表。",
    },
    { name: "问题清单", rows: 10_002, links: 10_001, last: "表.xlsx" },
  ]);
  for (const { filtered, rows } of sheets) {
    // The line below the table is not filtered with it.
    expect(rows[filtered?.bottom ?? 0]?.[5]?.link).toBeDefined();
  }
});

test("more forms than a sheet takes links go on in the next one; what else there is to say stands at the end", () => {
  const row = [{ value: "x", style: "link" as const, link: { sheetName: "表", cell: "A1", file: "a.xlsx" } }];
  const sheets = summarySheets(Array(60_500).fill(row), ["同一项目出现 2 次。"], "今天");
  expect(sheets.map(measured)).toEqual([
    { name: "汇总", rows: 60_004, links: 60_000, last: "一张工作表放不下，余下 500 行见下一张工作表。" },
    { name: "汇总", rows: 504, links: 500, last: "同一项目出现 2 次。" },
  ]);
});

test("beyond what a workbook can bear findings are counted, not listed; both sheets say how many", async () => {
  const form = { ...(await sampleForm()), findings: Array<FindingAnswer>(12).fill(FINDING) };
  const report = new Report("/汇总.xlsx", now(), asGiven, 15);
  report.add(briefOf(answer("/a.xlsx", [form])));
  report.add(briefOf(answer("/b.xlsx", [form])));
  const workbook = openWorkbook(report.bytes([]), "汇总.xlsx");
  for (const { id, name } of await workbook.sheets()) {
    const { rows } = await workbook.read(id);
    expect(rows.at(-1)?.[0]?.value).toBe(
      "问题过多，另有 9 处没有列入“问题清单”，各表的数目见“汇总”。请分批检查，每批另存一份汇总表。",
    );
    expect([name, rows.length]).toEqual(name === "汇总" ? ["汇总", 6] : ["问题清单", 17]);
  }
});

test("in the file: never more links on a sheet than Excel takes, each with its own target", async () => {
  const form = { ...(await sampleForm()), findings: Array<FindingAnswer>(66_000).fill(FINDING) };
  const report = new Report("/汇总.xlsx", now(), asGiven);
  report.add(briefOf(answer("/a.xlsx", [form])));
  const parts = unzipped(report.bytes([]));
  const counts = [1, 2, 3].map((number) => {
    const sheet = parts.get(`xl/worksheets/sheet${number}.xml`) ?? "";
    const targets = parts.get(`xl/worksheets/_rels/sheet${number}.xml.rels`) ?? "";
    return [sheet.split("<hyperlink ").length - 1, targets.split("<Relationship ").length - 1];
  });
  expect(counts).toEqual([
    [1, 1],
    [60_000, 60_000],
    [6_000, 6_000],
  ]);
  expect(Math.max(...counts.flat())).toBeLessThan(MOST_LINKS);
});

test("an address that is too long for Excel gives the text alone", () => {
  const link = { sheetName: "表", cell: "A1", file: "" };
  expect(linkCell("I25", { ...link, file: "a".repeat(2_079) }).link?.file).toHaveLength(2_079);
  expect(linkCell("I25", { ...link, file: "a".repeat(2_080) })).toEqual({ value: "I25", style: "center" });
});

test("a project that stands very often is told with its first places, and fits into a cell", () => {
  const places = Array.from({ length: 900 }, (_, n) => ({
    file: `${n + 1}.xlsx`,
    sheet: "表",
    range: "A1:J25",
  }));
  const text = duplicateText({ project: "项目", places }, asGiven);
  expect(text).toMatch(/^同一项目出现 900 次：项目（1\.xlsx.*、3\.xlsx“表”A1:J25等 900 处）。请确认/u);
  expect(text).not.toContain("4.xlsx");
  const few = duplicateText({ project: "项目", places: places.slice(0, 3) }, asGiven);
  expect(few).toContain("、3.xlsx“表”A1:J25）。");
});
