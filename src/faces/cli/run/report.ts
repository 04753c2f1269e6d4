import { WorkbookError } from "../../../core/port";
import { ANSWER_VERSION } from "../answer/types";
import { STANDARD_INPUT } from "../files/path-list";
import { fromFiles } from "../files/shown-path";
import type { Fault } from "../join/hearer";
import { joinInput } from "../join/join";
import { KeptFiles } from "../join/kept";
import { type ExitCode, isStopped, type Terminal } from "../terminal";
import { shown } from "../text/shown";
import { reportPlace } from "./inputs";
import { Telling } from "./telling";

export interface ReportOptions {
  readonly report: string;
  /** A report that is there may be replaced; answers never are. */
  readonly force?: boolean;
}

/** More is only counted: of each input faults, of all of them files with several answers. */
const MOST_TOLD = 20;

/** `ziping report`: joins the answers of many runs into the summary that one run over all files would give. */
export async function runReport(
  inputs: readonly string[],
  { report, force = false }: ReportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const given = inputs.filter((path) => path !== STANDARD_INPUT).map((path) => ({ path }));
  const path = await reportPlace(report, force, given, terminal.now());
  const kept = new KeptFiles();
  const again = new Set<string>();
  let isWhole = true;
  for (const input of inputs) {
    if (isStopped(terminal)) return 130;
    isWhole = (await joined(input, kept, again, terminal)) && isWhole;
  }
  if (isStopped(terminal)) return 130;
  if (again.size > 0) terminal.writeError(`${againText([...again])}\n`);
  if (kept.count === 0) throw new WorkbookError("io", "no answers", NOTHING);
  const telling = await Telling.begin(
    terminal,
    { path, replace: force },
    fromFiles(kept.toldFiles()),
    terminal.write,
  );
  const files = kept.count;
  for (const brief of kept.taken()) telling.add(brief);
  const isTold = await telling.finish({ done: files, files, oldFiles: 0, isSummed: true });
  if (isStopped(terminal)) return 130;
  return isWhole && isTold ? 0 : 2;
}

const NOTHING =
  "没有可以汇总的结果。请给出 ziping check --json-lines 或 ziping check --json 输出的内容，“-”表示标准输入。";

/** @returns whether all of an input was counted; what was not has been said */
async function joined(
  input: string,
  kept: KeptFiles,
  again: Set<string>,
  { input: standardInput, writeError }: Terminal,
): Promise<boolean> {
  const name = input === STANDARD_INPUT ? "标准输入" : shown(input);
  let faults = 0;
  const tell = (text: string) => {
    if (++faults <= MOST_TOLD) writeError(`${name} ${text}\n`);
  };
  try {
    await joinInput(input, standardInput, kept, {
      fault: (fault, line) => {
        tell(faultText(fault, line));
      },
      again: (file) => again.add(file),
    });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    tell(`没有读完：${error.message}`);
  }
  if (faults > MOST_TOLD) writeError(`${name} 另有 ${faults - MOST_TOLD} 处没有计入。\n`);
  return faults === 0;
}

function faultText(fault: Fault, line: number): string {
  if (typeof fault !== "string") {
    return `第 ${line} 行是第 ${fault.version} 版格式的结果，本程序只能汇总第 ${ANSWER_VERSION} 版的，没有计入。请用与本程序相同的版本重新检查。`;
  }
  const texts = {
    broken: `第 ${line} 行的结果已损坏或不完整，没有计入。请重新检查这一行的文件，再重新汇总。`,
    unfinished: `第 ${line} 行起的结果不完整，只计入了其中完整的部分。请重新检查其余文件，再重新汇总。`,
    "no-answer": `第 ${line} 行不是 ziping check --json-lines 或 --json 的结果，没有计入。请核对给出的文件。`,
  };
  return texts[fault];
}

function againText(files: readonly string[]): string {
  const named = files.slice(0, MOST_TOLD).map(shown).join("、");
  const more = files.length > MOST_TOLD ? "等" : "";
  return `${files.length} 个文件有多次结果，各以最后一次为准：${named}${more}。`;
}
