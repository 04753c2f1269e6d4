import { checkWorkbook } from "../../../core/actions/check-workbook";
import type { OwnSheet, Pause, Workbook } from "../../../core/port";
import { timeText } from "../../../core/report";
import { reportSheet } from "../../../core/report/report";
import type { SheetOutcome } from "../../../core/review";
import { REPORT_TEXTS as TEXTS } from "../texts/report";
import { listOf } from "./forms-list";
import { messageOutcome } from "./outcomes";
import type { Result, Runner } from "./runner";
import { lineOf, type SheetLine, summaryOf } from "./workbook-summary";

/** Checks every sheet as it now stands, and writes what was found on a worksheet of our own. */
export async function writeReport(
  { store, now, pause }: Runner,
  workbook: Workbook,
  signal: AbortSignal,
): Promise<Result> {
  const lines: SheetLine[] = [];
  const onOutcome = (outcome: SheetOutcome) => lines.push(lineOf(outcome));
  const outcomes = await checkWorkbook(workbook, { signal, pause, onOutcome });
  // A report of some sheets only would pass for one of all.
  if (signal.aborted) return { review: null };
  const { whole, review } = store.get();
  const summary = summaryOf(lines);
  const list = listOf(summary.rows, review, whole.list);
  store.patch({ whole: { ...whole, lines, summary, list, isComplete: true } });
  const forms = outcomes.reduce((sum, { review }) => sum + (review?.forms.length ?? 0), 0);
  if (forms === 0) {
    const failed = outcomes.flatMap(({ sheet, failure }) =>
      failure === null ? [] : [TEXTS.notRead(sheet.name, failure)],
    );
    const text = failed.length === 0 ? TEXTS.none : TEXTS.noneRead;
    return { review: null, outcome: messageOutcome("report", text, failed) };
  }
  const head = { file: workbook.name, time: timeText(now()) };
  const sheet = await workbook.putSheet(reportSheet(head, outcomes));
  return { review: null, outcome: messageOutcome("report", TEXTS.done(sheet.name, forms), [], sheet) };
}

/**
 * The report on every sheet as it now stands, written nowhere: for a page that prints it. Given up, it is of some only.
 * @param file what the workbook is called there
 */
export async function reportNow(
  runner: Runner,
  file: string,
  pause: Pause,
  signal: AbortSignal,
): Promise<OwnSheet> {
  const outcomes = await checkWorkbook(runner.read(), { pause, signal });
  return reportSheet({ file, time: timeText(runner.now()) }, outcomes);
}
