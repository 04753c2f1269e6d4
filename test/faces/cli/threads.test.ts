import { once } from "node:events";
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { workInThreads } from "../../../src/faces/cli/work/pool";
import { isHeavy } from "../../../src/faces/cli/work/weigh";
import { built } from "../../support/built";
import { HOSTILE_CASES } from "../../support/hostile/cases";
import { answerOf } from "./answer";
import { builtProgram, CLEAN, ERRORS, testFolder } from "./ziping";

const program = builtProgram();
const folder = testFolder();

function hostile(name: string, file: string): string {
  const found = HOSTILE_CASES.find((each) => each.name === name);
  if (found === undefined) throw new RangeError(name);
  const place = folder.path(file);
  writeFileSync(place, found.bytes());
  return place;
}

const FORMULAS = "100,000 formulas that each read 1,000 rows";
const ROWS = "a million rows of one number";
/** It takes some thirty times as long as a small file. */
const ARRAYS = "100,000 array formulas";
const check = (file: string) => {
  const telling = { as: "json-line", look: {}, output: null } as const;
  return { kind: "check", file, profile: undefined, layouts: [], telling } as const;
};

test("a file that needs more memory than it may take costs that file, not those beside and behind it", async () => {
  const large = hostile(FORMULAS, "大.xlsx");
  const script = path.join((await built("cli")).folder, "ziping.cjs");
  const threads = workInThreads({ script, threads: 2, signal: undefined, memory: 24, seconds: 60 });
  const files = [CLEAN, large, ERRORS, large, CLEAN, ERRORS];
  const results = await Promise.all(files.map((file) => threads.perform(check(file))));
  await threads.close();
  expect(results.map(({ told: { brief } }) => brief.error?.code ?? brief.forms.length)).toEqual([
    ...[3, "too-large", 3, "too-large", 3, 3],
  ]);
  expect(results[1]?.told.brief.error?.message).toBe(
    "内存不足，无法读取这个文件。请只保留自评表所在的工作表后重试。",
  );
});

/** How many milliseconds the program takes for something. */
async function timeOf(...args: string[]): Promise<number> {
  const began = performance.now();
  await program.run(...args);
  return performance.now() - began;
}

test("a file that takes longer than it may is passed over, and the rest goes on", async () => {
  const input = folder.path("in");
  mkdirSync(input);
  copyFileSync(ERRORS, path.join(input, "1.xlsx"));
  copyFileSync(hostile(ARRAYS, "大.xlsx"), path.join(input, "2.xlsx"));
  copyFileSync(CLEAN, path.join(input, "3.xlsx"));
  // A small file takes less than this however busy the machine is, the large one many times as long.
  const seconds = Math.max(1, Math.round((2 * (await timeOf("check", ERRORS))) / 1000));
  const ran = await program.run("check", input, "--json", "--timeout", String(seconds));
  const { files } = answerOf(ran);
  expect(files.map(({ error, forms }) => error?.code ?? forms.length)).toEqual([3, "too-large", 3]);
  expect([ran.code, files[1]?.error?.message]).toEqual([
    2,
    `处理时间超过 ${seconds} 秒，已跳过。请只保留自评表所在的工作表后重试。`,
  ]);
});

test.each(["0", "-1", "1.5", "一分钟", ""])("--timeout %p is no number of seconds", async (given) => {
  const { code, err } = await program.run("check", CLEAN, "--timeout", given);
  expect([code, err]).toEqual([2, "--timeout 后面应是每个文件最多处理的秒数，如 60。\n"]);
});

test.each(["0", "-1", "1.5", "两个", "100", ""])("--threads %p is no number of threads", async (given) => {
  const { code, err } = await program.run("check", CLEAN, "--threads", given);
  expect([code, err]).toEqual([2, "--threads 后面应是线程的个数，1 到 99，如 2。\n"]);
});

test.each([
  ["SIGINT", 130, "check"],
  ["SIGTERM", 143, "check"],
  ["SIGTERM", 143, "fix"],
] as const)(
  "%s ends the program at once with %i, also while a large file is read (%s)",
  async (signal, code, command) => {
    const out = folder.path("out");
    const file = hostile(ROWS, "大.xlsx");
    // Once it has started, which takes long where much else runs; where it has ended already, a little sooner.
    let wait = (await timeOf("--version")) + 400;
    const begin = async () => {
      const child = program.start(command, file, ...(command === "fix" ? ["--out", out] : []));
      await setTimeout(wait);
      return child;
    };
    let running = await begin();
    while (running.exitCode !== null) {
      rmSync(out, { recursive: true, force: true });
      wait *= 0.8;
      running = await begin();
    }
    const exit = once(running, "exit");
    running.kill(signal);
    const sent = performance.now();
    expect(await exit).toEqual([code, null]);
    // A second on a quiet machine; this one may be doing much else.
    expect(performance.now() - sent).toBeLessThan(5_000);
    expect(command === "fix" ? readdirSync(out) : []).toEqual([]);
  },
);

test("files are weighed by what they unpack to", async () => {
  expect(await isHeavy(CLEAN)).toBe(false);
  expect(await isHeavy(folder.path("没有.xlsx"))).toBe(false);
  expect(await isHeavy(folder.path())).toBe(false);
  expect(await isHeavy(hostile(FORMULAS, "中.xlsx"))).toBe(false);
  expect(await isHeavy(hostile(ROWS, "大.xlsx"))).toBe(true);
});
