import { openWorkbook, type XlsxWorkbook } from "../../../adapters/xlsx";
import { check, isWorksheet } from "../../../core/actions";
import { WorkbookError } from "../../../core/port";
import { isOwnReport } from "../../../core/report";
import { type ProfileChooser, type Review, type ScoreCard } from "../../../core/review";
import { bareAnswer, type FileAnswer, type FormAnswer } from "../answer/types";
import { readInput } from "../files/read";
import { fileError, noForm } from "./errors";
import { formAnswer } from "./form-answer";

/** Checks every sheet of one file; nothing is written. */
export async function checkFile(file: string, profile: ProfileChooser | undefined): Promise<FileAnswer> {
  const workbook = openWorkbook(await readInput(file), file);
  return answerOf(file, await visitSheets(workbook, (book, id) => check(book, id, profile && { profile })));
}

/** What came of visiting the sheets of a file, one after another. */
export interface Visit {
  readonly reviews: readonly Review[];
  readonly failures: readonly { readonly sheet: string; readonly error: WorkbookError }[];
}

/** Goes through the sheets, hidden ones too, in the order of the tabs; one that fails does not stop the others. */
export async function visitSheets(
  workbook: XlsxWorkbook,
  visit: (workbook: XlsxWorkbook, sheetId: string) => Promise<Review>,
): Promise<Visit> {
  const reviews: Review[] = [];
  const failures: { sheet: string; error: WorkbookError }[] = [];
  for (const { id, name } of (await workbook.sheets()).filter(isWorksheet)) {
    try {
      const review = await visit(workbook, id);
      if (!isOwnReport(review.snapshot)) reviews.push(review);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      failures.push({ sheet: name, error });
    }
  }
  return { reviews, failures };
}

/** A file without any form has an error: why its sheets could not be visited, else that there is none. */
export function answerOf(file: string, { reviews, failures }: Visit): FileAnswer {
  const forms = reviews.flatMap(formAnswers);
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
      ...failures.map(({ sheet, error }) => `工作表“${sheet}”未处理：${error.message}`),
    ],
    ...(failure && { incomplete: true }),
  };
}

function formAnswers(review: Review): FormAnswer[] {
  const cards = review.scoreCards;
  return review.forms.map((form, index) => formAnswer(form, cards[index] as ScoreCard));
}

function truncatedNote({ snapshot: { sheet, isTruncated, rows } }: Review): string[] {
  if (!isTruncated) return [];
  return [`工作表“${sheet.name}”内容很多，只检查了前 ${rows.length} 行。请核对自评表是否都在其中。`];
}
