import { clearAll } from "../../../core/actions/clear";
import { bareAnswer } from "../answer/types";
import { openFile } from "./open";
import { savedFile } from "./signed";
import type { FileResult } from "./result";

interface ClearChoices {
  /** Whether a signed file may be changed. */
  readonly dropSignature: boolean;
  readonly now: () => Date;
}

/**
 * Takes our comments, highlights and record out of one file in memory; corrected values stay.
 * @param bytes what is in it, where that has been read
 */
export async function clearFile(
  file: string,
  { dropSignature, now }: ClearChoices,
  bytes?: Uint8Array,
): Promise<FileResult> {
  const workbook = await openFile(file, bytes);
  const { written, left } = await clearAll(workbook, { now });
  const isAll = left.length === 0;
  const none = isAll ? "文件中没有本工具的标记。" : "其余工作表中没有本工具的标记。";
  const done = isAll
    ? "已清除本工具的批注、高亮和更正记录。"
    : "已清除其余工作表中本工具的批注、高亮和更正记录。";
  const { bytes: saved, notes: ofSignature } = savedFile(workbook, dropSignature);
  const notes = [
    ...left.map(({ sheet, error }) => `工作表“${sheet.name}”未清除：${error.message}`),
    written ? done : none,
    ...ofSignature,
  ];
  return {
    answer: { ...bareAnswer(file, null), notes, ...(!isAll && { incomplete: true }) },
    bytes: saved,
  };
}
