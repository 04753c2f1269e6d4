import { WorkbookError } from "./errors";
import { NO_PAUSE, type Pause } from "./pause";
import type { SheetRef } from "./snapshot";

/** What going through many sheets needs to know besides. */
export interface ManyOptions {
  /** Given up: as in `edit`; sheets to which nothing was written are then left out of the answers. */
  readonly signal?: AbortSignal;
  /** Asked between sheets; left out: nobody watches. */
  readonly pause?: Pause;
}

/** What came of one sheet of several: what was asked for, or the error that a person can be told. */
export type SheetAnswer<T> =
  | { readonly sheet: SheetRef; readonly result: T; readonly error: null }
  | { readonly sheet: SheetRef; readonly result: null; readonly error: WorkbookError };

/**
 * Goes through sheets one by one: for workbooks that gain nothing from taking many at once. One that fails does not stop
 * the others; an error of ours does, it must not pass for a property of the sheet, and so does what holds for all sheets.
 */
export async function* sheetBySheet<T>(
  sheets: readonly SheetRef[],
  visit: (sheetId: string) => Promise<T>,
  { signal, pause = NO_PAUSE }: ManyOptions = {},
): AsyncGenerator<SheetAnswer<T>, void> {
  for (const sheet of sheets) {
    if (signal?.aborted === true) return;
    yield await answerOf(sheet, () => visit(sheet.id));
    await pause();
  }
}

/** @throws what is no property of the sheet */
export async function answerOf<T>(sheet: SheetRef, visit: () => Promise<T> | T): Promise<SheetAnswer<T>> {
  try {
    return { sheet, result: await visit(), error: null };
  } catch (error) {
    return failedSheet(sheet, error);
  }
}

/** @throws what is no property of the sheet */
export function failedSheet(sheet: SheetRef, error: unknown): SheetAnswer<never> {
  // That a signed file is not to be written was said of the file: nobody is asked again for each sheet.
  if (!(error instanceof WorkbookError) || error.code === "signed") throw error;
  return { sheet, result: null, error };
}

/** Answers with what is made of their results. */
export async function* mapAnswers<T, U>(
  answers: AsyncIterable<SheetAnswer<T>>,
  by: (result: T, sheet: SheetRef) => U | Promise<U>,
): AsyncGenerator<SheetAnswer<U>, void> {
  for await (const answer of answers) {
    yield answer.error === null ? { ...answer, result: await by(answer.result, answer.sheet) } : answer;
  }
}
