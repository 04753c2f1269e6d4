import { check, correct, type Corrected, throughSheets, withWrites } from "../../../core/actions";
import { sheetPrefix, toA1 } from "../../../core/cells";
import { cellList, WorkbookError } from "../../../core/port";
import { commentRemarks } from "../../../core/report/refused";
import { type Choose, type Review, safeOnly, withoutFormula } from "../../../core/review";
import type { CorrectionAnswer } from "../answer/types";
import { openFile } from "./open";
import { answerOf, asRead, type Judging, sheetAnswer } from "./check";
import { savedFile } from "./signed";
import type { FileResult } from "./result";

interface FixChoices extends Judging {
  readonly suggested: boolean;
  /** Formulas where values would be written; else as each workbook's settings say. */
  readonly formulas: boolean;
  /** Whether a signed file may be changed. */
  readonly dropSignature: boolean;
  readonly now: () => Date;
}

/** What is told of a run on one sheet. */
interface RunAnswer {
  readonly corrections: readonly CorrectionAnswer[];
  readonly notes: readonly string[];
  readonly resultsLost: Corrected["resultsLost"];
}

/** Every correction that there is: the safe ones and the proposed ones. */
const safeAndSuggested: Choose = ({ correction }) => correction !== null;

/**
 * Corrects one file in memory; a file without a form gives no bytes.
 * @param bytes what is in it, where that has been read
 */
export async function fixFile(
  file: string,
  { profile, layouts, suggested, formulas, dropSignature, now }: FixChoices,
  bytes?: Uint8Array,
): Promise<FileResult> {
  const opened = await openFile(file, bytes);
  const read = asRead(opened, layouts);
  const workbook = formulas ? withWrites(read, "formulas") : read;
  const judged = profile && { profile };
  const choose = suggested ? safeAndSuggested : safeOnly;
  const runs: RunAnswer[] = [];
  const refused: string[] = [];
  const visited = await throughSheets(workbook, async (id) => {
    try {
      const run = await correct(workbook, id, { ...judged, choose, now });
      const { resultsLost } = run;
      runs.push({
        corrections: corrections(run),
        notes: [...valueNotes(run), ...commentNotes(run)],
        resultsLost,
      });
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
  const { bytes: saved, notes } = savedFile(opened, dropSignature);
  return {
    answer: {
      ...answer,
      notes: [...answer.notes, ...refused, ...runs.flatMap((run) => run.notes), ...lostNotes(runs), ...notes],
      corrections: runs.flatMap((run) => run.corrections),
      ...(refused.length > 0 && { incomplete: true }),
    },
    bytes: saved,
  };
}

function notCorrected({ snapshot: { sheet } }: Review, { message }: WorkbookError): string {
  return `工作表“${sheet.name}”未更正：${message}`;
}

function corrections({ edits, before }: Corrected): CorrectionAnswer[] {
  return edits.map(({ at, to, constant, finding }) => ({
    sheet: before.snapshot.sheet.name,
    cell: toA1(at),
    rule: finding.rule.id,
    subject: finding.rule.corrects ?? finding.rule.title,
    correction: finding.correction?.kind ?? "safe",
    stated: finding.stated,
    expected: finding.expected,
    ...(constant !== undefined && to.formula !== null && { formula: to.formula }),
  }));
}

/** Where formulas are asked for: which cells have values all the same. */
function valueNotes({ edits, before }: Corrected): string[] {
  const cells = withoutFormula(edits);
  if (cells.length === 0) return [];
  const { name } = before.snapshot.sheet;
  return [`${sheetPrefix(name)}${cellList(cells)} 原为文本或没有合适的公式，写入的是数值。`];
}

function commentNotes(corrected: Corrected): string[] {
  const { withoutComment, before } = corrected;
  const { name } = before.snapshot.sheet;
  return [
    ...withoutComment.map((at) => `${name}!${toA1(at)} 已有他人批注，只作了高亮，未加批注。`),
    ...commentRemarks(corrected, name),
  ];
}

/** Names at most so many of the formulas whose results are gone. */
const MOST_NAMED = 5;

/** Formulas that follow from what was corrected and that nothing here can calculate, on any sheet. */
function lostNotes(runs: readonly RunAnswer[]): string[] {
  const lost = runs.flatMap(({ resultsLost }) => resultsLost);
  if (lost.length === 0) return [];
  const named = lost.slice(0, MOST_NAMED).map(({ sheet, at }) => `${sheetPrefix(sheet)}${toA1(at)}`);
  const cells = `${named.join("、")}${lost.length > MOST_NAMED ? "、…" : ""}`;
  return [`${lost.length} 个公式的结果需在 Excel 或 WPS 中打开并保存后才会更新：${cells}。`];
}
