import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { summaryText } from "../../../src/faces/cli/text/summary-text";
import { checkJson } from "./answer";
import { CLEAN, ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();

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
    unjudged: 1,
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

test("the answer says what each column was taken for, why, and how surely", async () => {
  const { answer } = await checkJson(CLEAN);
  const reading = answer.files[0]?.forms[0]?.reading;
  expect(reading?.columns.find(({ role }) => role === "score")).toEqual({
    role: "score",
    cell: "I13",
    column: "I",
    heading: "* 得分",
    by: "label",
    proofs: ["total", "within-weights"],
    sure: true,
  });
  expect(reading?.funds.find(({ role }) => role === "rate")).toEqual({
    role: "rate",
    cell: "H5",
    column: "H",
    heading: "执行率（%）",
    by: "label",
    proofs: ["rate"],
    sure: true,
  });
  const roles = reading?.columns.map(({ role }) => role).sort();
  expect(roles).toEqual(
    ["actual", "category", "dimension", "indicator", "reason", "score", "target", "unit", "weight"].sort(),
  );
});

test("the text for people names file, sheet, cell, what is wrong and what can be corrected", async () => {
  const { code, out } = await ziping("check", ERRORS);
  expect(code).toBe(1);
  expect(out).toContain(
    "[档案管理]  检察档案管理及案件档案数据化加工服务  总分 95.69 → 94.69  执行率 96.89%",
  );
  expect(out).toMatch(
    /必须处理 {2}E02 +I6 +执行率得分应为 9\.69（10 × 436,000 ÷ 450,000），表中为 9\.99。（可自动更正）/,
  );
  expect(out).toMatch(/共 1 个文件；自评表 3 份，必须处理 \d+ 处，请确认 \d+ 处，无法判断 1 项。\n$/);
});

test("what can be called neither right nor wrong is told with what is missing, and counted", async () => {
  const { answer } = await checkJson(ERRORS);
  const entry = { rules: ["T01"], cell: "I17", message: "总分无法判断：表中没有执行率得分。" };
  const forms = answer.files.flatMap((file) => file.forms);
  expect(forms.map(({ unjudged }) => unjudged)).toEqual([[], [], [entry]]);
  expect(answer.summary.unjudged).toBe(1);
  const { out } = await ziping("check", ERRORS);
  expect(out).toMatch(/无法判断 {2}T01 +I17 +总分无法判断：表中没有执行率得分。/);
});

test("the last line names what cannot be judged only where there is something", () => {
  const counts = { files: 2, unreadable: 0, forms: 3, errors: 1, warnings: 0 };
  const line = "共 2 个文件；自评表 3 份，必须处理 1 处，请确认 0 处";
  expect(summaryText({ ...counts, unjudged: 0 })).toBe(`${line}。`);
  expect(summaryText({ ...counts, unjudged: 4 })).toBe(`${line}，无法判断 4 项。`);
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
