import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { checkJson } from "./answer";
import { CLEAN, ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();

test("writes a corrected copy and leaves the input as it is; a second run changes nothing", async () => {
  const input = readFileSync(ERRORS);
  const { code, out } = await ziping("fix", ERRORS, "--out", folder.path());
  expect(code).toBe(0);
  expect(out).toMatch(/已更正 {2}T01 {2}信息化维护!I26 +总分 82\.48 → 95\.48/);
  expect(readFileSync(ERRORS).equals(input)).toBe(true);
  expect(readdirSync(folder.path())).toEqual(["luohu-2024-errors.xlsx"]);

  const again = folder.path("again");
  const fixed = folder.path("luohu-2024-errors.xlsx");
  const second = await ziping("fix", fixed, "--out", again);
  expect(second.out).toContain("没有算术错误需要更正");
  expect(readFileSync(path.join(again, "luohu-2024-errors.xlsx")).equals(readFileSync(fixed))).toBe(true);

  const { answer } = await checkJson(fixed);
  expect(
    answer.files[0]?.forms
      .flatMap(({ findings }) => findings)
      .filter(({ correction }) => correction === "safe"),
  ).toEqual([]);
});

test("does not overwrite: neither the input nor, without --force, an older result", async () => {
  const copy = folder.path("表.xlsx");
  copyFileSync(ERRORS, copy);
  const onItself = await ziping("fix", copy, "--out", folder.path());
  expect([onItself.code, onItself.out.includes("是要处理的原文件，不能覆盖")]).toEqual([2, true]);
  expect((await ziping("fix", copy, "--out", folder.path(), "--force")).code).toBe(2);
  expect(readFileSync(copy).equals(readFileSync(ERRORS))).toBe(true);

  const out = folder.path("out");
  expect((await ziping("fix", copy, "--out", out)).code).toBe(0);
  const again = await ziping("fix", copy, "--out", out);
  expect([again.code, again.out.includes("已存在。如要覆盖，请加 --force。")]).toEqual([2, true]);
  expect((await ziping("fix", copy, "--out", out, "--force")).code).toBe(0);
  expect(readdirSync(out)).toEqual(["表.xlsx"]);
});

test("does not copy a file without a form", async () => {
  const workbook = openWorkbook(readFileSync(CLEAN), CLEAN);
  for (const { id } of await workbook.sheets()) {
    await workbook.edit(id, (sheet) => ({
      edits: sheet.rows.flatMap((row, index) =>
        (row ?? []).flatMap((cell, column) =>
          ["一级指标", "二级指标", "三级指标"].some((level) => cell?.value === level) && cell !== undefined
            ? [{ at: { row: index, column }, from: cell, to: { value: "其他", formula: null } }]
            : [],
        ),
      ),
      recalculations: [],
      marks: { remove: [], add: [] },
    }));
  }
  const file = folder.path("无表.xlsx");
  writeFileSync(file, workbook.save());
  const out = folder.path("out");
  const { code, out: text } = await ziping("fix", file, "--out", out);
  expect(code).toBe(0);
  expect(text).toContain("没有找到绩效自评表");
  expect(text).toContain("工作表“档案管理”像自评表，但缺少“三级指标”列。已找到");
  expect(existsSync(path.join(out, "无表.xlsx"))).toBe(false);
  expect((await checkJson(file)).answer.files[0]?.error?.code).toBe("no-form");
});

test("clear takes off what fix has put on; values stay", async () => {
  await ziping("fix", ERRORS, "--out", folder.path());
  const out = folder.path("cleared");
  const fixed = folder.path("luohu-2024-errors.xlsx");
  const { code, out: text } = await ziping("clear", fixed, "--out", out);
  expect([code, text.includes("已清除本工具的批注、高亮和更正记录。")]).toEqual([0, true]);
  const cleared = openWorkbook(readFileSync(path.join(out, "luohu-2024-errors.xlsx")), "x");
  for (const { id } of await cleared.sheets()) {
    const sheet = await cleared.read(id);
    expect([sheet.marks, sheet.foreignComments, sheet.record]).toEqual([[], [], []]);
  }
  const [first] = await cleared.sheets();
  expect(cellAt(await cleared.read(first?.id), fromA1("I25")).value).toBe(94.69);
  const again = await ziping(
    "clear",
    path.join(out, "luohu-2024-errors.xlsx"),
    "--out",
    folder.path("twice"),
  );
  expect(again.out).toContain("文件中没有本工具的标记");
});

test("a folder that cannot be written is named", async () => {
  const blocked = folder.path("file");
  writeFileSync(blocked, "");
  const { code, err } = await ziping("fix", ERRORS, "--out", path.join(blocked, "inner"));
  expect(code).toBe(2);
  expect(err).toMatch(/路径中有一段不是文件夹|同名文件已存在/);
});
