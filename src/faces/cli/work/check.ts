import { openWorkbook } from "../../../adapters/xlsx";
import { check, throughSheets, type Visited } from "../../../core/actions";
import { isOwnReport } from "../../../core/report";
import type { ProfileChooser, Review } from "../../../core/review";
import { bareAnswer, type FileAnswer } from "../answer/types";
import { readInput } from "../files/read";
import { fileError, noForm } from "./errors";
import { formAnswer } from "./form-answer";

/** What is told of one sheet. Its cells are let go at once: a workbook may have hundreds of large sheets. */
interface SheetAnswer extends Pick<FileAnswer, "forms" | "obsolete" | "notes"> {
  readonly nearMiss: Review["nearMiss"];
}

/** Checks every sheet of one file; nothing is written. */
export async function checkFile(file: string, profile: ProfileChooser | undefined): Promise<FileAnswer> {
  const workbook = openWorkbook(await readInput(file), file);
  const visited = await throughSheets(workbook, async (id) =>
    sheetAnswer(await check(workbook, id, profile && { profile })),
  );
  return answerOf(file, visited);
}

/** What is told of a sheet that was looked at; null for a report of ours. */
export function sheetAnswer(review: Review): SheetAnswer | null {
  const { snapshot, scoreCards, obsolete, nearMiss } = review;
  if (isOwnReport(snapshot)) return null;
  return {
    forms: scoreCards.map(formAnswer),
    obsolete: obsolete.map(({ rule, row, reason }) => ({ sheet: snapshot.sheet.name, rule, row, reason })),
    notes: truncatedNote(review),
    nearMiss,
  };
}

/** A file without any form has an error: why its sheets could not be visited, else that there is none. */
export function answerOf(file: string, visited: readonly Visited<SheetAnswer | null>[]): FileAnswer {
  const failures = visited.flatMap(({ sheet, error }) => (error === null ? [] : [{ sheet, error }]));
  const sheets = visited.flatMap(({ result }) => result ?? []);
  const forms = sheets.flatMap((each) => each.forms);
  const [failure] = failures;
  if (forms.length === 0) {
    const misses = sheets.flatMap(({ nearMiss }) => nearMiss ?? []);
    return bareAnswer(file, failure ? fileError(failure.error) : noForm(misses));
  }
  return {
    file,
    error: null,
    forms,
    obsolete: sheets.flatMap(({ obsolete }) => obsolete),
    notes: [
      ...sheets.flatMap(({ notes }) => notes),
      ...failures.map(({ sheet, error }) => `工作表“${sheet.name}”未处理：${error.message}`),
    ],
    ...(failure && { incomplete: true }),
  };
}

function truncatedNote({ snapshot: { sheet, isTruncated, rows } }: Review): string[] {
  if (!isTruncated) return [];
  return [`工作表“${sheet.name}”内容很多，只检查了前 ${rows.length} 行。请核对自评表是否都在其中。`];
}
