import { openWorkbook } from "../../../adapters/xlsx";
import { check, throughSheets, type Visited } from "../../../core/actions";
import { isOwnReport } from "../../../core/report";
import type { ProfileChooser, Review } from "../../../core/review";
import { bareAnswer, type FileAnswer } from "../answer/types";
import { readInput } from "../files/read";
import { fileError, noForm } from "./errors";
import { formAnswer } from "./form-answer";
import { SIGNED_NOTE } from "./signed";

/** Checks every sheet of one file; nothing is written. */
export async function checkFile(file: string, profile: ProfileChooser | undefined): Promise<FileAnswer> {
  const workbook = openWorkbook(await readInput(file), file);
  const visited = await throughSheets(workbook, (id) => check(workbook, id, profile && { profile }));
  const answer = answerOf(file, visited);
  if (!workbook.isSigned || answer.error !== null) return answer;
  return { ...answer, notes: [...answer.notes, SIGNED_NOTE] };
}

/** A file without any form has an error: why its sheets could not be visited, else that there is none. */
export function answerOf(file: string, visited: readonly Visited<Review>[]): FileAnswer {
  const failures = visited.flatMap(({ sheet, error }) => (error === null ? [] : [{ sheet, error }]));
  const reviews = visited.flatMap(({ result }) => (result && !isOwnReport(result.snapshot) ? [result] : []));
  const forms = reviews.flatMap(({ scoreCards }) => scoreCards.map(formAnswer));
  const [failure] = failures;
  if (forms.length === 0) return bareAnswer(file, failure ? fileError(failure.error) : noForm(reviews));
  return {
    file,
    error: null,
    forms,
    obsolete: reviews.flatMap(({ snapshot, obsolete }) =>
      obsolete.map(({ rule, row, reason }) => ({ sheet: snapshot.sheet.name, rule, row, reason })),
    ),
    notes: [
      ...reviews.flatMap(truncatedNote),
      ...failures.map(({ sheet, error }) => `工作表“${sheet.name}”未处理：${error.message}`),
    ],
    ...(failure && { incomplete: true }),
  };
}

function truncatedNote({ snapshot: { sheet, isTruncated, rows } }: Review): string[] {
  if (!isTruncated) return [];
  return [`工作表“${sheet.name}”内容很多，只检查了前 ${rows.length} 行。请核对自评表是否都在其中。`];
}
