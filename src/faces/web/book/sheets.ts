import type { ShownSheet } from "../../../adapters/xlsx/looks";
import type { SheetRef, SheetSnapshot } from "../../../core/port";
import type { SheetModel, WorkbookModel } from "../../../spreadsheet/model";
import { laySheet, layWithLooks, type OpenedFile } from "../../../spreadsheet/open";

/** Which sheet in memory shows which sheet of the file, and what was read of its looks. */
export class Sheets {
  private readonly workbook: WorkbookModel;
  private readonly fileIds: Map<string, string>;
  private readonly layouts = new Map<string, ShownSheet>();

  constructor({ workbook, fileIds, layouts }: Pick<OpenedFile, "workbook" | "fileIds" | "layouts">) {
    this.workbook = workbook;
    this.fileIds = new Map(fileIds);
    for (const { id, name } of workbook.sheets) this.setLayout(this.fileIdOf(id) ?? "", layouts.get(name));
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
  lay(snapshot: SheetSnapshot): void {
    const sheet = this.sheetOf(snapshot.sheet.id);
    const comments = this.layouts.get(snapshot.sheet.id)?.comments ?? [];
    if (sheet) laySheet(this.workbook, sheet, snapshot, comments);
  }

  /** Shows a sheet of ours that was written as a whole, with its looks. */
  put({ id, name }: SheetRef, snapshot: SheetSnapshot, layout: ShownSheet | undefined): void {
    const sheet = this.sheetOf(id) ?? this.workbook.addSheet(name);
    this.fileIds.set(sheet.id, id);
    this.setLayout(id, layout);
    layWithLooks(this.workbook, sheet, snapshot, layout);
  }

  private setLayout(fileId: string, layout: ShownSheet | undefined): void {
    if (layout) this.layouts.set(fileId, layout);
  }
}
