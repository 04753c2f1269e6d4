import { type SheetInfo, WorkbookError, type Workbook } from "../port";
import { isOwnReport } from "../report";
import { type SheetOutcome, reviewSheet } from "../review";
import { isWorksheet } from "./check";
import { correct, type Corrected, type CorrectOptions } from "./correct";
import type { Options } from "./options";

/** How far going through a workbook has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The sheet that is next. */
  readonly sheet: string;
}

export interface WholeOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Asked before each sheet: what is done stays done. */
  readonly isCancelled?: () => boolean;
}

/** Checks every sheet; one that cannot be read is told with the reason and does not stop the others. */
export async function checkWorkbook(
  workbook: Workbook,
  { profile, witness, ...options }: WholeOptions & Pick<Options, "profile" | "witness"> = {},
): Promise<SheetOutcome[]> {
  const outcomes = await throughSheets(
    workbook,
    options,
    async ({ id, name }): Promise<SheetOutcome | null> => {
      const sheet = { id, name };
      try {
        const snapshot = await workbook.read(id);
        witness?.look(snapshot);
        return isOwnReport(snapshot)
          ? null
          : { sheet, review: reviewSheet(snapshot, profile), failure: null };
      } catch (error) {
        return { sheet, review: null, failure: reasonOf(error) };
      }
    },
  );
  return outcomes.filter((outcome) => outcome !== null);
}

/** What came of correcting one sheet of a workbook. */
export interface CorrectedSheet {
  readonly outcome: SheetOutcome;
  /** Null where the sheet could not be corrected. */
  readonly corrected: Corrected | null;
}

/** Makes every safe correction on these sheets, one run for all of them: its time is the same everywhere. */
export async function correctSheets(
  workbook: Workbook,
  sheetIds: readonly string[],
  {
    profile,
    choose,
    now,
    salt,
    witness,
    signal,
    ...options
  }: WholeOptions & Omit<CorrectOptions, "reviewed">,
): Promise<CorrectedSheet[]> {
  const time = now();
  const wanted = {
    now: () => time,
    ...(profile && { profile }),
    ...(choose && { choose }),
    ...(salt !== undefined && { salt }),
    ...(witness && { witness }),
    ...(signal && { signal }),
  };
  return throughSheets(
    workbook,
    options,
    async ({ id, name }): Promise<CorrectedSheet> => {
      const sheet = { id, name };
      try {
        const corrected = await correct(workbook, id, wanted);
        return { outcome: { sheet, review: corrected.after, failure: null }, corrected };
      } catch (error) {
        return { outcome: { sheet, review: null, failure: reasonOf(error) }, corrected: null };
      }
    },
    ({ id }) => sheetIds.includes(id),
  );
}

async function throughSheets<T>(
  workbook: Workbook,
  { onProgress, isCancelled }: WholeOptions,
  visit: (sheet: SheetInfo) => Promise<T>,
  isWanted: (sheet: SheetInfo) => boolean = () => true,
): Promise<T[]> {
  const sheets = (await workbook.sheets()).filter((sheet) => isWorksheet(sheet) && isWanted(sheet));
  const results: T[] = [];
  for (const [done, sheet] of sheets.entries()) {
    if (isCancelled?.()) break;
    onProgress?.({ done, total: sheets.length, sheet: sheet.name });
    results.push(await visit(sheet));
  }
  return results;
}

/** What a user can be told; anything else is a fault of ours and must not pass for a property of the sheet. */
function reasonOf(error: unknown): string {
  if (error instanceof WorkbookError) return error.message;
  throw error;
}
