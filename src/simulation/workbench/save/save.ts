import { openWorkbook } from "../../../adapters/xlsx";
import { type SheetSnapshot, type Workbook, WorkbookError } from "../../../core/port";
import type { OpenFile } from "../model/open";
import { planTowards } from "./plan";

/** The live workbook, as far as saving needs it: read through the same port as by the pane. */
export type LiveReader = Pick<Workbook, "sheets" | "read">;

export interface Saved {
  readonly bytes: Uint8Array;
  /** What could not be carried into the file, in sentences for the person at the screen. */
  readonly left: readonly string[];
}

/**
 * Carries what has changed in the live workbook into the file that was opened: cells, formulas, number formats, our
 * marks and the record. Everything else in the file stays byte for byte as it was.
 */
export async function saveFile(
  { bytes, name, fileIds, rowsMoved }: OpenFile,
  live: LiveReader,
): Promise<Saved> {
  const file = openWorkbook(bytes, name);
  const infos = await file.sheets();
  const sheets = await live.sheets();
  const left: string[] = [];
  for (const { id, name: liveName } of sheets) {
    const fileId = fileIds.get(id);
    if (fileId === undefined) {
      left.push(`“${liveName}”是打开后新增的工作表，没有写入文件。`);
      continue;
    }
    const fileName = infos.find((info) => info.id === fileId)?.name;
    if (fileName !== liveName) left.push(`工作表“${fileName ?? ""}”改名为“${liveName}”，文件中仍用原名。`);
    if (rowsMoved.has(id)) {
      left.push(`“${liveName}”插入或删除过行：已按新位置保存内容和标记，合并单元格、行高和底色仍在原位置。`);
    }
    left.push(...(await saveSheet(file, fileId, await live.read(id))));
  }
  const deleted = [...fileIds].filter(([id]) => !sheets.some((sheet) => sheet.id === id));
  for (const [, fileId] of deleted) {
    left.push(`工作表“${infos.find(({ id }) => id === fileId)?.name ?? ""}”已删除，文件中仍保留。`);
  }
  return { bytes: file.save(), left };
}

async function saveSheet(
  file: ReturnType<typeof openWorkbook>,
  fileId: string,
  snapshot: SheetSnapshot,
): Promise<string[]> {
  try {
    const { withoutComment } = await file.edit(fileId, (before) => planTowards(before, snapshot));
    return withoutComment.length === 0
      ? []
      : [`“${snapshot.sheet.name}”中 ${withoutComment.length} 处已有他人批注，文件中只加高亮。`];
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== "protected") throw error;
    return [`工作表“${snapshot.sheet.name}”在文件中受保护，改动没有写入。`];
  }
}
