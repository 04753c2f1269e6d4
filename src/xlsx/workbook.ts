import {
  type EditPlan,
  type EditResult,
  isNothing,
  type SheetInfo,
  type SheetSnapshot,
  type Workbook,
  WorkbookError,
} from "../sheet";
import { Draft } from "./package/draft";
import { type Parts, unzipParts, zipParts } from "./package/parts";
import { cellContext, readSheet } from "./read-sheet";
import { readBook, type SheetPart } from "./sheet/book";
import { writeSheet } from "./write-sheet";

/** An .xlsx file as a workbook. */
export interface XlsxWorkbook extends Workbook {
  /** Whether anything was written since it was opened. */
  readonly changed: boolean;
  /** The file as it now is; the very bytes it was opened with where nothing was written. */
  save(): Uint8Array;
}

/**
 * Opens an .xlsx or .xlsm file.
 * @param name its name, for messages
 * @throws WorkbookError password, old-xls, not-xlsx, damaged or too-large
 */
export function openWorkbook(bytes: Uint8Array, name: string): XlsxWorkbook {
  return new PackageWorkbook(bytes, name);
}

class PackageWorkbook implements XlsxWorkbook {
  private parts: Parts;
  private draft: Draft;
  changed = false;

  constructor(
    private readonly bytes: Uint8Array,
    readonly name: string,
  ) {
    this.parts = unzipParts(bytes);
    this.draft = new Draft(this.parts);
    // Reads every worksheet's structure, so that a damaged file is refused before anything is written.
    const book = readBook(this.draft);
    for (const { kind, part } of book.sheets) if (kind === "worksheet") this.draft.xml(part);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.attempt(() =>
      readBook(this.draft).sheets.map(({ id, name, kind, visible }) => ({ id, name, kind, visible })),
    );
  }

  read(sheetId?: string): Promise<SheetSnapshot> {
    return this.attempt(() => this.snapshot(this.find(sheetId)));
  }

  edit(sheetId: string | undefined, decide: (snapshot: SheetSnapshot) => EditPlan): Promise<EditResult> {
    return this.attempt(() => {
      const sheet = this.find(sheetId);
      const snapshot = this.snapshot(sheet);
      const plan = decide(snapshot);
      if (isNothing(plan)) return { written: false, withoutComment: [], reverted: [] };
      if (snapshot.isProtected) throw new WorkbookError("protected", sheet.name);
      const draft = new Draft(this.parts);
      const withoutComment = writeSheet(draft, readBook(draft), sheet, plan);
      this.parts = draft.finish();
      this.draft = new Draft(this.parts);
      this.changed = true;
      return { written: true, withoutComment, reverted: [] };
    });
  }

  save(): Uint8Array {
    return this.changed ? zipParts(this.parts) : this.bytes;
  }

  private snapshot(sheet: SheetPart): SheetSnapshot {
    return readSheet(this.draft, cellContext(this.draft, readBook(this.draft)), sheet);
  }

  private find(sheetId: string | undefined): SheetPart {
    const { sheets, active } = readBook(this.draft);
    const shown = sheets[active];
    const sheet =
      sheetId !== undefined
        ? sheets.find(({ id }) => id === sheetId)
        : shown?.kind === "worksheet"
          ? shown
          : sheets.find(({ kind }) => kind === "worksheet");
    if (sheet === undefined) throw new WorkbookError("gone", sheetId ?? "no worksheet");
    return sheet;
  }

  private attempt<T>(action: () => T): Promise<T> {
    return new Promise((resolve) => {
      resolve(action());
    });
  }
}
