import { type CommanderError, Help } from "commander";
import { textWidth } from "./text/width";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** The titles of the help in Chinese. */
export function helpTitle(title: string): string {
  return TITLES[title] ?? title;
}

/** How a command is called, with Chinese placeholders in columns that stand below one another. */
export class ChineseHelp extends Help {
  override displayWidth(text: string): number {
    return textWidth(text);
  }

  override commandUsage(command: Parameters<Help["commandUsage"]>[0]): string {
    return super.commandUsage(command).replace("[options]", "[选项]").replace("[command]", "<命令>");
  }

  override subcommandTerm(command: Parameters<Help["subcommandTerm"]>[0]): string {
    return super.subcommandTerm(command).replace("[options]", "[选项]");
  }
}

/** What the help says of exit codes, below everything else. */
export const EXIT_CODES = `
退出码：
  check      0 没有必须处理的问题；1 有必须处理的问题；2 有文件无法读取，或用法有误
  fix clear  0 全部处理完；2 有文件或工作表未能处理，或用法有误
  report     0 全部汇总；2 有结果无法读取，或用法有误
  按 Ctrl+C 停止时为 130（被系统结束时为 143），不会留下写到一半的文件。

示例：
  ziping check 2024年自评表 --report 汇总.xlsx
  ziping fix 2024年自评表 --out 更正后
  ziping report 第1批.jsonl 第2批.jsonl --report 汇总.xlsx
`;

const WRONG: Readonly<Record<string, string>> = {
  "commander.conflictingOption": "--json 和 --json-lines 只能用一个。",
  "commander.unknownOption": "有不认识的选项。",
  "commander.unknownCommand": "有不认识的命令。",
  "commander.help": "请给出命令：check、fix、clear 或 report。",
};

/** What is wrong with the way the program was called. */
export function usageMessage({ code, message }: CommanderError): string {
  if (code === "commander.optionMissingArgument") {
    return `选项 ${/--[a-z]+/u.exec(message)?.[0] ?? ""} 后面要写内容。`;
  }
  if (code === "commander.missingArgument") {
    return message.includes("结果")
      ? "请给出至少一个存有结果的文件。"
      : "请给出至少一个 .xlsx 文件或文件夹。";
  }
  if (code === "commander.missingMandatoryOptionValue") {
    return message.includes("--report")
      ? "请用 --report 指定汇总表的文件名。"
      : "请用 --out 指定存放副本的文件夹。";
  }
  return WRONG[code] ?? message;
}
