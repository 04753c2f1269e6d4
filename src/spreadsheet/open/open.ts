import { openWorkbook, type XlsxWorkbook } from "../../adapters/xlsx";
import { looksOf, type SheetLooks } from "../../adapters/xlsx/looks";
import { calculateWorkbook } from "../../core/calculate";
import type { Area } from "../../core/cells";
import {
  type RecordPart,
  type SheetInfo,
  type SheetRef,
  type SheetSnapshot,
  WorkbookError,
} from "../../core/port";
import { type SheetModel, SHOWN, WorkbookModel, type WorkbookOptions } from "../model";
import type { NoteOptions } from "./marks";
import { showWithLooks } from "./show";

/** A sheet that could not be read is shown empty, and no formula is calculated with it. */
const NOTHING: Area = { top: 0, left: 0, bottom: -1, right: -1 };

/** A file that was opened, and the workbook in memory that a grid shows of it. */
export interface OpenedFile {
  /** The port to the file. */
  readonly file: XlsxWorkbook;
  readonly workbook: WorkbookModel;
  /** Which sheet of the file each sheet of the workbook was, by id. */
  readonly fileIds: ReadonlyMap<string, string>;
  /** The parts of the record that the file holds. */
  readonly record: readonly RecordPart[];
  /** How the sheets of the file look, by their ids in it. */
  readonly looks: ReadonlyMap<string, SheetLooks>;
  /** False where the looks could not be read, so that the grid shows plain cells. */
  readonly hasLooks: boolean;
}

/** What a workbook in memory is made with beside the file. */
export interface OpenOptions extends Pick<WorkbookOptions, "now">, NoteOptions {
  /** The formulas keep the results that the file holds; else they are calculated anew. */
  readonly keepResults?: true;
}

/**
 * Opens an .xlsx file as a workbook in memory: cells, formulas and formats through the port, our marks as Excel would
 * hold them, and the looks.
 * @throws WorkbookError when the file cannot be read, or holds no worksheet
 */
export async function openForGrid(
  bytes: Uint8Array,
  name: string,
  { keepResults, keepNotes, ...options }: OpenOptions = {},
): Promise<OpenedFile> {
  const file = openWorkbook(bytes, name);
  const infos = (await file.sheets()).filter(({ kind }) => kind === "worksheet");
  if (infos.length === 0) throw new WorkbookError("not-supported", "no worksheet", NO_SHEET);
  const found = readLooks(file, infos);
  const looks = found ?? new Map<string, SheetLooks>();
  const workbook = new WorkbookModel({
    ...options,
    name,
    ...(!keepResults && { calculate: calculateWorkbook }),
  });
  const fileIds = new Map<string, string>();
  const areRead: string[] = [];
  let record: readonly RecordPart[] = [];
  for (const info of infos) {
    const snapshot = await readIfPossible(file, info.id);
    const sheet = workbook.addSheet(info.name);
    sheet.visibility = info.visible ? "Visible" : "Hidden";
    fileIds.set(sheet.id, info.id);
    if (snapshot === undefined) {
      sheet.reach = NOTHING;
      continue;
    }
    showWithLooks(workbook, sheet, snapshot, looks.get(info.id), { keepNotes });
    record = snapshot.record;
    areRead.push(info.id);
  }
  // With none of them there is nothing to show; the reason is that of the first.
  if (areRead.length === 0) await file.read(infos[0]?.id);
  workbook.touch();
  workbook.calculate();
  workbook.activeSheetId = sheetToShow(workbook, infos, file.book.active?.id).id;
  return { file, workbook, fileIds, record, looks, hasLooks: found !== undefined };
}

/** One sheet of a file; undefined where it cannot be read: it is shown empty, and the others are shown all the same. */
export async function readIfPossible(file: XlsxWorkbook, id: string): Promise<SheetSnapshot | undefined> {
  try {
    return await file.read(id);
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}

const NO_SHEET = "文件中没有普通工作表，没有可显示的内容。请选择其他文件。";

/** Looks of sheets by their ids. They are an extra: where they cannot be read (undefined) a file is shown plainly. */
export function readLooks(file: XlsxWorkbook, sheets: readonly SheetRef[]): ReturnType<typeof looksOf> {
  return looksOf(file, sheets, SHOWN);
}

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
