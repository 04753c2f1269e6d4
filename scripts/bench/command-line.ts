import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { built } from "../../test/support/built";
import type { Figure } from "./figure";
import { writeVariedFiles } from "./varied";

const ROOT = path.join(__dirname, "../..");
/** Debian's own: the one that apt gives openpyxl to. */
const PYTHON = "/usr/bin/python3";
const FILES = 1_000;
const FEW = 100;
const ROUNDS = 2;
const MEMORY = 250;

export interface CommandLineOptions {
  /** The command line to measure instead of the build of these sources. */
  readonly program?: string;
  /** How many files: 1,000, or 10,000 for a province's season. */
  readonly files?: number;
}

interface Ran {
  readonly seconds: number;
  /** Resident memory at its peak, all threads. */
  readonly megabytes: number;
}

/** The command line as people run it, beside a plain openpyxl script on the same files in the same run. */
export async function benchCommandLine(options: CommandLineOptions = {}): Promise<Figure[]> {
  const { files = FILES } = options;
  const program = options.program ?? path.join((await built("cli")).folder, "ziping.cjs");
  const folder = mkdtempSync(path.join(tmpdir(), "ziping-bench-"));
  const inFolder = (name: string) => path.join(folder, name);
  try {
    writeVariedFiles(inFolder("files"), files);
    writeVariedFiles(inFolder("few"), FEW);
    const ours = (...args: string[]) => run(process.execPath, [program, ...args], folder);
    const theirs = (script: string, ...args: string[]) =>
      run(PYTHON, [path.join(ROOT, "scripts/bench", script), ...args], folder);
    const measured = await inTurn({
      read: () => theirs("read_files.py", "files"),
      edit: () => theirs("fix_files.py", "files", "edited"),
      json: () => ours("check", "--json", "files"),
      text: () => ours("check", "files"),
      fix: () => ours("fix", "files", "--out", "fixed", "--force"),
      fewJson: () => ours("check", "--json", "few"),
      fewFix: () => ours("fix", "few", "--out", "fixed-few", "--force"),
      one: () => ours("check", path.join("few", "00001.xlsx")),
      version: () => ours("--version"),
      node: () => run(process.execPath, ["-e", "0"], folder),
    });
    const how = `${files} files of one form, wall`;
    return [
      paired("check --json", how, measured.json, measured.read, 8),
      paired("check, text", how, measured.text, measured.read, 8),
      paired("fix, text", how, measured.fix, measured.edit, 4),
      {
        section: "command line",
        what: "text output",
        how: "wall, as a share of --json's",
        value: measured.text.seconds / measured.json.seconds,
        unit: "×",
        target: { atMost: 1.1 },
      },
      memory("check --json", files, measured.json),
      memory("fix", files, measured.fix),
      memory("check --json", FEW, measured.fewJson),
      memory("fix", FEW, measured.fewFix),
      { ...milliseconds("--version", "wall", measured.version.seconds), target: { atMost: 150 } },
      milliseconds("an empty program of node", "wall, in the same run", measured.node.seconds),
      {
        ...milliseconds(
          "one file checked",
          "wall, beyond --version",
          measured.one.seconds - measured.version.seconds,
        ),
        target: { atMost: 250 },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function paired(what: string, how: string, ours: Ran, theirs: Ran, target: number): Figure {
  return {
    section: "command line",
    what,
    how: `${how}; openpyxl ${theirs.seconds.toFixed(1)} s`,
    value: ours.seconds,
    unit: "s",
    timesOpenpyxl: theirs.seconds / ours.seconds,
    target: { atLeast: target },
    heldBy: "timesOpenpyxl",
  };
}

function memory(what: string, files: number, { megabytes }: Ran): Figure {
  return {
    section: "command line",
    what: `memory of ${what}`,
    how: `${files} files, resident at its peak`,
    value: megabytes,
    unit: "MB",
    target: { atMost: MEMORY },
  };
}

function milliseconds(what: string, how: string, seconds: number): Figure {
  return { section: "command line", what, how, value: seconds * 1000, unit: "ms" };
}

/** The fastest of some rounds of each; the rounds go in turn, so that all meet the machine's good and bad minutes. */
async function inTurn<Name extends string>(
  works: Readonly<Record<Name, () => Promise<Ran>>>,
): Promise<Record<Name, Ran>> {
  const best: Partial<Record<Name, Ran>> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(works) as Name[]) {
      const ran = await works[name]();
      const before = best[name];
      best[name] =
        before === undefined
          ? ran
          : {
              seconds: Math.min(before.seconds, ran.seconds),
              megabytes: Math.max(before.megabytes, ran.megabytes),
            };
    }
  }
  return best as Record<Name, Ran>;
}

/** Runs a program to its end; Python measures it, since node tells nothing of its children's memory. */
function run(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  const child = spawn(PYTHON, [path.join(ROOT, "scripts/bench/measure.py"), program, ...args], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.once("error", reject).once("close", () => {
      const ran = JSON.parse(output) as Ran & { readonly code: number };
      // check ends with 1 where there is something to correct.
      if (ran.code > 1) reject(new Error(`${program} ${args.join(" ")}: exit code ${ran.code}`));
      else resolve(ran);
    });
  });
}
