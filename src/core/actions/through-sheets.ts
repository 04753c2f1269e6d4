import { type Pause, type SheetInfo, type SheetRef, type Workbook, WorkbookError } from "../port";

/** How far going through a workbook has come. */
export interface SheetProgress {
  readonly done: number;
  readonly total: number;
  /** The sheet that is next. */
  readonly sheet: string;
}

export interface WholeOptions {
  readonly onProgress?: (progress: SheetProgress) => void;
  /** Asked before each sheet: what is done stays done. */
  readonly isCancelled?: () => boolean;
  /** Asked after each sheet, and by some visits between their own steps; left out: all is done in one go. */
  readonly pause?: Pause;
}

/** What came of one sheet: what was made of it, or the error that a person can be told. */
export type Visited<T> =
  | { readonly sheet: SheetRef; readonly result: T; readonly error: null }
  | { readonly sheet: SheetRef; readonly result: null; readonly error: WorkbookError };

/**
 * Goes through the sheets that have cells, hidden ones too, in the order of the tabs. One that fails does not stop the
 * others; an error of ours does, it must not pass for a property of the sheet, and so does what holds for all sheets.
 */
export async function throughSheets<T>(
  workbook: Workbook,
  visit: (sheetId: string) => Promise<T>,
  { onProgress, isCancelled, pause }: WholeOptions = {},
  isWanted: (sheet: SheetInfo) => boolean = () => true,
): Promise<Visited<T>[]> {
  const sheets = (await workbook.sheets()).filter((sheet) => isWorksheet(sheet) && isWanted(sheet));
  const visited: Visited<T>[] = [];
  for (const [done, { id, name }] of sheets.entries()) {
    if (isCancelled?.()) break;
    onProgress?.({ done, total: sheets.length, sheet: name });
    const sheet = { id, name };
    try {
      visited.push({ sheet, result: await visit(id), error: null });
    } catch (error) {
      // That a signed file is not to be written was said of the file: nobody is asked again for each sheet.
      if (!(error instanceof WorkbookError) || error.code === "signed") throw error;
      visited.push({ sheet, result: null, error });
    }
    await pause?.();
  }
  return visited;
}

/** Chart, dialog and macro sheets have no cells. */
export function isWorksheet({ kind }: SheetInfo): boolean {
  return kind === "worksheet";
}
