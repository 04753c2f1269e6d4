import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built } from "../../test/support/built";
import { HOSTILE_CASES } from "../../test/support/hostile/cases";
import { referenceBytes } from "../../test/support/hostile/form";

/** Writes down at its end how much memory a process had at most, in kB. */
const METER = `const { isMainThread } = require("node:worker_threads");
if (isMainThread) process.on("exit", () =>
  require("node:fs").writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS)));`;

const COMMANDS = ["check", "fix"] as const;

interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly code: number | null;
}

/**
 * Prints what hostile files whose names hold some words cost the command line as people run it: memory at most, and time as a multiple of the
 * reference workbook's in the same run.
 */
export async function benchHostile(words: string): Promise<void> {
  const program = join((await built("cli")).folder, "ziping.cjs");
  const folder = mkdtempSync(join(tmpdir(), "ziping-bench-"));
  try {
    const measure = meterIn(folder, program);
    const reference = COMMANDS.map((command) => {
      const rounds = [1, 2, 3].map(() => measure(command, referenceBytes()));
      return Math.min(...rounds.map(({ milliseconds }) => milliseconds));
    });
    console.log(
      `\nhostile files (times of the reference workbook)${COMMANDS.map((each) => each.padStart(20)).join("")}`,
    );
    console.log(
      line(
        "the reference workbook",
        COMMANDS.map((command) => measure(command, referenceBytes())),
        reference,
      ),
    );
    for (const { name, bytes } of HOSTILE_CASES.filter((each) => each.name.includes(words))) {
      const content = bytes();
      console.log(
        line(
          name,
          COMMANDS.map((command) => measure(command, content)),
          reference,
        ),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function meterIn(folder: string, program: string): (command: string, bytes: Uint8Array) => Measured {
  const [meter, memory, input] = ["meter.cjs", "memory", "in.xlsx"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(meter, METER);
  return (command, bytes) => {
    writeFileSync(input, bytes);
    const output = command === "check" ? ["--json"] : ["--out", join(folder, "out"), "--force"];
    const begin = performance.now();
    const { status: code } = spawnSync(
      process.execPath,
      ["--require", meter, program, command, input, ...output],
      {
        env: { ...process.env, MEMORY_FILE: memory },
        maxBuffer: 1 << 28,
      },
    );
    const milliseconds = performance.now() - begin;
    return { milliseconds, megabytes: Number(readFileSync(memory, "utf8")) / 1024, code };
  };
}

function line(name: string, measured: readonly Measured[], reference: readonly number[]): string {
  const columns = measured.map(({ milliseconds, megabytes, code }, index) => {
    const ratio = (milliseconds / (reference[index] ?? NaN)).toFixed(1);
    return `${ratio.padStart(8)} ×${megabytes.toFixed(0).padStart(5)} MB (${code ?? "-"})`;
  });
  return name.slice(0, 60).padEnd(60) + columns.join("");
}
