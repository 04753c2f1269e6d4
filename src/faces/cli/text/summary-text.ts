import type { DuplicateAnswer, SummaryAnswer } from "../answer/types";
import type { ShownPath } from "../files/shown-path";
import { shown } from "./shown";

/** The last line of a run. */
export function summaryText({ files, unreadable, forms, errors, warnings, unjudged }: SummaryAnswer): string {
  const failed = unreadable === 0 ? "" : `，其中 ${unreadable} 个无法处理`;
  const open = unjudged === 0 ? "" : `，无法判断 ${unjudged} 项`;
  return `共 ${files} 个文件${failed}；自评表 ${forms} 份，必须处理 ${errors} 处，请确认 ${warnings} 处${open}。`;
}

/** More places than a person reads are counted only. */
const MOST_PLACES = 3;

/**
 * "同一项目出现 61 次：……（a.xlsx“表1”A1:J25、……等 61 处）。"
 * @param nameOf how a file is called among the others
 */
export function duplicateText({ project, places }: DuplicateAnswer, nameOf: ShownPath): string {
  const named = places
    .slice(0, MOST_PLACES)
    .map(({ file, sheet, range }) => `${nameOf(file)}“${sheet}”${range}`);
  const where = named.join("、") + (places.length > MOST_PLACES ? `等 ${places.length} 处` : "");
  return shown(`同一项目出现 ${places.length} 次：${project}（${where}）。请确认是否重复填报。`);
}

/** What is said of files of the old kinds that were left out. */
export function oldFilesText(count: number): string {
  return `文件夹中有 ${count} 个旧版文件（.xls、.et）未处理。请在 Excel 或 WPS 中另存为 .xlsx 后再检查。`;
}

/** What is said where a run was ended before its time. */
export function stoppedText(done: number, files: number): string {
  return `已停止：${files} 个文件中处理了 ${done} 个，没有留下写到一半的文件。`;
}
