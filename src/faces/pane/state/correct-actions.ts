import { type Choose, type Finding, oneOf, safeOnly } from "../../../core/review";
import { remarksOn, withCommentRemarks } from "./comment-remarks";
import { messageOutcome } from "./outcomes";
import type { Runner } from "./runner";

// Everything that writes cells of the sheet that is looked at, and takes it back.

const acting = () => import(/* webpackChunkName: "acting", webpackPrefetch: true */ "./acting");

/** 一键重算: every safe correction on the sheet. */
export function correctSafe(runner: Runner): Promise<void> {
  return correctChosen(runner, safeOnly);
}

/** One finding's correction, and with it the total where that rests on what is changed. */
export function correctOne(runner: Runner, finding: Finding): Promise<void> {
  const { review } = runner.store.get();
  return correctChosen(runner, review === null ? ({ id }) => id === finding.id : oneOf(review, finding));
}

/** The corrections of one choice. @param whenDone once they are made */
export async function correctChosen(runner: Runner, choose: Choose, whenDone?: () => void): Promise<void> {
  const { review } = runner.store.get();
  await runner.run("correct", async (workbook) => {
    const { correct, correctedOutcome } = await acting();
    const time = runner.now();
    const seen = review === null ? {} : { reviewed: review };
    const options = { ...(await runner.options()), now: () => time };
    const result = await correct(workbook, runner.sheetId, { choose, ...options, ...seen });
    whenDone?.();
    const outcome = await withCommentRemarks(correctedOutcome(result, time), result);
    return { review: result.after, outcome };
  });
}

/**
 * Takes back one run, or all of them. Where old formulas reach outside the workbook, the rest is taken back and a
 * person is asked about these.
 * @param run its time; null for all
 * @param isOutsideAllowed the person has seen them and wants them back
 */
export async function undoRun(
  runner: Runner,
  run: string | null = null,
  isOutsideAllowed = false,
): Promise<void> {
  const { store } = runner;
  store.patch({ asking: null });
  await runner.run("undo", async (workbook) => {
    const { undo, undoneOutcome } = await acting();
    const { sheetId } = runner;
    const options = await runner.options();
    const which = run === null ? {} : { run };
    const undone = await undo(workbook, sheetId, { ...options, ...which, isOutsideAllowed });
    const review = await runner.reread(workbook, sheetId);
    const formulas = undone.asked.map(({ cell, before }) => ({ cell, formula: before.formula ?? "" }));
    if (formulas.length > 0) store.patch({ asking: { run, formulas } });
    return { review, outcome: await withCommentRemarks(undoneOutcome(undone, review), undone) };
  });
}

/** Takes all marks and the record of corrections off the sheet. */
export async function clearMarks(runner: Runner): Promise<void> {
  await runner.run("clear", async (workbook) => {
    const { clear, clearedText } = await acting();
    const { sheetId } = runner;
    const result = await clear(workbook, sheetId, await runner.options());
    const outcome = messageOutcome("clear", clearedText(result), await remarksOn(result));
    return { review: await runner.reread(workbook, sheetId), outcome };
  });
}
