import { isUnreadable } from "../answer/summary";
import { briefOf } from "../answer/brief";
import { bareAnswer, type FileAnswer } from "../answer/types";
import type { Entry } from "../files/list";
import { Outputs } from "../files/outputs";
import { type ExitCode, isStopped, type Terminal } from "../terminal";
import { fileText } from "../text/file-text";
import { jsonLine, JsonText } from "../text/json";
import { lookOf } from "../text/look";
import type { Task, TaskResult } from "../work/task";
import { goThrough } from "./go-through";
import { type JudgingRequest, listInputs, readGiven, type RunOptions, settle } from "./inputs";
import { Telling } from "./telling";

export interface CheckOptions extends RunOptions {
  readonly json?: boolean;
  /** One answer a file, each on one line, as soon as it is there. */
  readonly jsonLines?: boolean;
}

export interface WriteOptions extends RunOptions {
  /** The folder of the copies. */
  readonly out: string;
  /** Signed files may be changed, which ends their signatures. */
  readonly dropSignature?: boolean;
}

export interface FixOptions extends WriteOptions {
  readonly jsonLines?: boolean;
  readonly suggested?: boolean;
}

/** `ziping check`: nothing is written but the report. */
export function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const task: TaskFor = (file, judging) => ({ kind: "check", file, ...judging });
  return runFiles(paths, options, terminal, { doing: "检查", task });
}

/** `ziping fix`: writes corrected copies. */
export function runFix(paths: readonly string[], options: FixOptions, terminal: Terminal): Promise<ExitCode> {
  const time = terminal.now().getTime();
  const { suggested = false, dropSignature = false } = options;
  const task: TaskFor = (file, judging) => ({
    kind: "fix",
    file,
    ...judging,
    suggested,
    dropSignature,
    time,
  });
  return runFiles(paths, options, terminal, { doing: "更正", task });
}

/** `ziping clear`: writes copies without anything of ours. */
export function runClear(
  paths: readonly string[],
  options: WriteOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const time = terminal.now().getTime();
  const { dropSignature = false } = options;
  const task: TaskFor = (file) => ({ kind: "clear", file, dropSignature, time });
  return runFiles(paths, options, terminal, { doing: "清除标记", task });
}

type TaskFor = (file: string, judging: JudgingRequest) => Task;

/** The way that all commands go; copies are written where there is a folder for them. */
async function runFiles(
  paths: readonly string[],
  options: CheckOptions & Partial<WriteOptions>,
  terminal: Terminal,
  { doing, task }: { readonly doing: string; readonly task: TaskFor },
): Promise<ExitCode> {
  const { out, force = false, jsonLines = false } = options;
  const given = await readGiven(paths, options, terminal);
  const { judging, report, seconds } = await settle(given, options, terminal.now());
  const inputs = given.map(({ path }) => path);
  const outputs = out === undefined ? null : await Outputs.open(out, force, inputs, report, terminal.now());
  const { entries, oldFiles } = await listInputs(given, report, outputs?.real ?? null);
  const isForPrograms = options.json === true || jsonLines;
  const json = options.json ? new JsonText(terminal.write) : null;
  const look = lookOf(terminal);
  const telling = new Telling(
    terminal,
    report === null ? null : { path: report, replace: force },
    isForPrograms ? terminal.writeError : terminal.write,
  );
  const places = new Map<Entry, string>();
  json?.begin();
  const done = await goThrough(entries, terminal, {
    doing,
    seconds,
    task: ({ path }) => task(path, judging),
    prepare: async (entry) => {
      if (outputs !== null) places.set(entry, await outputs.claim(entry));
    },
    write: (entry, outcome) => written(entry, outputs, places.get(entry), outcome),
    ...(jsonLines && {
      tellAtOnce: (answer) => {
        terminal.write(jsonLine(answer));
      },
    }),
    tell: (answer) => {
      telling.add(briefOf(answer));
      json?.add(answer);
      if (!isForPrograms) terminal.write(`${fileText(answer, look)}\n\n`);
    },
  });
  json?.end(telling.summary.counts());
  const isTold = await telling.finish({ done, files: entries.length, oldFiles, isSummed: !isForPrograms });
  if (isStopped(terminal)) return 130;
  if (!isTold || !telling.summary.isComplete) return 2;
  return outputs === null && telling.summary.counts().errors > 0 ? 1 : 0;
}

async function written(
  { path }: Entry,
  outputs: Outputs | null,
  output: string | undefined,
  { answer, bytes }: TaskResult,
): Promise<FileAnswer> {
  if (outputs === null || output === undefined || bytes === null || isUnreadable(answer.error)) return answer;
  await outputs.write(output, bytes);
  return answer.error === null ? { ...answer, output } : bareAnswer(path, answer.error);
}
