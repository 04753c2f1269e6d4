import { check, throughSheets, type Visited, withLayouts, withProfiles } from "../../../core/actions";
import type { NearMiss } from "../../../core/form";
import type { TaughtLayout, Workbook } from "../../../core/port";
import { readProfile } from "../../../core/profile/format";
import { isOwnReport, nearMissText, unreadText } from "../../../core/report";
import type { ProfileChooser, Review } from "../../../core/review";
import { bareAnswer, type FileAnswer } from "../answer/types";
import { openFile } from "./open";
import { fileError } from "./errors";
import { formAnswer } from "./form-answer";
import { noForm } from "./no-form";
import { SIGNED_NOTE } from "./signed";

/** How the forms of a file are read and judged. */
export interface Judging {
  /** As their workbook and they themselves say where it is not given. */
  readonly profile: ProfileChooser | undefined;
  /** What is known of headers, beside what each workbook carries. */
  readonly layouts: readonly TaughtLayout[];
}

/** A workbook as it is read here: with what is known of headers, and with the profiles that it carries. */
export function asRead(opened: Workbook, layouts: readonly TaughtLayout[]): Workbook {
  return withProfiles(
    withLayouts(opened, () => layouts),
    () => Promise.resolve(readProfile),
  );
}

/**
 * Checks every sheet of one file; nothing is written.
 * @param bytes what is in it, where that has been read
 */
export async function checkFile(
  file: string,
  { profile, layouts }: Judging,
  bytes?: Uint8Array,
): Promise<FileAnswer> {
  const opened = await openFile(file, bytes);
  const workbook = asRead(opened, layouts);
  const visited = await throughSheets(workbook, async (id) =>
    sheetAnswer(await check(workbook, id, profile && { profile })),
  );
  const answer = answerOf(file, visited);
  if (!opened.isSigned || answer.error !== null) return answer;
  return { ...answer, notes: [...answer.notes, SIGNED_NOTE] };
}

/** What is told of one sheet. A review holds much more: where each is kept, large files fill the memory. */
export interface SheetAnswer extends Pick<FileAnswer, "forms" | "obsolete" | "notes"> {
  /** What comes near to a form on a sheet that has none. */
  readonly nearMisses: readonly NearMiss[];
}

/** What is told of a sheet; nothing of a report of ours. */
export function sheetAnswer(review: Review): SheetAnswer {
  const { snapshot, scoreCards, obsolete, nearMiss, unread } = review;
  if (isOwnReport(snapshot)) return { forms: [], obsolete: [], notes: [], nearMisses: [] };
  return {
    forms: scoreCards.map(formAnswer),
    obsolete: obsolete.map(({ rule, row, reason }) => ({ sheet: snapshot.sheet.name, rule, row, reason })),
    notes: [
      ...truncatedNote(review),
      ...unreadNote(review),
      ...unread.map((each) => unreadText(each, snapshot.sheet.name)),
    ],
    nearMisses: nearMiss === null ? [] : [nearMiss],
  };
}

/** A file without any form has an error: why its sheets could not be visited, else that there is none. */
export function answerOf(file: string, visited: readonly Visited<SheetAnswer>[]): FileAnswer {
  const failures = visited.flatMap(({ sheet, error }) => (error === null ? [] : [{ sheet, error }]));
  const sheets = visited.flatMap(({ result }) => result ?? []);
  const forms = sheets.flatMap((sheet) => sheet.forms);
  const [failure] = failures;
  if (forms.length === 0) {
    const misses = sheets.flatMap(({ nearMisses }) => nearMisses);
    return bareAnswer(file, failure ? fileError(failure.error) : noForm(misses));
  }
  return {
    file,
    error: null,
    forms,
    obsolete: sheets.flatMap(({ obsolete }) => obsolete),
    notes: [
      ...sheets.flatMap(({ notes }) => notes),
      ...sheets.flatMap(({ nearMisses }) => nearMisses.map((miss) => nearMissText(miss, miss.sheet.name))),
      ...failures.map(({ sheet, error }) => `工作表“${sheet.name}”未处理：${error.message}`),
    ],
    ...(failure && { incomplete: true }),
  };
}

function truncatedNote({ snapshot: { sheet, isTruncated, rows } }: Review): string[] {
  if (!isTruncated) return [];
  return [`工作表“${sheet.name}”内容很多，只检查了前 ${rows.length} 行。请核对自评表是否都在其中。`];
}

function unreadNote({ snapshot: { sheet, areCommentsUnread } }: Review): string[] {
  if (!areCommentsUnread) return [];
  return [`工作表“${sheet.name}”的批注无法读取，只检查了单元格。请在 Excel 或 WPS 中打开文件，另存后重试。`];
}
