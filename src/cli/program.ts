import { Command, CommanderError } from "commander";
import manifest from "../../package.json";
import { type FileResult, summarize, toAnswer } from "./answer";
import { checkFile, clearFile, fixFile } from "./commands";
import { checkText, clearText, fixText, summaryText } from "./text";

/** What the program needs from the process it runs in. */
export interface Console {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly now: () => Date;
}

/** 0: nothing wrong. 1: error findings (check only). 2: something could not be read or written, or wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Runs `ziping` with the arguments of a process and gives its exit code. */
export async function run(argv: readonly string[], terminal: Console): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    terminal.writeError(`${usageMessage(error)}\n用 ziping --help 查看用法。\n`);
    return 2;
  }
}

function buildProgram(terminal: Console, finish: (code: ExitCode) => void): Command {
  const program = new Command("ziping")
    .description("核对项目支出绩效自评表（.xlsx）：检查、更正、清除标记。文件只在本机处理。")
    .version(manifest.version, "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand(false)
    .configureOutput({ writeOut: terminal.write, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => HELP_TITLES[title] ?? title,
    })
    .exitOverride();

  program
    .command("check")
    .description("检查文件，不作任何改动。发现错误时退出码为 1，有文件无法读取时为 2")
    .argument("<文件...>", "要检查的 .xlsx 文件")
    .option("--json", "输出 JSON")
    .action(async (files: string[], options: { json?: true }) => {
      const results: FileResult[] = [];
      for (const file of files) {
        const result = await checkFile(file);
        results.push(result);
        if (!options.json) terminal.write(`${checkText(result)}\n\n`);
      }
      terminal.write(
        options.json ? `${JSON.stringify(toAnswer(results), null, 2)}\n` : `${summaryText(results)}\n`,
      );
      const { unreadable, errors } = summarize(results);
      finish(unreadable > 0 ? 2 : errors > 0 ? 1 : 0);
    });

  program
    .command("fix")
    .description(
      "另存一份更正后的副本：算术错误直接更正并加批注，其余标出由人处理。有文件无法处理时退出码为 2",
    )
    .argument("<文件...>", "要更正的 .xlsx 文件")
    .requiredOption("--out <文件夹>", "副本存放的文件夹")
    .option("--force", "覆盖已有的文件")
    .action(async (files: string[], options: { out: string; force?: true }) => {
      const results: FileResult[] = [];
      let incomplete = false;
      for (const file of files) {
        const result = await fixFile(file, {
          out: options.out,
          force: options.force ?? false,
          now: terminal.now,
        });
        results.push(result);
        incomplete ||= result.failed.length > 0;
        terminal.write(`${fixText(result)}\n\n`);
      }
      terminal.write(`${summaryText(results)}\n`);
      finish(incomplete || summarize(results).unreadable > 0 ? 2 : 0);
    });

  program
    .command("clear")
    .description("另存一份清除了本工具批注、高亮和更正记录的副本；更正后的数值保留")
    .argument("<文件...>", "要清除标记的 .xlsx 文件")
    .requiredOption("--out <文件夹>", "副本存放的文件夹")
    .option("--force", "覆盖已有的文件")
    .action(async (files: string[], options: { out: string; force?: true }) => {
      let failed = false;
      for (const file of files) {
        const result = await clearFile(file, {
          out: options.out,
          force: options.force ?? false,
          now: terminal.now,
        });
        failed ||= result.error !== null;
        terminal.write(`${clearText(result)}\n`);
      }
      finish(failed ? 2 : 0);
    });

  return program;
}

const HELP_TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

const USAGE: Readonly<Record<string, string>> = {
  "commander.missingArgument": "请给出至少一个 .xlsx 文件。",
  "commander.missingMandatoryOptionValue": "请用 --out 指定存放副本的文件夹。",
  "commander.optionMissingArgument": "选项 --out 后面要写文件夹。",
  "commander.unknownOption": "有不认识的选项。",
  "commander.unknownCommand": "有不认识的命令。",
  "commander.help": "请给出命令：check、fix 或 clear。",
};

function usageMessage({ code, message }: CommanderError): string {
  return USAGE[code] ?? message;
}
