import { openWorkbook } from "../../../adapters/xlsx";
import { clearAll } from "../../../core/actions/clear";
import { bareAnswer } from "../answer/types";
import { readInput } from "../files/read";
import { savedFile } from "./signed";
import type { TaskResult } from "./task";

interface ClearChoices {
  /** Whether a signed file may be changed. */
  readonly dropSignature: boolean;
  readonly now: () => Date;
}

/** Takes our comments, highlights and record out of one file in memory; corrected values stay. */
export async function clearFile(file: string, { dropSignature, now }: ClearChoices): Promise<TaskResult> {
  const workbook = openWorkbook(await readInput(file), file);
  const cleared = await clearAll(workbook, { now });
  const note = cleared ? "已清除本工具的批注、高亮和更正记录。" : "文件中没有本工具的标记。";
  const { bytes, notes } = savedFile(workbook, dropSignature);
  return { answer: { ...bareAnswer(file, null), notes: [note, ...notes] }, bytes };
}
