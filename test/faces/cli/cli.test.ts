import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { checkJson } from "./answer";
import { CLEAN, ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();

describe("check", () => {
  test("the clean workbook: three forms, what a person has to settle, no safe correction", async () => {
    const { code, answer } = await checkJson(CLEAN);
    expect(code).toBe(1);
    expect(answer.files[0]?.error).toBeNull();
    const forms = answer.files[0]?.forms ?? [];
    const shownOf = (wanted: (rule: string, severity: string) => boolean) =>
      forms.map(({ sheet, findings }) => [
        sheet,
        findings
          .filter(({ rule, severity }) => wanted(rule, severity))
          .map(({ rule, cell, severity, correction }) => `${rule} ${cell} ${severity} ${correction}`),
      ]);
    expect(shownOf((_, severity) => severity === "error")).toEqual([
      ["档案管理", ["I07 J18 error none"]],
      ["信息化维护", ["I07 J16 error none", "I07 J19 error none"]],
      ["社工服务", ["I07 J5 error none", "I07 J10 error none"]],
    ]);
    expect(shownOf((rule) => rule === "S04" || rule === "T06")).toEqual([
      ["档案管理", []],
      ["信息化维护", []],
      ["社工服务", ["S04 A1 warning none", "T06 I17 info none"]],
    ]);
    const findings = forms.flatMap((form) => form.findings);
    expect(findings.filter(({ correction }) => correction === "safe")).toEqual([]);
    expect(answer.summary).toEqual({
      files: 1,
      unreadable: 0,
      forms: 3,
      errors: 5,
      warnings: findings.filter(({ severity }) => severity === "warning").length,
    });
  });

  test("the figures of a form as decimal strings", async () => {
    const { answer } = await checkJson(CLEAN);
    const [first, , third] = answer.files[0]?.forms ?? [];
    expect(first).toMatchObject({
      range: "A1:J25",
      profile: { name: "national-2020" },
      grade: null,
      project: {
        code: "440300218291500016438",
        name: "检察档案管理及案件档案数据化加工服务",
        year: "2024",
        unit: "深圳市罗湖区人民检察院（本级）",
      },
      execution: {
        amountUnit: "元",
        annualBudget: "450000",
        executed: "436000",
        points: "10",
        rate: { cell: "H6", stated: "96.89", computed: "96.89" },
        score: { cell: "I6", stated: "9.69", computed: "9.69" },
      },
      weights: { cell: "H25", stated: "100", computed: "100" },
      total: { cell: "I25", stated: "94.69", computed: "94.69" },
    });
    expect(first?.indicators).toHaveLength(11);
    expect(first?.indicators[4]).toEqual({
      cell: "D18",
      category: "产出指标 (50 分)",
      dimension: "成本指标",
      name: "预算经费支出",
      target: "45 万",
      actual: "436,000",
      weight: "15",
      score: "10",
    });
    expect(third).toMatchObject({
      execution: null,
      weights: { stated: "100", computed: "90" },
      total: { stated: "94.53", computed: null },
    });
  });

  test("the text for people names file, sheet, cell, what is wrong and what can be corrected", async () => {
    const { code, out } = await ziping("check", ERRORS);
    expect(code).toBe(1);
    expect(out).toContain(
      "[档案管理]  检察档案管理及案件档案数据化加工服务  总分 95.69 → 94.69  执行率 96.89%",
    );
    expect(out).toMatch(
      /必须更正 {2}E02 +I6 +执行率得分应为 9\.69（10 × 436,000 ÷ 450,000），表中为 9\.99。（可自动更正）/,
    );
    expect(out).toMatch(/共 1 个文件；自评表 3 份，必须更正 \d+ 处，请确认 \d+ 处。\n$/);
  });

  test("0 where nothing is wrong", async () => {
    const workbook = openWorkbook(readFileSync(CLEAN), CLEAN);
    const [first, second, third] = await workbook.sheets();
    const explain = (id: string | undefined, ...cells: string[]) =>
      workbook.edit(id, (sheet) => ({
        edits: cells.map((cell) => ({
          at: fromA1(cell),
          from: cellAt(sheet, fromA1(cell)),
          to: { value: "采购结余，已提出改进措施", formula: null },
        })),
        recalculations: [],
        marks: { remove: [], add: [] },
      }));
    await explain(first?.id, "J18");
    await explain(second?.id, "J16", "J19");
    await explain(third?.id, "J5", "J10");
    const file = folder.path("说明齐全.xlsx");
    writeFileSync(file, workbook.save());
    const { code, answer } = await checkJson(file);
    expect(answer.summary.errors).toBe(0);
    expect(code).toBe(0);
  });

  test("one unreadable file does not stop the others, and gives 2", async () => {
    const missing = folder.path("没有.xlsx");
    const xls = folder.path("旧版.xls");
    writeFileSync(
      xls,
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
    );
    const csv = folder.path("表.csv");
    writeFileSync(csv, "权重,得分\n10,9\n");
    const cut = folder.path("截断.xlsx");
    writeFileSync(cut, readFileSync(CLEAN).subarray(0, 4000));
    mkdirSync(folder.path("空"));
    const { code, answer } = await checkJson(missing, xls, csv, cut, folder.path("空"), CLEAN);
    expect(code).toBe(2);
    expect(answer.files.map(({ error }) => error?.code ?? null)).toEqual([
      "io",
      "not-xlsx",
      "not-xlsx",
      "damaged",
      "io",
      null,
    ]);
    for (const { error } of answer.files)
      if (error) expect(error.message).toMatch(/^[\u3000-\uffef\w .“”，。、（）/-]+。$/u);
    expect(answer.summary).toMatchObject({ files: 6, unreadable: 5, forms: 3 });
  });
});

describe("fix", () => {
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
    expect(second.out).toContain("没有需要自动更正的内容");
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
            cell?.value === "三级指标"
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
    expect(text).toContain("工作表“档案管理”像自评表，但缺少“三级指标”列。");
    expect(existsSync(path.join(out, "无表.xlsx"))).toBe(false);
    expect((await checkJson(file)).answer.files[0]?.error?.code).toBe("no-form");
  });
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

describe("wrong usage is answered in Chinese with 2", () => {
  test.each([
    [["check"], "请给出至少一个 .xlsx 文件或文件夹"],
    [["fix", ERRORS], "请用 --out 指定存放副本的文件夹"],
    [["check", CLEAN, "--nonsense"], "有不认识的选项"],
    [["mend"], "有不认识的命令"],
    [[], "请给出命令"],
  ])("%j", async (args, message) => {
    const { code, err, out } = await ziping(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  test("--help and --version give 0", async () => {
    const help = await ziping("--help");
    expect([help.code, help.out.includes("用法")]).toEqual([0, true]);
    expect((await ziping("--version")).code).toBe(0);
  });
});

test("a folder that cannot be written is named", async () => {
  const blocked = folder.path("file");
  writeFileSync(blocked, "");
  const { code, err } = await ziping("fix", ERRORS, "--out", path.join(blocked, "inner"));
  expect(code).toBe(2);
  expect(err).toMatch(/路径中有一段不是文件夹|同名文件已存在/);
});
