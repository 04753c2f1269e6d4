import {
  answerOf,
  type Pause,
  type SheetAnswer,
  type SheetInfo,
  type SheetRef,
  type Workbook,
} from "../port";

/** How far going through a workbook has come. */
export interface SheetProgress {
  readonly done: number;
  readonly total: number;
  /** The sheet that is next. */
  readonly sheet: string;
}

export interface WholeOptions {
  readonly onProgress?: (progress: SheetProgress) => void;
  /** Given up: what is done stays done, no further sheet is begun. */
  readonly signal?: AbortSignal;
  /** Asked after each sheet, and by some visits between their own steps; left out: all is done in one go. */
  readonly pause?: Pause;
}

export type { SheetAnswer as Visited } from "../port";

/**
 * Goes through the sheets that have cells, hidden ones too, in the order of the tabs. One that fails does not stop the
 * others; an error of ours does, it must not pass for a property of the sheet, and so does what holds for all sheets.
 */
export async function throughSheets<T>(
  workbook: Workbook,
  visit: (sheetId: string) => Promise<T>,
  { onProgress, signal, pause }: WholeOptions = {},
  isWanted: (sheet: SheetInfo) => boolean = () => true,
): Promise<SheetAnswer<T>[]> {
  const sheets = (await workbook.sheets()).filter((sheet) => isWorksheet(sheet) && isWanted(sheet));
  const visited: SheetAnswer<T>[] = [];
  for (const [done, { id, name }] of sheets.entries()) {
    if (signal?.aborted === true) break;
    onProgress?.({ done, total: sheets.length, sheet: name });
    visited.push(await answerOf({ id, name }, () => visit(id)));
    await pause?.();
  }
  return visited;
}

/** Chart, dialog and macro sheets have no cells. */
export function isWorksheet({ kind }: SheetInfo): boolean {
  return kind === "worksheet";
}

/** Says how far going through sheets has come, at each sheet that is gone to. */
export function progressOver(
  sheets: readonly SheetRef[],
  { onProgress }: Pick<WholeOptions, "onProgress">,
): (sheet: SheetRef) => void {
  const seen = new Set<string>();
  const say = ({ name }: SheetRef) => onProgress?.({ done: seen.size, total: sheets.length, sheet: name });
  // All are read before the first is looked at.
  if (sheets[0] !== undefined) say(sheets[0]);
  return (sheet) => {
    say(sheet);
    seen.add(sheet.id);
  };
}
