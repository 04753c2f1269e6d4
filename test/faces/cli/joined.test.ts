import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { HUBEI } from "../../../src/core/profile";
import { serializeProfile } from "../../support/profile-text";
import { cellsOf } from "./report-cells";
import { CLEAN, ERRORS, testFolder, ziping, zipingOn } from "./ziping";

const folder = testFolder();
const WORKBOOKS = path.join(__dirname, "../../corpus/workbooks");

/** A folder of several forms; one project stands in both of its halves. */
function province(): { all: string; halves: [string, string] } {
  const all = folder.path("全省");
  const halves: [string, string] = [path.join(all, "乙"), path.join(all, "甲10")];
  for (const half of halves) mkdirSync(half, { recursive: true });
  copyFileSync(CLEAN, path.join(halves[0], "表2.xlsx"));
  copyFileSync(path.join(WORKBOOKS, "four-parts.xlsx"), path.join(halves[0], "表10.xlsx"));
  copyFileSync(ERRORS, path.join(halves[1], "表1.xlsx"));
  writeFileSync(path.join(halves[1], "坏.xlsx"), "x");
  return { all, halves };
}

/** Runs a command on each half and keeps what it writes. */
async function answersOf(halves: readonly string[], ...options: string[]): Promise<string[]> {
  const files: string[] = [];
  for (const [index, half] of halves.entries()) {
    const { out } = await ziping("check", half, ...options);
    files.push(folder.path(`${index}${options[0] ?? ""}`));
    writeFileSync(files.at(-1) ?? "", out);
  }
  return files;
}

const REPORT = () => folder.path("合.xlsx");

describe("ziping report", () => {
  test.each([["--json-lines"], ["--json"]])(
    "of two runs with %s, in whatever order: cells, links and text of one run over all",
    async (option) => {
      const { all, halves } = province();
      const answers = await answersOf(halves, option);
      const single = await ziping("check", all, "--report", folder.path("单.xlsx"));
      const ran = await ziping("report", ...answers.reverse(), "--report", REPORT());
      expect([ran.code, ran.err]).toEqual([0, ""]);
      const end = single.out.slice(single.out.indexOf("同一项目"));
      expect(end).toContain("同一项目出现 2 次：检察档案管理");
      expect(ran.out).toBe(end.replace("单.xlsx", "合.xlsx"));
      expect(await cellsOf(REPORT())).toEqual(await cellsOf(folder.path("单.xlsx")));
    },
  );

  test("what fix has written is what its findings are about, as in its own report", async () => {
    const { halves } = province();
    const out = folder.path("更正后");
    const ran = await ziping(
      ...["fix", halves[1], "--out", out, "--json-lines", "--report", folder.path("单.xlsx")],
    );
    writeFileSync(folder.path("a.jsonl"), ran.out);
    await ziping("report", folder.path("a.jsonl"), "--report", REPORT());
    const cells = await cellsOf(REPORT());
    expect(JSON.stringify(cells)).toContain("更正后/表1.xlsx");
    expect(cells).toEqual(await cellsOf(folder.path("单.xlsx")));
  });

  test("of standard input, which may hold answers of both kinds behind one another", async () => {
    const { all, halves } = province();
    const [[first = ""], [, second = ""]] = [
      await answersOf(halves, "--json-lines"),
      await answersOf(halves, "--json"),
    ];
    const bytes = Buffer.concat([readFileSync(second), readFileSync(first)]);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, index) =>
      bytes.subarray(index * 1000, index * 1000 + 1000),
    );
    const ran = await zipingOn({ input: Readable.from(pieces) }, "report", "-", "--report", REPORT());
    expect([ran.code, ran.err]).toEqual([0, ""]);
    await ziping("check", all, "--report", folder.path("单.xlsx"));
    expect(await cellsOf(REPORT())).toEqual(await cellsOf(folder.path("单.xlsx")));
  });

  test("a profile of one's own is named by its title in lines, by its name in a whole answer", async () => {
    const profile = folder.path("某市.json");
    writeFileSync(profile, serializeProfile({ ...HUBEI, name: "own", title: "某市" }));
    const profiles = async (option: string) => {
      const [answers = ""] = await answersOf([CLEAN], option, "--profile", profile);
      await ziping("report", answers, "--report", REPORT(), "--force");
      const [summary] = await cellsOf(REPORT());
      return summary?.rows.slice(3).map((row) => row?.[18]?.value);
    };
    expect([await profiles("--json-lines"), await profiles("--json")]).toEqual([
      ["某市", "某市", "某市"],
      ["own", "own", "own"],
    ]);
  });

  test("of a file with several answers the last one counts, and that is said", async () => {
    const { halves } = province();
    const [first = "", second = ""] = await answersOf(halves, "--json-lines");
    const [good] = readFileSync(first, "utf8")
      .split("\n")
      .filter((line) => line.includes("表2"));
    const error = { code: "io", message: "磁盘已断开。" };
    const { file, ...rest } = JSON.parse(good ?? "") as { file: string };
    // The same file, by another way.
    const again = path.join(path.dirname(file), "..").concat("/乙/./表2.xlsx");
    writeFileSync(folder.path("later.jsonl"), JSON.stringify({ ...rest, file: again, error, forms: [] }));
    const ran = await ziping("report", first, second, folder.path("later.jsonl"), "--report", REPORT());
    expect([ran.code, ran.err]).toEqual([
      0,
      expect.stringMatching(/^1 个文件有多次结果，各以最后一次为准：\S+表2\.xlsx。\n$/),
    ]);
    expect(ran.out).toContain("共 4 个文件，其中 2 个无法处理；");
    expect(ran.out).not.toContain("同一项目");
  });

  test("neither over answers nor, without --force, over what is there", async () => {
    const { halves } = province();
    const [first = ""] = await answersOf(halves, "--json-lines");
    copyFileSync(first, REPORT());
    const over = await ziping("report", REPORT(), "--report", REPORT(), "--force");
    expect([over.code, over.err.includes("不能用作汇总表")]).toEqual([2, true]);
    const there = await ziping("report", first, "--report", REPORT());
    expect([there.code, there.err.includes("已存在。如要覆盖，请加 --force。")]).toEqual([2, true]);
    expect(readFileSync(REPORT()).equals(readFileSync(first))).toBe(true);
    expect((await ziping("report", first, "--report", REPORT(), "--force")).code).toBe(0);
  });

  test.each([
    [["report"], "请用 --report 指定汇总表的文件名。"],
    [["report", "--report", "x.xlsx"], "请给出至少一个存有结果的文件。"],
    [["report", "a.jsonl", "--report", "x.csv"], "汇总表应为 .xlsx 文件。"],
  ])("%j is wrong usage", async (args, message) => {
    const { code, err, out } = await ziping(...args);
    expect([code, out, err.startsWith(message)]).toEqual([2, "", true]);
  });
});
