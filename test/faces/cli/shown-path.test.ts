import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fromFiles, fromGiven } from "../../../src/faces/cli/files/shown-path";
import { NATIONAL_2020 } from "../../../src/core/profile";
import { profileText } from "../../../src/core/profile/format";
import { Decimal, points } from "../../../src/core/number";
import { inListOrder } from "../../../src/faces/cli/report/findings-sheet";
import { cellsOf } from "./report-cells";
import { CLEAN, ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();

describe("how files are named in what is said of many", () => {
  test.each([
    ["a folder", [["/data/全省/甲/表.xlsx", "甲/表.xlsx"]], "/data/全省/甲/表.xlsx", "甲/表.xlsx"],
    ["a file by itself", [["/data/全省/表.xlsx", "表.xlsx"]], "/data/全省/表.xlsx", "表.xlsx"],
    [
      "two folders: from the one that holds both",
      [
        ["/data/甲/表.xlsx", "表.xlsx"],
        ["/data/乙/表.xlsx", "表.xlsx"],
      ],
      "/data/乙/表.xlsx",
      "乙/表.xlsx",
    ],
    [
      "folders of which one begins like the other",
      [
        ["/data/甲/表.xlsx", "表.xlsx"],
        ["/data/甲县/表.xlsx", "表.xlsx"],
      ],
      "/data/甲县/表.xlsx",
      "甲县/表.xlsx",
    ],
    [
      "a list that names it from the root",
      [["/data/甲/表.xlsx", "data/甲/表.xlsx"]],
      "/data/甲/表.xlsx",
      "表.xlsx",
    ],
    [
      "what lies elsewhere keeps its path",
      [["/data/甲/表.xlsx", "表.xlsx"]],
      "/别处/表.xlsx",
      "/别处/表.xlsx",
    ],
    [
      "nothing in common: as given",
      [
        ["/a/表.xlsx", "表.xlsx"],
        ["/b/表.xlsx", "表.xlsx"],
      ],
      "/b/表.xlsx",
      "/b/表.xlsx",
    ],
  ])("%s", (_title, entries, file, shown) => {
    const found = entries.map(([path = "", relative = ""]) => ({ path, relative }));
    expect(fromGiven(found, null)(file)).toBe(shown);
  });

  test("a list that names files from here gives them as they stand in it", () => {
    const nameOf = fromGiven([{ path: "全省/甲/表.xlsx", relative: "全省/甲/表.xlsx" }], null);
    expect(nameOf("全省/甲/表.xlsx")).toBe("全省/甲/表.xlsx");
  });

  test("copies and files that gave none are named from what holds both", () => {
    const nameOf = fromGiven([{ path: "/data/原/表.xlsx", relative: "表.xlsx" }], "/data/更正后");
    expect([nameOf("/data/更正后/表.xlsx"), nameOf("/data/原/坏.xlsx")]).toEqual([
      "更正后/表.xlsx",
      "原/坏.xlsx",
    ]);
  });

  test("of joined answers: from the folder that holds them all", () => {
    const nameOf = fromFiles(["/data/全省/甲/1.xlsx", "/data/全省/乙/2.xlsx"]);
    expect([nameOf("/data/全省/甲/1.xlsx"), fromFiles([])("a.xlsx")]).toEqual(["甲/1.xlsx", "a.xlsx"]);
  });
});

/** What a run on a folder says, and the rows of its two sheets. */
async function reported() {
  mkdirSync(folder.path("全省", "甲"), { recursive: true });
  copyFileSync(ERRORS, folder.path("全省", "甲", "表.xlsx"));
  for (const name of ["1", "2", "3", "4"]) copyFileSync(CLEAN, folder.path("全省", `${name}.xlsx`));
  writeFileSync(folder.path("全省", "坏.xlsx"), "x");
  const { out } = await ziping("check", folder.path("全省"), "--report", folder.path("汇总.xlsx"));
  const [summary, findings] = await cellsOf(folder.path("汇总.xlsx"));
  const values = (rows: readonly (readonly ({ value: unknown } | undefined)[] | undefined)[] = []) =>
    rows.map((row) => (row ?? []).map((cell) => (typeof cell?.value === "string" ? cell.value : null)));
  return { out, summary: values(summary?.rows), findings: values(findings?.rows) };
}

test("the summary and the list name files from the folder given, and never by a path from the root", async () => {
  const { summary, findings } = await reported();
  const files = [...summary.slice(3), ...findings.slice(1)].map(([file]) => file);
  expect(new Set(files.filter((file) => file?.endsWith(".xlsx") === true))).toEqual(
    new Set(["甲/表.xlsx", "1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx", "坏.xlsx"]),
  );
  const text = JSON.stringify([summary, findings]);
  expect(text).not.toContain(folder.path());
});

test("a project in many files is told with three places, named from the folder given", async () => {
  const { out, summary } = await reported();
  const line = out.split("\n").find((each) => each.startsWith("同一项目出现 5 次：检察档案管理"));
  expect(line).toMatch(
    /（1\.xlsx“档案管理”A1:J25、2\.xlsx“[^、]*、3\.xlsx“[^、]*等 5 处）。请确认是否重复填报。$/u,
  );
  expect(summary.map(([first]) => first)).toContain(line);
});

test("the grade stands in the summary as stated and as it follows from the total", async () => {
  const { summary } = await reported();
  const header = summary[2] ?? [];
  const [stated, computed] = ["等级\n表中", "等级\n应为"].map((name) => header.indexOf(name));
  const rows = summary.slice(3).filter(([, sheet]) => sheet === "档案管理");
  expect(rows).toHaveLength(5);
  for (const row of rows) expect([row[stated ?? -1], row[computed ?? -1]]).toEqual([null, "优"]);
});

test("findings are listed by how grave they are, form by form, and by rows within", async () => {
  const { findings } = await reported();
  const ranks = new Map<string, number[]>();
  for (const [file, sheet, , severity] of findings.slice(1)) {
    const key = `${file ?? ""} ${sheet ?? ""}`;
    const rank = RANKS.findIndex((names) => names.includes(severity ?? ""));
    expect(rank).toBeGreaterThanOrEqual(0);
    ranks.set(key, [...(ranks.get(key) ?? []), rank]);
  }
  expect([...ranks.values()].some((each) => new Set(each).size === 3)).toBe(true);
  for (const each of ranks.values()) expect(each).toEqual([...each].sort());
});

const RANKS = [["必须处理", "必须处理"], ["请确认"], ["提示"]];

test("within one severity rows are ordered as numbers", () => {
  const at = (cell: string, severity: "error" | "warning") =>
    ({ cell, severity }) as Parameters<typeof inListOrder>[0][number];
  const order = inListOrder([at("I9", "warning"), at("I10", "error"), at("J9", "error"), at("B9", "error")]);
  expect(order.map(({ cell }) => cell)).toEqual(["B9", "J9", "I10", "I9"]);
});

test.each([["--json"], ["--json-lines"]])("answers joined from %s have the grade as well", async (option) => {
  const answers = folder.path("结果");
  writeFileSync(answers, (await ziping("check", CLEAN, option)).out);
  const [joined, single] = await joinedAndSingle(answers);
  const file = path.basename(CLEAN);
  expect(joined[0]?.rows[3]?.slice(0, 1).map((cell) => cell?.value)).toEqual([file]);
  expect(joined).toEqual(single);
  expect(JSON.stringify(joined[0]?.rows[3])).toContain("优");
});

test.each([["--json"], ["--json-lines"]])(
  "answers joined from %s have the grade by a profile of one's own",
  async (option) => {
    const own = folder.path("某市.json");
    const grades = [
      { grade: "甲", from: points(new Decimal(60)) },
      { grade: "乙", from: points(new Decimal(0)) },
    ];
    writeFileSync(own, profileText({ ...NATIONAL_2020, name: "city", title: "某市 2024", grades }));
    const answers = folder.path("结果");
    writeFileSync(answers, (await ziping("check", CLEAN, option, "--profile", own)).out);
    const [joined, single] = await joinedAndSingle(answers, "--profile", own);
    const gradesOf = ([sheet]: typeof joined) => {
      const column = sheet?.rows[2]?.findIndex((cell) => cell?.value === "等级\n应为") ?? -1;
      return sheet?.rows.slice(3).map((row) => row?.[column]?.value);
    };
    expect(gradesOf(single)).toContain("甲");
    expect(gradesOf(joined)).toEqual(gradesOf(single));
  },
);

test("answers of earlier versions, without the grade, are joined as well", async () => {
  const answers = folder.path("结果");
  const { out } = await ziping("check", CLEAN, "--json");
  const older = out.replaceAll(/\s*"computedGrade": (?:"[^"]*"|null),/gu, "");
  expect(older).not.toContain("computedGrade");
  writeFileSync(answers, older);
  const [joined, single] = await joinedAndSingle(answers);
  expect(joined).toEqual(single);
});

/** The summary of answers, and that of a run on the same file. */
async function joinedAndSingle(answers: string, ...more: string[]) {
  await ziping("report", answers, "--report", folder.path("合.xlsx"));
  await ziping("check", CLEAN, "--report", folder.path("单.xlsx"), ...more);
  return [await cellsOf(folder.path("合.xlsx")), await cellsOf(folder.path("单.xlsx"))] as const;
}
