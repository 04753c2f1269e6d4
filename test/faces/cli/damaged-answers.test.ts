import { readFileSync, writeFileSync } from "node:fs";
import { KeptFiles } from "../../../src/faces/cli/join/kept";
import type { FileBrief } from "../../../src/faces/cli/answer/brief";
import { CLEAN, ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();

/** As much of a line as tells that it is one. */
const line = (file: string) => JSON.stringify({ version: 1, file, forms: [] });

test("damaged lines are told with file and line, 2 is the exit code, and the rest counts", async () => {
  const [good] = (await ziping("check", CLEAN, "--json-lines")).out.split("\n");
  const cut = (await ziping("check", ERRORS, "--json-lines")).out.slice(0, 3000);
  const wrong = good?.replace(/"range":"[^"]*"/, '"range":"=1+1"');
  const answers = folder.path("a.jsonl");
  writeFileSync(answers, [good, wrong, good?.replace('"version":1', '"version":7'), cut].join("\n"));
  const report = folder.path("汇总.xlsx");
  const ran = await ziping("report", folder.path("没有.jsonl"), answers, "--report", report);
  expect([ran.code, ran.out]).toEqual([2, expect.stringMatching(/^共 1 个文件；自评表 3 份，.*\n汇总表：/)]);
  expect(ran.err.split("\n")).toEqual([
    `${folder.path("没有.jsonl")} 没有读完：找不到文件。请检查路径是否正确。`,
    `${answers} 第 2 行不是 ziping check --json-lines 或 --json 的结果，没有计入。请核对给出的文件。`,
    `${answers} 第 3 行是第 7 版格式的结果，本程序只能汇总第 1 版的，没有计入。请用与本程序相同的版本重新检查。`,
    `${answers} 第 4 行的结果已损坏或不完整，没有计入。请重新检查这一行的文件，再重新汇总。`,
    "",
  ]);
  expect(readFileSync(report).length).toBeGreaterThan(1000);
});

test("many faults are counted; where nothing is left there is no report", async () => {
  const answers = folder.path("a.jsonl");
  writeFileSync(answers, "x\n".repeat(30));
  const ran = await ziping("report", answers, folder.path(), "--report", folder.path("汇总.xlsx"));
  const said = ran.err.split("\n");
  expect([ran.code, ran.out, said.length]).toEqual([2, "", 24]);
  expect(said.slice(20)).toEqual([
    `${answers} 另有 10 处没有计入。`,
    `${folder.path()} 没有读完：这是文件夹，不是文件。请检查路径。`,
    expect.stringMatching(/^没有可以汇总的结果。/),
    "",
  ]);
});

test("answers in UTF-16, as some shells write them, are refused as such", async () => {
  const answers = folder.path("a.jsonl");
  writeFileSync(answers, Buffer.from(`\ufeff${line("a")}\n`, "utf16le"));
  const { code, err } = await ziping("report", answers, "--report", folder.path("汇总.xlsx"));
  expect([code, err.split("\n")[0]]).toEqual([
    2,
    `${answers} 没有读完：不是 UTF-8 编码的文本。请另存为 UTF-8 后重试。`,
  ]);
});

test("beyond what a report can list findings are not kept, those of the first files are", () => {
  const finding = { message: "x" };
  const brief = (file: string, count: number) =>
    ({
      ...{ file, output: null, error: null, incomplete: false },
      forms: [{ counts: { error: count, warning: 0, info: 0 }, findings: Array(count).fill(finding) }],
    }) as unknown as FileBrief;
  const kept = new KeptFiles(10);
  for (const name of ["表10.xlsx", "表9.xlsx", "表2.xlsx", "表3.xlsx", "表1.xlsx"]) kept.add(brief(name, 6));
  expect(kept.count).toBe(5);
  const files = [...kept.taken()].map(({ file, forms: [form] }) => [
    file,
    form?.counts.error,
    form?.findings.length,
  ]);
  expect(files).toEqual([
    ["表1.xlsx", 6, 6],
    ["表2.xlsx", 6, 6],
    ["表3.xlsx", 6, 6],
    ["表9.xlsx", 6, 0],
    ["表10.xlsx", 6, 0],
  ]);
  expect(kept.count).toBe(0);
});
