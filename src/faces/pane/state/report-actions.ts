import { checkWorkbook } from "../../../core/actions";
import { timeText } from "../../../core/report";
import { reportSheet } from "../../../core/report/report";
import { PAGE_TEXTS } from "../texts/pages";
import { messageOutcome } from "./outcomes";
import type { Runner } from "./runner";
import { NOTHING_KNOWN } from "./whole";

const TEXTS = PAGE_TEXTS.report;

/** 核查报告: checks every sheet as it now stands, and writes what was found on a worksheet of our own. */
export async function makeReport(runner: Runner): Promise<void> {
  const { store, now } = runner;
  await runner.run("report", async (workbook, cancellation) => {
    const outcomes = await checkWorkbook(workbook, { isCancelled: () => cancellation.isCancelled });
    // A report of some sheets only would pass for one of all.
    if (cancellation.isCancelled) return { review: null };
    const whole = store.get().whole ?? NOTHING_KNOWN;
    store.patch({ whole: { ...whole, outcomes, isComplete: true } });
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
  });
}
