import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { check } from "../../../src/core/actions";
import { cellAt, type SheetSnapshot } from "../../../src/core/port";
import { linkTarget } from "../../../src/faces/cli/report/link";
import { unzipped } from "../../support/packages";
import { describeWithReaders, openpyxl, throughLibreOffice } from "../../support/readers";
import { CLEAN, ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();

/** A run over a good file in a subfolder, one whose project's name looks like a formula, and an unreadable one. */
async function reported(): Promise<{ bytes: Uint8Array; code: number; out: string }> {
  mkdirSync(folder.path("in", "一 组#1"), { recursive: true });
  copyFileSync(ERRORS, folder.path("in", "一 组#1", "表.xlsx"));
  const workbook = openWorkbook(readFileSync(CLEAN), "x");
  const [sheet] = await workbook.sheets();
  const name = (await check(workbook, sheet?.id)).forms[0]?.form.project.name?.at;
  if (name === undefined) throw new Error("no project name");
  await workbook.edit(sheet?.id, (snapshot) => ({
    edits: [{ at: name, from: cellAt(snapshot, name), to: { value: '=HYPERLINK("x")', formula: null } }],
    recalculations: [],
    marks: { remove: [], add: [] },
  }));
  writeFileSync(folder.path("in", "公式.xlsx"), workbook.save());
  writeFileSync(folder.path("in", "坏.xlsx"), "x");
  const { code, out } = await ziping("check", folder.path("in"), "--report", folder.path("汇总.xlsx"));
  return { bytes: new Uint8Array(readFileSync(folder.path("汇总.xlsx"))), code, out };
}

async function sheetsOf(bytes: Uint8Array): Promise<SheetSnapshot[]> {
  const workbook = openWorkbook(bytes, "汇总.xlsx");
  return Promise.all((await workbook.sheets()).map(({ id }) => workbook.read(id)));
}

/** Numbers and texts; nothing for empty cells and errors. */
const valuesOf = ({ rows }: SheetSnapshot) =>
  rows.map((row) =>
    (row ?? []).map((cell) => {
      const value = cell?.value ?? null;
      return typeof value === "string" || typeof value === "number" ? value : null;
    }),
  );

test("one row a form, one for what cannot be read, and all findings", async () => {
  const { bytes, code, out } = await reported();
  expect([code, out.includes("汇总表：")]).toEqual([2, true]);
  const [summary, findings] = await sheetsOf(bytes);
  if (summary === undefined || findings === undefined) throw new Error("two sheets");
  expect([summary.sheet.name, findings.sheet.name]).toEqual(["汇总", "问题清单"]);
  const rows = valuesOf(summary).slice(3);
  expect(rows.filter(([, sheet]) => sheet)).toHaveLength(6);
  expect(
    rows.find(([file, sheet]) => String(file).includes("一 组#1") && sheet === "档案管理")?.slice(3, 13),
  ).toEqual([
    "440300218291500016438",
    "深圳市罗湖区人民检察院（本级）",
    "2024",
    96.98,
    96.89,
    9.99,
    9.69,
    100,
    95.69,
    94.69,
  ]);
  expect(rows.find(([file]) => String(file).endsWith("坏.xlsx"))?.at(-1)).toMatch(/^这不是 \.xlsx 文件/);
  const list = valuesOf(findings);
  expect(list.find(([, , , , rule, cell]) => rule === "E02" && cell === "I6")).toMatchObject({
    3: "必须处理",
    8: "9.99",
    9: "9.69",
  });
});

// Points of a column's character in Excel's usual font, and of the room on A4 on its side.
test("the summary is printed on A4 in letters of 8 points at least", async () => {
  const { bytes } = await reported();
  const xml = unzipped(bytes).get("xl/worksheets/sheet1.xml") ?? "";
  expect(xml).toContain('orientation="landscape"');
  const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/gu)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(20);
  const points = widths.reduce((sum, width) => sum + width, 0) * 5.25;
  expect((11 * 784) / points).toBeGreaterThan(8);
});

test("a text that looks like a formula stays a text; links lead to the cells of the files", async () => {
  const { bytes } = await reported();
  const [summary] = await sheetsOf(bytes);
  const cells = (summary?.rows ?? []).flatMap((row) => row ?? []).flatMap((cell) => cell ?? []);
  expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
  expect(cells.some(({ value }) => value === '=HYPERLINK("x")')).toBe(true);
  expect(unzipped(bytes).get("xl/worksheets/sheet2.xml")).toMatch(
    /<hyperlink ref="F2" r:id="rId1" location="'[^']+'![A-Z]+\d+"\/>/,
  );
  expect(unzipped(bytes).get("xl/worksheets/_rels/sheet2.xml.rels")).toContain(
    'Target="in/一%20组%231/表.xlsx" TargetMode="External"',
  );
});

test("never over an input, nor without --force over what is there; an ending other than .xlsx is refused", async () => {
  const copy = folder.path("表.xlsx");
  copyFileSync(ERRORS, copy);
  const onInput = await ziping("check", copy, "--report", copy, "--force");
  expect([onInput.code, onInput.err.includes("是要检查的文件")]).toEqual([2, true]);
  expect(readFileSync(copy).equals(readFileSync(ERRORS))).toBe(true);
  const report = folder.path("汇总.xlsx");
  expect((await ziping("check", folder.path(), "--report", report)).code).toBe(1);
  const again = await ziping("check", folder.path(), "--report", report);
  expect([again.code, again.err.includes("已存在。如要覆盖，请加 --force。")]).toEqual([2, true]);
  const forced = await ziping("check", folder.path(), "--report", report, "--force");
  expect([forced.code, forced.out.includes("共 1 个文件")]).toEqual([1, true]);
  expect((await ziping("check", copy, "--report", folder.path("汇总.csv"))).err).toContain("以 .xlsx 结尾");
});

test.each([
  ["/a/b/表.xlsx", "/a/汇总.xlsx", "b/表.xlsx"],
  ["/a/表.xlsx", "/a/c/汇总.xlsx", "../表.xlsx"],
  ["/a/50%#.xlsx", "/a/汇总.xlsx", "50%25%23.xlsx"],
  ["/a/c:d.xlsx", "/a/汇总.xlsx", "./c:d.xlsx"],
])("%s from %s is %s", (file, from, target) => {
  expect(linkTarget(file, from)).toBe(target);
});

describeWithReaders("the report in other readers", () => {
  test("openpyxl and LibreOffice open it and see the same cells", async () => {
    const { bytes } = await reported();
    const [[ours], [theirs]] = [openpyxl([bytes]), throughLibreOffice([bytes])];
    expect([ours?.error, theirs?.error]).toEqual([null, null]);
    expect(Object.keys(theirs?.sheets ?? {})).toEqual(["汇总", "问题清单"]);
    for (const name of ["汇总", "问题清单"]) {
      const filled = (cells: Readonly<Record<string, { value: unknown }>> = {}) =>
        Object.fromEntries(Object.entries(cells).filter(([, { value }]) => value !== null && value !== ""));
      expect(filled(theirs?.sheets[name]?.cells)).toEqual(filled(ours?.sheets[name]?.cells));
    }
  });
});
