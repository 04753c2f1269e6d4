import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { type CellContent, fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { link, packageBytes, packageParts, zipOf } from "../../support/packages";
import { CLEAN, testFolder, ziping } from "./ziping";

const folder = testFolder();

function fileOf(bytes: Uint8Array): string {
  const file = folder.path("输入.xlsx");
  writeFileSync(file, bytes);
  return file;
}

const CHART_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet";

/** A workbook whose only sheet is a chart. */
function chartSheet(): Uint8Array {
  const parts = packageParts();
  const rels = "xl/_rels/workbook.xml.rels";
  const toSheet = link("rId1", "worksheet", "worksheets/sheet1.xml");
  const toChart = toSheet.replace(/Type="[^"]*"/, `Type="${CHART_RELATIONSHIP}"`);
  return zipOf({ ...parts, [rels]: parts[rels]?.replace(toSheet, toChart) ?? "" });
}

const row = (...texts: string[]) =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;

describe.each([
  [
    "a sheet with no form",
    () => packageBytes({ sheets: [`<sheetData>${row("姓名", "得分")}</sheetData>`] }),
    "没有找到绩效自评表",
  ],
  [
    "what comes near to a form",
    () =>
      packageBytes({
        sheets: [`<sheetData>${row("项目支出绩效自评表")}${row("指标名称", "得分")}</sheetData>`],
      }),
    "工作表“Sheet1”像自评表，但缺少“三级指标”列。",
  ],
  ["an empty workbook", () => packageBytes(), "没有找到绩效自评表"],
  ["a chart sheet alone", chartSheet, "没有找到绩效自评表"],
])("%s", (_title, bytes, says) => {
  test("is said, counts as read, and nothing is written", async () => {
    const file = fileOf(bytes());
    expect(await ziping("check", file)).toMatchObject({
      code: 0,
      out: expect.stringContaining(says) as string,
    });
    const out = folder.path("out");
    expect((await ziping("fix", file, "--out", out)).out).toContain(says);
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
  });
});

const BAD: readonly (readonly [string, string, CellContent, RegExp])[] = [
  ["#REF! in a score", "I14", { value: { error: "#REF!" }, formula: "=#REF!" }, /I04 +I14 .*#REF!/],
  [
    "a date in a score",
    "I14",
    { value: 45_000, formula: null, numberFormat: "yyyy-mm-dd" },
    /I04 +I14 .*日期/,
  ],
  ["B = 0", "E6", { value: 0, formula: null }, /E04 +E6 .*0/],
  ["text in an amount", "F6", { value: "四十三万", formula: null }, /E04 +F6 .*四十三万/],
  ["a negative amount", "F6", { value: -436_000, formula: null }, /E04 +F6 .*-436,?000/],
];

describe.each(BAD)("%s", (_title, cell, content, says) => {
  test("is said with its cell, gives 1, and no correction builds on it", async () => {
    const at = fromA1(cell);
    const workbook = openWorkbook(readFileSync(CLEAN), "luohu-2024.xlsx");
    const [sheet] = await workbook.sheets();
    await workbook.edit(sheet?.id, () => ({
      edits: [{ at, from: { value: null, formula: null }, to: content }],
      recalculations: [],
      marks: { remove: [], add: [] },
    }));
    const file = fileOf(workbook.save());
    const { code, out } = await ziping("check", file);
    expect([code, out]).toEqual([1, expect.stringMatching(says)]);
    expect((await ziping("fix", file, "--out", folder.path("out"))).out).not.toContain("已更正");
    const fixed = openWorkbook(readFileSync(folder.path("out", path.basename(file))), "out.xlsx");
    expect(cellAt(await fixed.read(sheet?.id), at)).toMatchObject({ value: content.value });
    expect(cellAt(await fixed.read(sheet?.id), fromA1("I25")).value).toBe(94.69);
  });
});
