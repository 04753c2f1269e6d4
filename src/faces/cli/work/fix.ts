import { openWorkbook } from "../../../adapters/xlsx";
import { check, correct, type Corrected, throughSheets } from "../../../core/actions";
import { toA1 } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";
import { type Choose, type ProfileChooser, type Review, safeOnly } from "../../../core/review";
import type { CorrectionAnswer } from "../answer/types";
import { readInput } from "../files/read";
import { answerOf, sheetAnswer } from "./check";
import type { TaskResult } from "./task";

interface FixChoices {
  /** How the forms are judged; as their workbook and they themselves say where it is not given. */
  readonly profile: ProfileChooser | undefined;
  readonly suggested: boolean;
  readonly now: () => Date;
}

/** Every correction that there is: the safe ones and the proposed ones. */
const safeAndSuggested: Choose = ({ correction }) => correction !== null;

/** Corrects one file in memory; a file without a form gives no bytes. */
export async function fixFile(file: string, { profile, suggested, now }: FixChoices): Promise<TaskResult> {
  const workbook = openWorkbook(await readInput(file), file);
  const judged = profile && { profile };
  const choose = suggested ? safeAndSuggested : safeOnly;
  const made: CorrectionAnswer[] = [];
  const comments: string[] = [];
  const refused: string[] = [];
  const visited = await throughSheets(workbook, async (id) => {
    try {
      const run = await correct(workbook, id, { ...judged, choose, now });
      made.push(...corrections(run));
      comments.push(...commentNotes(run));
      return sheetAnswer(run.after);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      // What cannot be written, as under protection, can still be checked; reading fails again where that was it.
      const review = await check(workbook, id, judged);
      if (review.forms.length > 0) refused.push(notCorrected(review, error));
      return sheetAnswer(review);
    }
  });
  const answer = answerOf(file, visited);
  if (answer.error !== null) return { answer, bytes: null };
  return {
    answer: {
      ...answer,
      notes: [...answer.notes, ...refused, ...comments],
      corrections: made,
      ...(refused.length > 0 && { incomplete: true }),
    },
    bytes: workbook.save(),
  };
}

function notCorrected({ snapshot: { sheet } }: Review, { message }: WorkbookError): string {
  return `工作表“${sheet.name}”未更正：${message}`;
}

function corrections({ edits, before }: Corrected): CorrectionAnswer[] {
  return edits.map(({ at, finding }) => ({
    sheet: before.snapshot.sheet.name,
    cell: toA1(at),
    rule: finding.rule.id,
    subject: finding.rule.corrects ?? finding.rule.title,
    correction: finding.correction?.kind ?? "safe",
    stated: finding.stated,
    expected: finding.expected,
  }));
}

function commentNotes({ withoutComment, before }: Corrected): string[] {
  const { name } = before.snapshot.sheet;
  return withoutComment.map((at) => `${name}!${toA1(at)} 已有他人批注，只作了高亮，未加批注。`);
}
