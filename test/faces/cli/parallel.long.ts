/** The command line spread by GNU parallel, as docs/parallel.md says, against one run over all files. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipped } from "../../support/packages";
import { cellsOf } from "./report-cells";
import { builtProgram, ERRORS, testFolder } from "./ziping";

const WORKBOOKS = path.join(__dirname, "../../corpus/workbooks");

const VERSION = spawnSync("parallel", ["--version"], { encoding: "utf8" });
const IS_THERE = VERSION.status === 0 && VERSION.stdout.startsWith("GNU parallel");
const IS_CI = (process.env["CI"] ?? "") !== "";

const folder = testFolder();
const program = builtProgram();

/** Forty files in folders of five; every project stands in several of them, and some cannot be read. */
function province(): void {
  const names = readdirSync(WORKBOOKS).filter((name) => name.endsWith(".xlsx"));
  for (let index = 1; index <= 40; index++) {
    const place = folder.path("全省", `县${Math.ceil(index / 5)}`);
    mkdirSync(place, { recursive: true });
    const file = path.join(place, `自评 表${index}.xlsx`);
    const name = names[index % (names.length + 2)];
    if (name !== undefined) copyFileSync(path.join(WORKBOOKS, name), file);
    else if (index % 2 === 0) copyFileSync(ERRORS, file);
    else writeFileSync(file, "x");
  }
}

/** Runs a line of a shell in the test's folder, with `ziping` as the built program. */
function shell(line: string): { code: number | null; out: string; err: string } {
  const ziping = `ziping() { "${process.execPath}" "${program.file()}" "$@"; }; export -f ziping\n`;
  const ran = spawnSync("bash", ["-c", ziping + line], {
    cwd: folder.path(),
    encoding: "utf8",
    // The function is known to this shell alone.
    env: { ...process.env, SHELL: "/bin/bash" },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** The recipe as the document has it, but for the sizes of its parts. */
function recipe(): string {
  const text = readFileSync(path.join(__dirname, "../../../docs/parallel.md"), "utf8");
  const [, lines = ""] = /```sh\n(find [^]*?)```/u.exec(text) ?? [];
  expect(lines).toContain("-N 500 ");
  return lines.replace("-N 500 ", "-N 7 ").replace("parallel ", "parallel --will-cite -j 2 ");
}

/** The times of two runs differ. */
const timeless = (cells: unknown) => JSON.stringify(cells).replace(/核查时间：[^。]*/g, "");

const where = IS_THERE ? describe : IS_CI ? describe : describe.skip;

where(`under GNU parallel${IS_THERE ? "" : " (skipped: no GNU parallel here)"}`, () => {
  test("the joined summary is that of one run: text, cells, links", async () => {
    expect(IS_THERE).toBe(true);
    province();
    const single = shell("ziping check 全省 --report 单.xlsx");
    expect([single.code, single.err]).toEqual([2, ""]);
    const joined = shell(recipe());
    expect([joined.code, joined.err.replace(/^同一项目.*\n/gmu, "")]).toEqual([0, ""]);
    const end = single.out.slice(single.out.indexOf("\n同一项目") + 1);
    expect(end).toMatch(/^(?:同一项目出现 \d+ 次：.*\n){3,}共 40 个文件，其中 \d+ 个无法处理；/u);
    expect(joined.out).toBe(end.replace("单.xlsx", "汇总.xlsx"));
    const [theirs, ours] = [await cellsOf(folder.path("单.xlsx")), await cellsOf(folder.path("汇总.xlsx"))];
    expect(timeless(ours)).toBe(timeless(theirs));
    for (const part of ["xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels"]) {
      const partOf = (file: string) => unzipped(readFileSync(folder.path(file))).get(part);
      expect(partOf("汇总.xlsx")).toBe(partOf("单.xlsx"));
    }
  });

  test("copies of fix lie apart however the files are divided, and none is lost", () => {
    province();
    const line =
      "find 全省 -name '*.xlsx' | parallel --will-cite -j 2 --pipe -N 6 'ziping fix --files-from - --json-lines --out 更正后 || [ $? -eq 2 ]' | ziping report - --report 汇总.xlsx";
    const ran = shell(line);
    expect([ran.code, ran.out.includes("共 40 个文件")]).toEqual([0, true]);
    const written = readdirSync(folder.path("更正后"), { recursive: true, encoding: "utf8" });
    const single = shell("ziping fix 全省 --out 单");
    expect(single.out).toContain("共 40 个文件");
    const alone = readdirSync(folder.path("单"), { recursive: true, encoding: "utf8" });
    const under = alone.map((name) => path.join("全省", name));
    expect(written.filter((name) => name !== "全省").sort()).toEqual(under.sort());
  });
});
