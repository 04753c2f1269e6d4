import { readFileSync, writeFileSync } from "node:fs";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { type PartChange, withParts } from "../../support/changed-parts";
import { caseWorkbook, describeCases } from "../../support/cases";
import { ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();
const THIRD = "xl/worksheets/sheet3.xml";

/** A file of this name in the folder of the test. */
function put(name: string, bytes: Uint8Array): string {
  writeFileSync(folder.path(name), bytes);
  return folder.path(name);
}

const sample = (changes: Readonly<Record<string, PartChange>>) =>
  withParts(new Uint8Array(readFileSync(ERRORS)), changes);

/** Cells with marks of ours, and parts of the record, on the first two sheets. */
async function ours(path: string) {
  const workbook = openWorkbook(new Uint8Array(readFileSync(path)), path);
  const [first, second] = [await workbook.read("1"), await workbook.read("2")];
  return first.marks.length + second.marks.length + first.record.length;
}

test.each<[title: string, changes: Readonly<Record<string, PartChange>>, says: string]>([
  ["missing", { [THIRD]: null }, "工作表“社工服务”的内容缺失"],
  ["broken", { [THIRD]: (text) => text.replace("</sheetData>", "</sheet") }, "工作表“社工服务”的内容已损坏"],
])("a sheet that is %s is named by every command; the others are done", async (_, changes, says) => {
  const file = put("表.xlsx", sample(changes));
  const checked = await ziping("check", file);
  expect([checked.code, checked.out]).toEqual([
    2,
    expect.stringContaining(`工作表“社工服务”未处理：${says}`),
  ]);
  expect(checked.out).toContain("自评表 2 份");
  const fixed = await ziping("fix", file, "--out", folder.path("a"));
  expect([fixed.code, fixed.out]).toEqual([2, expect.stringContaining(`工作表“社工服务”未处理：${says}`)]);
  expect(fixed.out).toMatch(/已更正 {2}T01 {2}档案管理!I25/);
  expect(await ours(folder.path("a", "表.xlsx"))).toBeGreaterThan(10);
  const cleared = await ziping("clear", folder.path("a", "表.xlsx"), "--out", folder.path("b"));
  expect([cleared.code, cleared.out]).toEqual([
    2,
    expect.stringContaining(`工作表“社工服务”未清除：${says}`),
  ]);
  expect(cleared.out).toContain("已清除其余工作表中本工具的批注、高亮和更正记录。");
  expect(await ours(folder.path("b", "表.xlsx"))).toBe(0);
  const again = await ziping("clear", folder.path("b", "表.xlsx"), "--out", folder.path("c"));
  expect(again.out).toContain("其余工作表中没有本工具的标记。");
  expect(readFileSync(folder.path("c", "表.xlsx"))).toEqual(readFileSync(folder.path("b", "表.xlsx")));
});

test("comments that cannot be read: the cells are checked, and the sheet is not written", async () => {
  const rels = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const link = '<Relationship Id="a" Type="http://x/comments" Target="../comments1.xml"/>';
  const file = put(
    "表.xlsx",
    sample({ "xl/worksheets/_rels/sheet1.xml.rels": rels(link), "xl/comments1.xml": "<comments>" }),
  );
  const checked = await ziping("check", file);
  expect([checked.code, checked.out]).toEqual([
    1,
    expect.stringContaining("工作表“档案管理”的批注无法读取，只检查了单元格。"),
  ]);
  const fixed = await ziping("fix", file, "--out", folder.path("a"));
  expect([fixed.code, fixed.out]).toEqual([
    2,
    expect.stringContaining("工作表“档案管理”未更正：工作表“档案管理”的批注"),
  ]);
  const cleared = await ziping("clear", folder.path("a", "表.xlsx"), "--out", folder.path("b"));
  expect([cleared.code, cleared.out]).toEqual([2, expect.stringContaining("工作表“档案管理”未清除：")]);
});

describeCases("a file with NaN on a sheet without a form", () => {
  test("is checked, corrected and cleared as a whole", async () => {
    const bytes = caseWorkbook("k13-");
    const file = put("表.xlsx", bytes);
    expect((await ziping("fix", file, "--out", folder.path("a"))).code).toBe(0);
    expect(await ours(folder.path("a", "表.xlsx"))).toBeGreaterThan(10);
    const cleared = await ziping("clear", folder.path("a", "表.xlsx"), "--out", folder.path("b"));
    expect([cleared.code, cleared.out]).toEqual([
      0,
      expect.stringContaining("已清除本工具的批注、高亮和更正记录。"),
    ]);
    expect(await ours(folder.path("b", "表.xlsx"))).toBe(0);
  });
});
