import { commentsOf, type SheetLooks } from "../../../adapters/xlsx/looks";
import type { SheetRef, SheetSnapshot } from "../../../core/port";
import type { SheetModel, WorkbookModel } from "../../../spreadsheet/model";
import { showSheet, showWithLooks, type OpenedFile } from "../../../spreadsheet/open";

/** Which sheet in memory shows which sheet of the file. */
export class Sheets {
  private readonly file: OpenedFile["file"];
  private readonly workbook: WorkbookModel;
  private readonly fileIds: Map<string, string>;

  constructor({ file, workbook, fileIds }: Pick<OpenedFile, "file" | "workbook" | "fileIds">) {
    this.file = file;
    this.workbook = workbook;
    this.fileIds = new Map(fileIds);
  }

  fileIdOf(modelId: string): string | undefined {
    return this.fileIds.get(modelId);
  }

  sheetOf(fileId: string): SheetModel | undefined {
    return this.workbook.sheets.find(({ id }) => this.fileIds.get(id) === fileId);
  }

  /** All sheets in memory with their ids in the file. */
  all(): readonly (readonly [fileId: string, sheet: SheetModel])[] {
    return this.workbook.sheets.flatMap((sheet) => {
      const fileId = this.fileIds.get(sheet.id);
      return fileId === undefined ? [] : [[fileId, sheet] as const];
    });
  }

  /** Shows what the file holds in a sheet. */
  show(snapshot: SheetSnapshot): void {
    const sheet = this.sheetOf(snapshot.sheet.id);
    if (sheet) showSheet(this.workbook, sheet, snapshot, commentsOf(this.file, snapshot.sheet.id));
  }

  /** Shows nothing in a sheet whose content cannot be read. */
  empty(fileId: string): void {
    this.sheetOf(fileId)?.cells.clear();
  }

  /** Shows a sheet of ours that was written as a whole, with its looks. */
  put({ id, name }: SheetRef, snapshot: SheetSnapshot, looks: SheetLooks | undefined): void {
    const sheet = this.sheetOf(id) ?? this.workbook.addSheet(name);
    this.fileIds.set(sheet.id, id);
    showWithLooks(this.workbook, sheet, snapshot, looks);
  }
}
