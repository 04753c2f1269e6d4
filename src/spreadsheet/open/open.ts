import { openWorkbook, type XlsxWorkbook } from "../../adapters/xlsx";
import { looksOf, type SheetLooks } from "../../adapters/xlsx/looks";
import { calculateWorkbook } from "../../core/calculate";
import { type RecordPart, type SheetInfo, type SheetRef, WorkbookError } from "../../core/port";
import { type SheetModel, SHOWN, WorkbookModel, type WorkbookOptions } from "../model";
import type { NoteOptions } from "./marks";
import { showWithLooks } from "./show";

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
  let record: readonly RecordPart[] = [];
  for (const info of infos) {
    const snapshot = await file.read(info.id);
    const sheet = workbook.addSheet(info.name);
    sheet.visibility = info.visible ? "Visible" : "Hidden";
    showWithLooks(workbook, sheet, snapshot, looks.get(info.id), { keepNotes });
    fileIds.set(sheet.id, info.id);
    record = snapshot.record;
  }
  workbook.touch();
  workbook.calculate();
  const active = (await file.read()).sheet.id;
  workbook.activeSheetId = sheetToShow(workbook, infos, active).id;
  return { file, workbook, fileIds, record, looks, hasLooks: found !== undefined };
}

const NO_SHEET = "文件中没有普通工作表，没有可显示的内容。请选择其他文件。";

/** Looks of sheets by their ids. They are an extra: where they cannot be read (undefined) a file is shown plainly. */
export function readLooks(file: XlsxWorkbook, sheets: readonly SheetRef[]): ReturnType<typeof looksOf> {
  return looksOf(file, sheets, SHOWN);
}

/** The sheet that was in front when the file was saved; a hidden one cannot be. */
function sheetToShow(workbook: WorkbookModel, infos: readonly SheetInfo[], active: string): SheetModel {
  const index = infos.findIndex(({ id }) => id === active);
  const wanted = workbook.sheets[index];
  const shown = wanted?.visibility === "Visible" ? wanted : undefined;
  return shown ?? workbook.sheets.find(({ visibility }) => visibility === "Visible") ?? workbook.activeSheet;
}
