import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { run } from "../../../src/faces/cli/program";
import { now } from "../../support/clock";
import { answerOf, linesOf } from "./answer";
import { builtProgram, CLEAN, ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();
const program = builtProgram();

/** Several files, one of them unreadable and one without a form. */
function someFiles(): string {
  const input = folder.path("in");
  mkdirSync(input);
  for (const [index, file] of [CLEAN, ERRORS, CLEAN].entries()) {
    copyFileSync(file, path.join(input, `表${index}.xlsx`));
  }
  writeFileSync(path.join(input, "坏.xlsx"), "x");
  return input;
}

describe("--json-lines", () => {
  test("one line a file by the contract, with what --json says of it", async () => {
    const input = someFiles();
    const [lines, whole] = [
      await ziping("check", input, "--json-lines"),
      await ziping("check", input, "--json"),
    ];
    expect(lines.code).toBe(whole.code);
    const untitled = linesOf(lines).map(({ file, error, forms }) => ({
      file,
      error,
      // Lines say besides what a summary needs that is joined of them: the profile's title.
      forms: forms.map((form) => ({ ...form, profile: { name: form.profile.name, why: form.profile.why } })),
    }));
    expect(untitled.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual(
      [...answerOf(whole).files].sort((a, b) => (a.file < b.file ? -1 : 1)),
    );
    for (const { kind, computedGrade } of untitled.flatMap(({ forms }) => forms)) {
      expect(kind).toBe("project");
      expect([null, "优", "良", "中", "差"]).toContain(computedGrade);
    }
    // What is said besides does not stand among the lines.
    expect(lines.err).toBe(whole.err);
    expect(lines.err).toContain("同一项目出现 3 次");
  });

  test("fix: each line also says what was written, and where", async () => {
    const input = someFiles();
    const ran = await ziping("fix", input, "--json-lines", "--out", folder.path("out"));
    expect(ran.code).toBe(2);
    const lines = linesOf(ran);
    const fixed = lines.find(({ file }) => file.endsWith("表1.xlsx"));
    expect(fixed?.output).toBe(folder.path("out", "表1.xlsx"));
    expect(fixed?.corrections).toContainEqual(expect.objectContaining({ cell: "I6", expected: "9.69" }));
    const bad = lines.find(({ file }) => file.endsWith("坏.xlsx"));
    expect([bad?.output, bad?.error?.code]).toEqual([undefined, "not-xlsx"]);
  });

  test("not together with --json", async () => {
    const { code, out, err } = await ziping("check", CLEAN, "--json", "--json-lines");
    expect([code, out, err.split("\n")[0]]).toEqual([2, "", "--json 和 --json-lines 只能用一个。"]);
  });

  test("where nobody takes what is written, no further file is worked on", async () => {
    const files = Array.from({ length: 12 }, (_, index) => folder.path(`表${index}.xlsx`));
    for (const file of files) copyFileSync(CLEAN, file);
    let written = 0;
    let release: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    const running = run(["node", "ziping", "check", ...files, "--json-lines"], {
      write: () => written++,
      taken: () => stuck,
      writeError: () => undefined,
      now,
    });
    while (written === 0) await setTimeout(5);
    await setTimeout(200);
    expect(written).toBe(1);
    release();
    expect([await running, written]).toEqual([1, files.length]);
  });

  test("as a process: the first line comes long before the last, and a slow reader gets every one", async () => {
    const count = 60;
    mkdirSync(folder.path("in"));
    for (let index = 0; index < count; index++) copyFileSync(ERRORS, folder.path("in", `表${index}.xlsx`));
    const running = program.start("check", folder.path("in"), "--json-lines");
    const ended = once(running, "close");
    if (running.stdout === null) throw new Error("no output");
    const seen: string[] = [];
    let atFirst = true;
    for await (const line of createInterface(running.stdout)) {
      if (seen.length === 0) atFirst = running.exitCode === null;
      seen.push((JSON.parse(line) as { file: string }).file);
      await setTimeout(10);
    }
    expect([atFirst, new Set(seen).size, seen.length, (await ended)[0]]).toEqual([true, count, count, 1]);
  });

  test("a line names its file as --files-from did", async () => {
    const list = folder.path("清单.txt");
    writeFileSync(list, ["./assets/samples/luohu-2024.xlsx", CLEAN].join("\n"));
    const ran = await ziping("check", "--files-from", list, "--json-lines");
    expect(linesOf(ran).map(({ file }) => file)).toEqual(["./assets/samples/luohu-2024.xlsx"]);
    expect(readFileSync(list, "utf8")).toContain(CLEAN);
  });
});
