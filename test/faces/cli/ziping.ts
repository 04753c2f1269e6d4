import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { run } from "../../../src/faces/cli/program";
import type { Terminal } from "../../../src/faces/cli/terminal";
import { built } from "../../support/built";
import { now } from "../../support/clock";

const ROOT = path.join(__dirname, "../../..");

export const SAMPLES = path.join(ROOT, "assets/samples");
/** The reference workbook as published, and the one with planted errors. */
export const CLEAN = path.join(SAMPLES, "luohu-2024.xlsx");
export const ERRORS = path.join(SAMPLES, "luohu-2024-errors.xlsx");

/** What a run has written, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in this process, at a fixed time. */
export async function ziping(...args: string[]): Promise<Ran> {
  return zipingOn({}, ...args);
}

/** The same on a terminal that is not like a pipe. */
export async function zipingOn(terminal: Partial<Terminal>, ...args: string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await run(["node", "ziping", ...args], {
    write: (text) => (out += text),
    writeError: (text) => (err += text),
    now,
    ...terminal,
  });
  return { code, out, err };
}

/** A folder for each test, removed after it; `path()` of nothing is the folder itself. */
export function testFolder(): { path: (...names: string[]) => string } {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "ziping-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { path: (...names) => path.join(folder, ...names) };
}

/** The built program, as people run it. */
export function builtProgram(): {
  run: (...args: string[]) => Promise<Ran>;
  start: (...args: string[]) => ChildProcess;
  /** The same in a folder, with all that it writes. */
  startIn: (folder: string, ...args: string[]) => { process: ChildProcess; ended: Promise<Ran> };
  /** Its file. */
  file: () => string;
} {
  let program = "";
  beforeAll(async () => {
    program = path.join((await built("cli")).folder, "ziping.cjs");
  }, 120_000);
  return {
    run: (...args) => execute(program, args),
    start: (...args) => spawn(process.execPath, [program, ...args]),
    startIn: (folder, ...args) => {
      const running = spawn(process.execPath, [program, ...args], { cwd: folder });
      return { process: running, ended: endOf(running) };
    },
    file: () => program,
  };
}

async function endOf(running: ReturnType<typeof spawn>): Promise<Ran> {
  const [out, err, [code]] = await Promise.all([
    running.stdout === null ? "" : text(running.stdout),
    running.stderr === null ? "" : text(running.stderr),
    once(running, "close") as Promise<[number]>,
  ]);
  return { code, out, err };
}

function execute(script: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...args], { maxBuffer: 1 << 28 }, (error, out, err) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === "number") resolve({ code, out, err });
      else reject(error ?? new Error("no exit code"));
    });
  });
}
