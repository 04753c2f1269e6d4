import type { XlsxWorkbook } from "../../adapters/xlsx";
import { commentsOf, looksOf, type SheetLooks } from "../../adapters/xlsx/looks";
import { type SheetInfo, type SheetRef, type SheetSnapshot, WorkbookError } from "../../core/port";
import { type SheetModel, SHOWN, type WorkbookModel } from "../model";
import type { NoteOptions } from "./marks";
import { showSheet, showWithLooks } from "./show";

/** What a sheet in memory shows of its file: what it held before its last change, or what it holds. */
type Shown = "old" | "new";

/**
 * The sheets in memory that show the sheets of a file. At first they are empty: each is read when it is wanted, and again
 * when it is wanted after a change of the file.
 */
export class FileSheets {
  private readonly fileIds = new Map<string, string>();
  private readonly byFileId = new Map<string, SheetModel>();
  /** Those that were never wanted are not among them. */
  private readonly shown = new Map<SheetModel, Shown>();
  private areLooksRead = true;

  constructor(
    private readonly file: XlsxWorkbook,
    readonly workbook: WorkbookModel,
    infos: readonly SheetInfo[],
    private readonly options: NoteOptions = {},
  ) {
    for (const info of infos) this.add(info).visibility = info.visible ? "Visible" : "Hidden";
  }

  /** False where the looks could not be read, so that the grid shows plain cells. */
  get hasLooks(): boolean {
    return this.areLooksRead;
  }

  fileIdOf(modelId: string): string | undefined {
    return this.fileIds.get(modelId);
  }

  sheetOf(fileId: string): SheetModel | undefined {
    return this.byFileId.get(fileId);
  }

  /** The ids in the file by those of the sheets in memory. */
  ids(): ReadonlyMap<string, string> {
    return this.fileIds;
  }

  /**
   * Makes a sheet show what the file holds now. One that cannot be read is shown empty.
   * @param readBack what the file holds, where it has just been read
   * @returns what the file holds, where it had to be read and could be
   */
  async bring(fileId: string, readBack?: SheetSnapshot): Promise<SheetSnapshot | undefined> {
    const sheet = this.sheetOf(fileId);
    if (sheet === undefined || this.shown.get(sheet) === "new") return undefined;
    const isFirst = !this.shown.has(sheet);
    const snapshot = readBack ?? (await this.readIfPossible(fileId));
    if (snapshot === undefined) sheet.cells.clear();
    else if (isFirst) showWithLooks(this.workbook, sheet, snapshot, this.looks(snapshot.sheet), this.options);
    else showSheet(this.workbook, sheet, snapshot, commentsOf(this.file, fileId), this.options);
    this.shown.set(sheet, "new");
    return snapshot;
  }

  /**
   * Brings a sheet to the front, showing what the file holds now.
   * @throws WorkbookError gone
   */
  async bringToFront(fileId: string): Promise<SheetModel> {
    const sheet = this.sheetOf(fileId);
    if (sheet === undefined) throw new WorkbookError("gone", `sheet ${fileId}`);
    await this.bring(fileId);
    this.workbook.activate(sheet);
    return sheet;
  }

  /** The file has changed: on one sheet, or on any of them. What was shown before is read again when it is wanted. */
  outdate(fileId?: string): void {
    for (const sheet of this.shown.keys()) {
      if (fileId === undefined || this.fileIds.get(sheet.id) === fileId) this.shown.set(sheet, "old");
    }
  }

  /**
   * The file has become what it once was: sheets have come and gone with that, and all of them hold something else.
   * @param written a sheet that was written as a whole, whose looks may be others too
   */
  async follow(written?: string): Promise<void> {
    const infos = (await this.file.sheets()).filter(({ kind }) => kind === "worksheet");
    const ids = new Set(infos.map(({ id }) => id));
    for (const [id, sheet] of this.byFileId) {
      if (ids.has(id)) continue;
      this.byFileId.delete(id);
      this.shown.delete(sheet);
      this.workbook.deleteSheet(sheet);
      this.fileIds.delete(sheet.id);
    }
    for (const info of infos) if (!this.byFileId.has(info.id)) this.add(info);
    this.outdate();
    const sheet = this.sheetOf(written ?? "");
    if (sheet !== undefined) this.shown.delete(sheet);
  }

  /** Shows a sheet of ours that was written as a whole, with its looks. */
  async put(ref: SheetRef): Promise<void> {
    this.shown.delete(this.sheetOf(ref.id) ?? this.add(ref));
    await this.bring(ref.id);
  }

  /** One sheet of a file; undefined where it cannot be read: the others are shown all the same. */
  private async readIfPossible(fileId: string): Promise<SheetSnapshot | undefined> {
    try {
      return await this.file.read(fileId);
    } catch (error) {
      if (error instanceof WorkbookError) return undefined;
      throw error;
    }
  }

  private add({ id, name }: SheetRef): SheetModel {
    const sheet = this.workbook.addSheet(name);
    this.fileIds.set(sheet.id, id);
    this.byFileId.set(id, sheet);
    return sheet;
  }

  /** They are an extra: where they cannot be read a sheet is shown plainly. */
  private looks(sheet: SheetRef): SheetLooks | undefined {
    const looks = looksOf(this.file, [sheet], SHOWN);
    this.areLooksRead &&= looks !== undefined;
    return looks?.get(sheet.id);
  }
}
