import type { WholeOptions } from "../../../core/actions";
import { check } from "../../../core/actions/check";
import { checkWorkbook, correctSheets } from "../../../core/actions/whole-workbook";
import { clockText, timeText } from "../../../core/report";
import type { SheetOutcome } from "../../../core/review";
import { WORKBOOK_TEXTS as TEXTS } from "../texts/workbook";
import { remarksOn } from "./comment-remarks";
import { cellsOf, messageOutcome } from "./outcomes";
import type { WholeWorkbook } from "./pane-state";
import type { Runner } from "./runner";
import { summaryOf, withNewer } from "./workbook-summary";

// What a person can do with all sheets at once.

/** A pane's last going through the sheets: one that was given up before it says nothing any more. */
const LAST = new WeakMap<Runner, AbortSignal>();

/** Checks every sheet; what is done when a person stops it is kept. */
export async function checkSheets(runner: Runner): Promise<void> {
  await runner.run("workbook", async (workbook, signal) => {
    const outcomes = await checkWorkbook(workbook, through(runner, signal));
    if (LAST.get(runner) === signal) {
      patchWhole(runner, { outcomes, progress: null, isComplete: !signal.aborted });
    }
    return { review: null };
  });
  patchWhole(runner, { progress: null });
}

/** Makes every safe correction on every sheet that can be written. */
export async function correctAllSheets(runner: Runner): Promise<void> {
  const { safe } = summaryOf(runner.store.get().whole.outcomes);
  const sheetIds = safe.map(({ sheet }) => sheet.id);
  await runner.run("workbook", async (workbook, signal) => {
    const time = runner.now();
    const options = { ...runner.options, ...through(runner, signal), now: () => time };
    const sheets = await correctSheets(workbook, sheetIds, options);
    const outcomes = sheets.map(({ outcome }) => outcome);
    const written = sheets.filter(({ corrected }) => (corrected?.edits.length ?? 0) > 0);
    const count = written.reduce((sum, { corrected }) => sum + (corrected?.edits.length ?? 0), 0);
    const run = { time: time.toISOString(), sheetIds: written.map(({ outcome }) => outcome.sheet.id) };
    patchWhole(runner, { progress: null, run: count === 0 ? null : run }, outcomes);
    const remarks = outcomes.flatMap(({ sheet, failure }) =>
      failure === null ? [] : [TEXTS.notCorrected(sheet.name, failure)],
    );
    for (const { outcome, corrected } of sheets) {
      if (corrected !== null) remarks.push(...(await remarksOn(corrected, outcome.sheet.name)));
    }
    const text = signal.aborted
      ? TEXTS.correctedStopped(count, written.length)
      : TEXTS.corrected(count, written.length, clockText(time));
    const outcome = messageOutcome("workbook", text, remarks);
    // One that was stopped is no longer asked for its result; what it has written is told all the same.
    if (signal.aborted) runner.store.patch({ outcome });
    return { review: await runner.reread(workbook), outcome };
  });
  patchWhole(runner, { progress: null });
}

/** Takes the last correction of all sheets back. */
export async function undoAllSheets(runner: Runner): Promise<void> {
  const { run } = runner.store.get().whole;
  if (run === null) return;
  await runner.run("workbook", async (workbook, signal) => {
    const { undo } = await import(
      /* webpackChunkName: "acting", webpackPrefetch: true */ "../../../core/actions/undo"
    );
    const names = new Map((await workbook.sheets()).map(({ id, name }) => [id, name]));
    const newer: SheetOutcome[] = [];
    const remarks: string[] = [];
    let count = 0;
    for (const id of run.sheetIds) {
      const name = names.get(id);
      if (name === undefined || signal.aborted) continue;
      const undone = await undo(workbook, id, { run: run.time, ...runner.options });
      const { restored, left } = undone;
      newer.push({ sheet: { id, name }, review: await check(workbook, id), failure: null });
      count += restored.length;
      if (left.length > 0) remarks.push(TEXTS.left(name, cellsOf(left)));
      remarks.push(...(await remarksOn(undone, name)));
    }
    patchWhole(runner, { run: null }, newer);
    const outcome = messageOutcome("workbook", TEXTS.undone(count), remarks);
    return { review: await runner.reread(workbook), outcome };
  });
}

/** Puts the table of all sheets and forms on a worksheet of its own. */
export async function putOverview(runner: Runner): Promise<void> {
  await runner.run("report", async (workbook) => {
    const head = { file: workbook.name, time: timeText(runner.now()) };
    const { overviewSheet } = await import("../../../core/report/overview");
    const sheet = await workbook.putSheet(overviewSheet(head, runner.store.get().whole.outcomes));
    return { review: null, outcome: messageOutcome("report", TEXTS.overviewDone(sheet.name), [], sheet) };
  });
}

/** @param newer what is now known of some of the sheets */
function patchWhole(
  { store }: Runner,
  change: Partial<WholeWorkbook>,
  newer: readonly SheetOutcome[] = [],
): void {
  const { whole } = store.get();
  store.patch({ whole: { ...whole, outcomes: withNewer(whole.outcomes, newer), ...change } });
}

function through(runner: Runner, signal: AbortSignal): WholeOptions {
  LAST.set(runner, signal);
  return {
    onProgress: (progress) => {
      if (LAST.get(runner) === signal && !signal.aborted) patchWhole(runner, { progress });
    },
    isCancelled: () => signal.aborted,
  };
}
