import type { WholeOptions } from "../../../core/actions";
import { check } from "../../../core/actions/check";
import { checkWorkbook } from "../../../core/actions/check-workbook";
import { type EditResult, inSteps, type SheetRef, type Workbook } from "../../../core/port";
import { clockText, timeText } from "../../../core/report";
import { type Review, reviewInSteps, type SheetOutcome } from "../../../core/review";
import { WORKBOOK_TEXTS as TEXTS } from "../texts/workbook";
import { remarksOn } from "./comment-remarks";
import { cellsOf, messageOutcome } from "./outcomes";
import { listOf } from "./forms-list";
import type { WholeWorkbook } from "./pane-state";
import type { Runner } from "./runner";
import { lineOf, type SheetLine, summaryOf, withNewer } from "./workbook-summary";

// What a person can do with all sheets at once.

/** A pane's last going through the sheets: one that was given up before it says nothing any more. */
const LAST = new WeakMap<Runner, AbortSignal>();

// With all else that corrects, so that it is fetched once.
const acting = () =>
  import(/* webpackChunkName: "acting", webpackPrefetch: true */ "../../../core/actions/correct-sheets");

/** How far it has come is said so often, in milliseconds: each time the page is drawn anew. */
const SAID_EVERY = 100;

/** Checks every sheet; what is done when a person stops it is kept. */
export async function checkSheets(runner: Runner): Promise<void> {
  await runner.run("workbook", async (workbook, signal) => {
    const lines: SheetLine[] = [];
    const onOutcome = (outcome: SheetOutcome) => lines.push(lineOf(outcome));
    await checkWorkbook(workbook, { ...through(runner, signal), onOutcome });
    if (LAST.get(runner) === signal) {
      patchWhole(runner, { progress: null, isComplete: !signal.aborted }, lines);
    }
    return { review: null };
  });
  patchWhole(runner, { progress: null });
}

/** Makes every safe correction on every sheet that can be written. */
export async function correctAllSheets(runner: Runner): Promise<void> {
  const chosen = (runner.store.get().whole.summary?.safe ?? []).map(({ sheet }) => sheet);
  await runner.run("workbook", async (workbook, signal) => {
    const time = runner.now();
    const options = { ...(await runner.options()), ...through(runner, signal), now: () => time };
    const { correctSheets } = await acting();
    const sheets = await correctSheets(workbook, chosen, options);
    const outcomes = sheets.map(({ outcome }) => outcome);
    const written = sheets.filter(({ corrected }) => (corrected?.edits.length ?? 0) > 0);
    const count = written.reduce((sum, { corrected }) => sum + (corrected?.edits.length ?? 0), 0);
    const sheetIds = written.map(({ outcome }) => outcome.sheet.id);
    const run = count === 0 ? null : { time: time.toISOString(), sheetIds };
    patchWhole(runner, { progress: null, run }, await newerLines(runner, outcomes));
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
    return { review: ofLookedAt(runner, outcomes) ?? (await runner.reread(workbook)), outcome };
  });
  patchWhole(runner, { progress: null });
}

/** Takes the last correction of all sheets back. */
export async function undoAllSheets(runner: Runner): Promise<void> {
  const { run } = runner.store.get().whole;
  if (run === null) return;
  await runner.run("workbook", async (workbook, signal) => {
    const { undoSheets } = await import(
      /* webpackChunkName: "acting", webpackPrefetch: true */ "../../../core/actions/undo"
    );
    const corrected = new Set(run.sheetIds);
    const sheets = (await workbook.sheets()).filter(({ id }) => corrected.has(id));
    const newer: SheetOutcome[] = [];
    const remarks: string[] = [];
    let count = 0;
    const options = { ...(await runner.options()), run: run.time, signal };
    for await (const { sheet, result: undone, error } of undoSheets(workbook, sheets, options)) {
      if (error !== null) {
        remarks.push(TEXTS.notUndone(sheet.name, error.message));
        continue;
      }
      const { restored, left, readBack } = undone;
      newer.push({ sheet, review: await reviewAfter(runner, workbook, sheet, readBack), failure: null });
      count += restored.length;
      if (left.length > 0) remarks.push(TEXTS.left(sheet.name, cellsOf(left)));
      remarks.push(...(await remarksOn(undone, sheet.name)));
    }
    const done = new Set(newer.map(({ sheet }) => sheet.id));
    const sheetIds = sheets.map(({ id }) => id).filter((id) => !done.has(id));
    patchWhole(
      runner,
      { run: sheetIds.length === 0 ? null : { ...run, sheetIds } },
      await newerLines(runner, newer),
    );
    const outcome = messageOutcome("workbook", TEXTS.undone(count), remarks);
    return { review: ofLookedAt(runner, newer) ?? (await runner.reread(workbook)), outcome };
  });
}

/** A sheet as it was read back; read once more only where that does not tell. */
async function reviewAfter(
  runner: Runner,
  workbook: Workbook,
  { id }: SheetRef,
  readBack: EditResult["readBack"],
): Promise<Review> {
  return readBack === null
    ? check(workbook, id, await runner.options())
    : reviewInSteps(readBack, undefined, undefined, runner.pause);
}

/** The sheet that is looked at, where it is among those of which something newer is known. */
function ofLookedAt({ sheetId }: Runner, outcomes: readonly SheetOutcome[]): Review | null {
  return outcomes.find(({ sheet }) => sheet.id === sheetId)?.review ?? null;
}

/** Puts the table of all sheets and forms on a worksheet of its own. */
export async function putOverview(runner: Runner): Promise<void> {
  await runner.run("report", async (workbook) => {
    const head = { file: workbook.name, time: timeText(runner.now()) };
    const { overviewSheet } = await import(
      /* webpackChunkName: "workbook" */ "../../../core/report/overview"
    );
    const outcomes = runner.store.get().whole.lines.map(({ outcome }) => outcome);
    const sheet = await workbook.putSheet(overviewSheet(head, outcomes));
    return { review: null, outcome: messageOutcome("report", TEXTS.overviewDone(sheet.name), [], sheet) };
  });
}

/** All lines, with what is now known of some of the sheets. */
async function newerLines(
  { store, pause }: Runner,
  outcomes: readonly SheetOutcome[],
): Promise<readonly SheetLine[]> {
  const newer: SheetLine[] = [];
  for (const outcome of outcomes) {
    // The cards of a review are made when they are first asked for.
    if (outcome.review !== null) await inSteps(outcome.review.shown(), pause);
    newer.push(lineOf(outcome));
  }
  return withNewer(store.get().whole.lines, newer);
}

/** @param lines all that is known, where that has changed */
function patchWhole({ store }: Runner, change: Partial<WholeWorkbook>, lines?: readonly SheetLine[]): void {
  const { whole, review } = store.get();
  const summary = lines === undefined || lines.length === 0 ? null : summaryOf(lines);
  const list = summary === null ? null : listOf(summary.rows, review, whole.list);
  const known = lines === undefined ? {} : { lines, summary, list };
  store.patch({ whole: { ...whole, ...known, ...change } });
}

function through(runner: Runner, signal: AbortSignal): WholeOptions & { readonly signal: AbortSignal } {
  LAST.set(runner, signal);
  let said = -Infinity;
  return {
    signal,
    pause: runner.pause,
    onProgress: (progress) => {
      const now = performance.now();
      if (now - said < SAID_EVERY || LAST.get(runner) !== signal || signal.aborted) return;
      said = now;
      patchWhole(runner, { progress });
    },
  };
}
