import { checkAll, clearAll, correct, type Corrected, isWorksheet } from "../app";
import { WorkbookError } from "../sheet";
import { openWorkbook } from "../workbook";
import type { FileResult } from "./answer";
import { fileError, noForm } from "./errors";
import { outputPath, readInput, writeOutput } from "./files";

/** Checks one file; what stops it becomes its error, so that the other files go on. */
export async function checkFile(file: string): Promise<FileResult> {
  try {
    const reviews = await checkAll(openWorkbook(await readInput(file), file));
    const found = reviews.some(({ forms }) => forms.length > 0);
    return { file, error: found ? null : noForm(reviews), reviews };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { file, error: fileError(error), reviews: [] };
  }
}

/** Where results go and whether they may replace what is there. */
export interface OutputOptions {
  readonly out: string;
  readonly force: boolean;
  readonly now: () => Date;
}

/** A sheet that could not be corrected, though the rest of its file was. */
export interface FailedSheet {
  readonly sheet: string;
  readonly message: string;
}

export interface FixResult extends FileResult {
  /** The file that was written; null when there was an error or nothing to correct in it. */
  readonly output: string | null;
  readonly corrected: readonly Corrected[];
  readonly failed: readonly FailedSheet[];
}

/** Writes a corrected copy of one file with every safe correction; a file without a form is not copied. */
export async function fixFile(file: string, { out, force, now }: OutputOptions): Promise<FixResult> {
  const nothing = { file, output: null, corrected: [], failed: [], reviews: [] };
  try {
    const workbook = openWorkbook(await readInput(file), file);
    const output = await outputPath(file, out, force);
    const corrected: Corrected[] = [];
    const failed: FailedSheet[] = [];
    for (const { id, name } of (await workbook.sheets()).filter(isWorksheet)) {
      try {
        corrected.push(await correct(workbook, id, { now }));
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        failed.push({ sheet: name, message: error.message });
      }
    }
    const reviews = corrected.map(({ after }) => after);
    if (failed.length === 0 && !reviews.some(({ forms }) => forms.length > 0)) {
      return { ...nothing, error: noForm(reviews) };
    }
    await writeOutput(output, workbook.save());
    return { file, error: null, output, corrected, failed, reviews };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { ...nothing, error: fileError(error) };
  }
}

export interface ClearResult {
  readonly file: string;
  readonly error: FileResult["error"];
  readonly output: string | null;
  /** False when nothing of ours was in the file; the copy is then identical. */
  readonly cleared: boolean;
}

/** Writes a copy of one file without our comments, highlights and ledger; corrected values stay. */
export async function clearFile(file: string, { out, force }: OutputOptions): Promise<ClearResult> {
  try {
    const workbook = openWorkbook(await readInput(file), file);
    const output = await outputPath(file, out, force);
    const cleared = await clearAll(workbook);
    await writeOutput(output, workbook.save());
    return { file, error: null, output, cleared };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { file, error: fileError(error), output: null, cleared: false };
  }
}
