import { bareAnswer, type FileAnswer } from "../answer/types";
import { isUnreadable } from "../answer/summary";
import type { Entry } from "../files/list";
import { Outputs } from "../files/outputs";
import { writeOutput } from "../files/write";
import { type ExitCode, isStopped, type Terminal } from "../terminal";
import { fileText } from "../text/file-text";
import { lookOf } from "../text/look";
import type { TaskResult, Task } from "../work/task";
import { goThrough } from "./go-through";
import { listInputs, type RunOptions, settle, type Settled } from "./inputs";
import { Telling } from "./telling";

export interface WriteOptions extends RunOptions {
  readonly out: string;
}

export interface FixOptions extends WriteOptions {
  readonly suggested: boolean;
}

/** `ziping fix`: writes corrected copies. */
export async function runFix(
  paths: readonly string[],
  options: FixOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const time = terminal.now().getTime();
  const { suggested } = options;
  return runWriting(paths, options, terminal, "更正", ({ path }, profile) => ({
    kind: "fix",
    file: path,
    suggested,
    time,
    ...(profile && { profile }),
  }));
}

/** `ziping clear`: writes copies without anything of ours. */
export async function runClear(
  paths: readonly string[],
  options: WriteOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const time = terminal.now().getTime();
  return runWriting(paths, options, terminal, "清除标记", ({ path }) => ({
    kind: "clear",
    file: path,
    time,
  }));
}

async function runWriting(
  paths: readonly string[],
  options: WriteOptions,
  terminal: Terminal,
  doing: string,
  task: (entry: Entry, profile: Settled["profile"]) => Task,
): Promise<ExitCode> {
  const { profile, report } = await settle(paths, options);
  const outputs = await Outputs.open(options.out, options.force, paths, report === null ? [] : [report]);
  const { entries, oldFiles } = await listInputs(paths, report, outputs.real);
  const look = lookOf(terminal);
  const telling = new Telling(terminal, report, terminal.write);
  const places = new Map<Entry, string>();
  const done = await goThrough(entries, terminal, {
    doing,
    task: (entry) => task(entry, profile),
    prepare: async (entry) => {
      places.set(entry, await outputs.claim(entry));
    },
    write: (entry, outcome) => written(entry, places.get(entry), outcome),
    tell: (answer) => {
      telling.add(answer);
      terminal.write(`${fileText(answer, look)}\n\n`);
    },
  });
  const isReported = await telling.finish({ done, files: entries.length, oldFiles, isSummed: true });
  if (isStopped(terminal)) return 130;
  return isReported && telling.summary.isComplete ? 0 : 2;
}

async function written(
  { path }: Entry,
  output: string | undefined,
  { answer, bytes }: TaskResult,
): Promise<FileAnswer> {
  if (output === undefined || bytes === null || isUnreadable(answer.error)) return answer;
  await writeOutput(output, bytes);
  return answer.error === null ? { ...answer, output } : bareAnswer(path, answer.error);
}
