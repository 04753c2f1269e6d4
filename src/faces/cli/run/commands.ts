import type { Entry } from "../files/list";
import { Outputs } from "../files/outputs";
import { fromGiven } from "../files/shown-path";
import { type ExitCode, isStopped, type Terminal } from "../terminal";
import { JsonText } from "../text/json";
import type { JudgingRequest, Task } from "../work/task";
import type { Telling as TellingOfFile } from "../work/told";
import { goThrough } from "./go-through";
import { listInputs, readGiven, type RunOptions, settle } from "./inputs";
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
  /** Formulas where values would be written. */
  readonly formulas?: boolean;
}

/** `ziping check`: nothing is written but the report. */
export function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const task: TaskFor = (work) => ({ kind: "check", ...work });
  return runFiles(paths, options, terminal, { doing: "检查", task });
}

/** `ziping fix`: writes corrected copies. */
export function runFix(paths: readonly string[], options: FixOptions, terminal: Terminal): Promise<ExitCode> {
  const time = terminal.now().getTime();
  const { suggested = false, formulas = false, dropSignature = false } = options;
  const task: TaskFor = (work) => ({ kind: "fix", ...work, suggested, formulas, dropSignature, time });
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
  const task: TaskFor = ({ file, telling }) => ({ kind: "clear", file, telling, dropSignature, time });
  return runFiles(paths, options, terminal, { doing: "清除标记", task });
}

/** What is the same in the tasks of all commands. */
interface Work extends JudgingRequest {
  readonly file: string;
  readonly telling: TellingOfFile;
}

type TaskFor = (work: Work) => Task;

/** The way that all commands go; copies are written where there is a folder for them. */
async function runFiles(
  paths: readonly string[],
  options: CheckOptions & Partial<WriteOptions>,
  terminal: Terminal,
  { doing, task }: { readonly doing: string; readonly task: TaskFor },
): Promise<ExitCode> {
  const { out, force = false, jsonLines = false } = options;
  const given = await readGiven(paths, options, terminal);
  const { judging, report, seconds, threads } = await settle(given, options, terminal.now());
  const inputs = given.map(({ path }) => path);
  const outputs = out === undefined ? null : await Outputs.open(out, force, inputs, report, terminal.now());
  const { entries, oldFiles } = await listInputs(given, report, outputs?.real ?? null);
  const json = options.json ? new JsonText(terminal.write) : null;
  const as = jsonLines ? "json-line" : json === null ? "text" : "json";
  const { columns, hasColors = false } = terminal;
  const telling = await Telling.begin(
    terminal,
    report === null ? null : { path: report, replace: force },
    fromGiven(entries, out ?? null),
    as === "text" ? terminal.write : terminal.writeError,
  );
  const places = new Map<Entry, string>();
  json?.begin();
  const done = await goThrough(entries, terminal, {
    doing,
    seconds,
    threads,
    task: (entry) => {
      const output = places.get(entry) ?? null;
      return task({ file: entry.path, ...judging, telling: { as, look: { columns, hasColors }, output } });
    },
    prepare: async (entry) => {
      if (outputs !== null) places.set(entry, await outputs.claim(entry));
    },
    write: async (entry, { bytes }) => {
      const place = places.get(entry);
      if (place !== undefined) await outputs?.write(place, bytes);
    },
    ...(jsonLines && {
      tellAtOnce: ({ text }) => {
        terminal.write(text);
      },
    }),
    tell: ({ brief, text }) => {
      telling.add(brief);
      json?.add(text);
      if (as === "text") terminal.write(text);
    },
  });
  await outputs?.keep();
  json?.end(telling.summary.counts());
  const isTold = await telling.finish({ done, files: entries.length, oldFiles, isSummed: as === "text" });
  if (isStopped(terminal)) return 130;
  if (!isTold || !telling.summary.isComplete) return 2;
  return outputs === null && telling.summary.counts().errors > 0 ? 1 : 0;
}
