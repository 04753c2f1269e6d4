import { openWorkbook, unpackAhead, type XlsxWorkbook } from "../../adapters/xlsx";
import { calculateWorkbook } from "../../core/calculate";
import type { Area } from "../../core/cells";
import { type Pause, type RecordPart, type SheetInfo, WorkbookError } from "../../core/port";
import { type SheetModel, WorkbookModel, type WorkbookOptions } from "../model";
import { FileSheets } from "./file-sheets";
import type { NoteOptions } from "./marks";

/** A sheet that could not be read is shown empty, and no formula is calculated with it. */
const NOTHING: Area = { top: 0, left: 0, bottom: -1, right: -1 };

/** A file that was opened, and the workbook in memory that shows all of it. */
export interface OpenedFile {
  readonly workbook: WorkbookModel;
  /** Which sheet of the file each sheet of the workbook was, by id. */
  readonly fileIds: ReadonlyMap<string, string>;
  /** The parts of the record that the file holds. */
  readonly record: readonly RecordPart[];
  /** False where the looks could not be read, so that the grid shows plain cells. */
  readonly hasLooks: boolean;
}

/** What a workbook in memory is made with beside the file. */
export interface OpenOptions extends Pick<WorkbookOptions, "now">, NoteOptions {}

/**
 * Opens an .xlsx file as a workbook in memory: cells, formulas and formats through the port, our marks as Excel would
 * hold them, and the looks. Its formulas are calculated anew.
 * @throws WorkbookError when the file cannot be read, or holds no worksheet
 */
export async function openForGrid(
  bytes: Uint8Array,
  name: string,
  { keepNotes, ...options }: OpenOptions = {},
): Promise<OpenedFile> {
  const file = openWorkbook(bytes, name);
  const infos = await worksheetsOf(file);
  const workbook = new WorkbookModel({ ...options, name, calculate: calculateWorkbook });
  const sheets = new FileSheets(file, workbook, infos, { keepNotes });
  let record: readonly RecordPart[] | undefined;
  for (const { id } of infos) {
    const snapshot = await sheets.bring(id);
    const sheet = sheets.sheetOf(id);
    if (snapshot !== undefined) ({ record } = snapshot);
    else if (sheet !== undefined) sheet.reach = NOTHING;
  }
  // With none of them there is nothing to show; the reason is that of the first.
  if (record === undefined) await file.read(infos[0]?.id);
  workbook.touch();
  workbook.calculate();
  workbook.activeSheetId = sheetToShow(workbook, infos, file.book.active?.id).id;
  return { workbook, fileIds: sheets.ids(), record: record ?? [], hasLooks: sheets.hasLooks };
}

/** A file that is open, and the sheets that show it. */
export interface FileInSight {
  /** The port to the file. */
  readonly file: XlsxWorkbook;
  readonly sheets: FileSheets;
}

/**
 * Opens an .xlsx file with the sheet in front; the others stay empty until they are wanted. The results of formulas are
 * those of the file.
 * @param pause asked between the steps of opening it, and later between those of reading and changing it
 * @throws WorkbookError when the file cannot be read, or holds no worksheet
 */
export async function openInSight(bytes: Uint8Array, name: string, pause: Pause): Promise<FileInSight> {
  const file = openWorkbook(bytes, name, { pause });
  await pause();
  const infos = await worksheetsOf(file);
  const workbook = new WorkbookModel({ name });
  const sheets = new FileSheets(file, workbook, infos);
  const front = sheetToShow(workbook, infos, file.book.active?.id);
  workbook.activeSheetId = front.id;
  const frontId = sheets.fileIdOf(front.id) ?? "";
  await unpackAhead(file, frontId, pause);
  if ((await sheets.bring(frontId)) === undefined) await assertReadable(file, infos);
  await pause();
  return { file, sheets };
}

/** @throws WorkbookError that of the first, where none can be read: then there is nothing to show */
async function assertReadable(file: XlsxWorkbook, infos: readonly SheetInfo[]): Promise<void> {
  let first: unknown;
  for (const { id } of infos) {
    try {
      await file.read(id);
      return;
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      first ??= error;
    }
  }
  throw first;
}

async function worksheetsOf(file: XlsxWorkbook): Promise<SheetInfo[]> {
  const infos = (await file.sheets()).filter(({ kind }) => kind === "worksheet");
  if (infos.length === 0) throw new WorkbookError("not-supported", "no worksheet", NO_SHEET);
  return infos;
}

const NO_SHEET = "文件中没有普通工作表，没有可显示的内容。请选择其他文件。";

/** The sheet that was in front when the file was saved; a hidden one cannot be. */
function sheetToShow(
  workbook: WorkbookModel,
  infos: readonly SheetInfo[],
  active: string | undefined,
): SheetModel {
  const index = infos.findIndex(({ id }) => id === active);
  const wanted = workbook.sheets[index];
  const shown = wanted?.visibility === "Visible" ? wanted : undefined;
  return shown ?? workbook.sheets.find(({ visibility }) => visibility === "Visible") ?? workbook.activeSheet;
}
