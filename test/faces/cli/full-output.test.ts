import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from "node:fs";
import { EventEmitter } from "node:events";
import { watchStreams } from "../../../src/faces/cli/streams";
import { builtProgram, ERRORS, testFolder } from "./ziping";

const program = builtProgram();
const folder = testFolder();

/** A device that is always full; Linux alone has one. */
const FULL = "/dev/full";
const where = existsSync(FULL) ? describe : describe.skip;

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** Runs the built program with its output or its messages, or both, on a full device. */
async function runOn(full: readonly ("out" | "err")[], ...args: string[]): Promise<Ended> {
  const device = openSync(FULL, "w");
  const messages = folder.path("messages.txt");
  const kept = openSync(messages, "w");
  const out = full.includes("out") ? device : "ignore";
  const err = full.includes("err") ? device : kept;
  const running = spawn(process.execPath, [program.file(), ...args], { stdio: ["ignore", out, err] });
  const [code] = (await once(running, "exit")) as [number | null];
  closeSync(device);
  closeSync(kept);
  return { code, err: readFileSync(messages, "utf8") };
}

where(`output on a full device${existsSync(FULL) ? "" : ` (skipped: no ${FULL} here)`}`, () => {
  test.each([
    ["check", [ERRORS]],
    ["check --json", [ERRORS, "--json"]],
    ["--help", []],
  ])("%s: one sentence and 2, no stack trace", async (command, args) => {
    const { code, err } = await runOn(["out"], ...command.split(" "), ...args);
    expect([code, err]).toEqual([2, "输出没有写完：磁盘空间不足。请清理后重试。\n"]);
  });

  test("fix: no half-written file is left", async () => {
    const { code } = await runOn(["out"], "fix", ERRORS, "--out", folder.path("out"));
    expect(code).toBe(2);
    const left = readdirSync(folder.path("out"));
    expect(left.filter((name) => name !== "luohu-2024-errors.xlsx")).toEqual([]);
  });

  test("messages that cannot be written change nothing else", async () => {
    expect((await runOn(["err"], "check", ERRORS)).code).toBe(1);
    expect((await runOn(["err"], "check", folder.path("没有.xlsx"), "--json")).code).toBe(2);
    expect((await runOn(["err"], "fix", ERRORS, "--out", folder.path("out"))).code).toBe(0);
    expect(readdirSync(folder.path("out"))).toEqual(["luohu-2024-errors.xlsx"]);
  });

  test("neither output nor messages: 2", async () => {
    expect((await runOn(["out", "err"], "check", ERRORS)).code).toBe(2);
  });
});

describe("errors of the streams", () => {
  /** What is done about an error of the standard output. */
  function onError(code: string): string[] {
    const done: string[] = [];
    const write = (text: string, then: () => void) => {
      done.push(text);
      then();
      return true;
    };
    const stdout = Object.assign(new EventEmitter(), { write });
    const stderr = Object.assign(new EventEmitter(), { write });
    watchStreams(
      { stdout, stderr } as unknown as Parameters<typeof watchStreams>[0],
      () => done.push("gone"),
      () => done.push("failed"),
    );
    stderr.emit("error", new Error("closed"));
    stdout.emit("error", Object.assign(new Error(code), { code }));
    return done;
  }

  test.each([
    ["EIO", ["输出没有写完：磁盘读写出错。请检查磁盘后重试。\n", "failed"]],
    ["ENOSPC", ["输出没有写完：磁盘空间不足。请清理后重试。\n", "failed"]],
    ["EPIPE", ["gone"]],
  ])("%s", (code, done) => {
    expect(onError(code)).toEqual(done);
  });
});
