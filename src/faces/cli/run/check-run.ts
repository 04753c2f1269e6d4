import type { Entry } from "../files/list";
import { type ExitCode, isStopped, type Terminal } from "../terminal";
import { fileText } from "../text/file-text";
import { JsonText } from "../text/json";
import { lookOf } from "../text/look";
import { goThrough } from "./go-through";
import { listInputs, type RunOptions, settle } from "./inputs";
import { Telling } from "./telling";

export interface CheckOptions extends RunOptions {
  readonly json: boolean;
}

/** `ziping check`: nothing is written but the report. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { profile, report } = await settle(paths, options);
  const { entries, oldFiles } = await listInputs(paths, report, null);
  const json = options.json ? new JsonText(terminal.write) : null;
  const look = lookOf(terminal);
  const telling = new Telling(terminal, report, json === null ? terminal.write : terminal.writeError);
  json?.begin();
  const done = await goThrough(entries, terminal, {
    doing: "检查",
    task: ({ path }: Entry) => ({ kind: "check", file: path, ...(profile && { profile }) }),
    tell: (answer) => {
      telling.add(answer);
      if (json === null) terminal.write(`${fileText(answer, look)}\n\n`);
      else json.add(answer);
    },
  });
  json?.end(telling.summary.counts());
  const written = await telling.finish({ done, files: entries.length, oldFiles, isSummed: json === null });
  if (isStopped(terminal)) return 130;
  if (!written || !telling.summary.isComplete) return 2;
  return telling.summary.counts().errors > 0 ? 1 : 0;
}
