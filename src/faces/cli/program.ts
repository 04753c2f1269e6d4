import { Command, CommanderError, Option } from "commander";
import manifest from "../../../package.json";
import { WorkbookError } from "../../core/port";
import {
  type CheckOptions,
  type FixOptions,
  runCheck,
  runClear,
  runFix,
  type WriteOptions,
} from "./run/commands";
import type { RunOptions } from "./run/inputs";
import type { ReportOptions } from "./run/report";
import type { ExitCode, Terminal } from "./terminal";
import { ChineseHelp, EXIT_CODES, helpTitle, usageMessage } from "./usage";

/** Runs `ziping` with the arguments of a process and gives its exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram(terminal, async (running) => {
    code = await running;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof WorkbookError) {
      terminal.writeError(`${error.message}\n`);
      return 2;
    }
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    terminal.writeError(`${usageMessage(error)}\n用 ziping --help 查看用法。\n`);
    return 2;
  }
}

const PROFILE = [
  "--profile <口径>",
  "口径的名称，或口径文件（.json）；不指定时按表中标明的分值选择",
] as const;
const LAYOUT = [
  "--layout <文件>",
  "栏目对应文件（.json），由插件或网页版的“设置”导出；可写多次",
  (file: string, before: readonly string[] = []): readonly string[] => [...before, file],
] as const;
const REPORT = ["--report <文件>", "另存一份汇总表（.xlsx）：每份自评表一行，并列出全部问题"] as const;
const FORCE = ["--force", "覆盖已有的文件（从不覆盖原文件）"] as const;
const DROP_SIGNATURE = [
  "--drop-signature",
  "文件有数字签名时也处理：副本中去掉签名；不指定时跳过这样的文件",
] as const;
const TIMEOUT = ["--timeout <秒>", "每个文件最多处理的秒数，超过即跳过；不指定时为 60"] as const;
const FILES_FROM = [
  "--files-from <清单>",
  "另从清单读取路径：每行一个，也可以用零字符分隔；“-”表示标准输入",
] as const;
const JSON_LINES = ["--json-lines", "每完成一个文件即输出一行 JSON"] as const;
const THREADS = ["--threads <个数>", "同时使用几个线程；不指定时按处理器、内存和文件数决定"] as const;
const OUT = ["--out <文件夹>", "副本存放的文件夹，子文件夹照原样排列"] as const;

function buildProgram(terminal: Terminal, finish: (running: Promise<ExitCode>) => Promise<void>): Command {
  const program = new Command("ziping")
    .description("核对项目支出绩效自评表（.xlsx）：检查、更正、清除标记。文件只在本机处理。")
    .version(manifest.version, "-V, --version", "显示版本")
    .addHelpText("after", EXIT_CODES);

  program
    .command("check")
    .description("检查文件和文件夹，不作任何改动")
    .argument("[路径...]", ".xlsx 文件，或存放这些文件的文件夹")
    .option(...FILES_FROM)
    .option("--json", "输出 JSON")
    .addOption(new Option(...JSON_LINES).conflicts("json"))
    .option(...PROFILE)
    .option(...LAYOUT)
    .option(...REPORT)
    .option("--force", "汇总表已存在时覆盖")
    .option(...TIMEOUT)
    .option(...THREADS)
    .action((paths: string[], options: CheckOptions) =>
      finish(runCheck(some(paths, options), options, terminal)),
    );

  program
    .command("fix")
    .description("另存更正后的副本：算术错误直接更正并加批注，其余标出人工处理")
    .argument("[路径...]", "要更正的 .xlsx 文件，或存放这些文件的文件夹")
    .option(...FILES_FROM)
    .requiredOption(...OUT)
    .option("--suggested", "同时采用建议值；这些数值请人工复核")
    .option(...JSON_LINES)
    .option(...PROFILE)
    .option(...LAYOUT)
    .option(...REPORT)
    .option(...DROP_SIGNATURE)
    .option(...FORCE)
    .option(...TIMEOUT)
    .option(...THREADS)
    .action((paths: string[], options: FixOptions) =>
      finish(runFix(some(paths, options), options, terminal)),
    );

  program
    .command("clear")
    .description("另存清除了本工具批注、高亮和更正记录的副本；更正后的数值保留")
    .argument("[路径...]", "要清除标记的 .xlsx 文件，或存放这些文件的文件夹")
    .option(...FILES_FROM)
    .requiredOption(...OUT)
    .option(...DROP_SIGNATURE)
    .option(...FORCE)
    .option(...TIMEOUT)
    .option(...THREADS)
    .action((paths: string[], options: WriteOptions) =>
      finish(runClear(some(paths, options), options, terminal)),
    );

  program
    .command("report")
    .description("把多次检查或更正的结果合成一份汇总表，跨批重复的项目也会找出")
    .argument("<结果...>", "--json-lines 或 --json 输出的文件；“-”表示标准输入")
    .requiredOption("--report <文件>", "汇总表（.xlsx）")
    .option("--force", "汇总表已存在时覆盖")
    .action(async (inputs: string[], options: ReportOptions) => {
      const { runReport } = await import(/* webpackChunkName: "engine" */ "./run/report");
      return finish(runReport(inputs, options, terminal));
    });

  for (const command of [program, ...program.commands]) {
    command
      .helpOption("-h, --help", "显示帮助")
      .helpCommand(false)
      .configureOutput({ writeOut: terminal.write, writeErr: () => undefined })
      .exitOverride();
    command.createHelp = () => Object.assign(new ChineseHelp(), { styleTitle: helpTitle });
  }
  return program;
}

/** The paths given; there must be some where no list has any. */
function some(paths: readonly string[], { filesFrom }: RunOptions): readonly string[] {
  if (paths.length > 0 || filesFrom !== undefined) return paths;
  throw new CommanderError(2, "commander.missingArgument", "no path");
}
