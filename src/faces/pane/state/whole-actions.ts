import { check, checkWorkbook, correctSheets, type WholeOptions } from "../../../core/actions";
import type { LiveWorkbook } from "../../../core/port";
import { clockText, timeText } from "../../../core/report";
import type { SheetOutcome } from "../../../core/review";
import { PAGE_TEXTS } from "../texts/pages";
import type { Cancellation } from "./cancellable";
import { cellsOf, messageOutcome } from "./outcomes";
import type { Outcome } from "./pane-state";
import type { Result, Runner } from "./runner";
import { NOTHING_KNOWN, summarize, type WholeWorkbook, withNewer } from "./whole";

const TEXTS = PAGE_TEXTS.whole;

/** What a person can do with all sheets at once. */
export class WholeActions {
  /** The going through that is under way: one that was given up says nothing any more. */
  private current: Cancellation | null = null;

  constructor(private readonly runner: Runner) {}

  private get whole(): WholeWorkbook {
    return this.runner.store.get().whole ?? NOTHING_KNOWN;
  }

  private patch(change: Partial<WholeWorkbook>): void {
    this.runner.store.patch({ whole: { ...this.whole, ...change } });
  }

  /** Checks every sheet; what is done when a person stops it is kept. */
  async check(): Promise<void> {
    await this.runner.run("workbook", async (workbook, cancellation) => {
      const outcomes = await checkWorkbook(workbook, this.through(cancellation));
      if (this.current !== cancellation) return { review: null };
      this.patch({ outcomes, progress: null, isComplete: !cancellation.isCancelled });
      return { review: null };
    });
    this.patch({ progress: null });
  }

  /** Makes every safe correction on every sheet that can be written. */
  async correct(): Promise<void> {
    const { safe } = summarize(this.whole.outcomes);
    const sheetIds = safe.map(({ sheet }) => sheet.id);
    await this.runner.run("workbook", async (workbook, cancellation) => {
      const time = this.runner.now();
      const options = { ...this.runner.options, ...this.through(cancellation), now: () => time };
      const sheets = await correctSheets(workbook, sheetIds, options);
      const outcomes = sheets.map(({ outcome }) => outcome);
      const written = sheets.filter(({ corrected }) => (corrected?.edits.length ?? 0) > 0);
      const count = written.reduce((sum, { corrected }) => sum + (corrected?.edits.length ?? 0), 0);
      const run = { time: time.toISOString(), sheetIds: written.map(({ outcome }) => outcome.sheet.id) };
      this.patch({
        outcomes: withNewer(this.whole.outcomes, outcomes),
        progress: null,
        run: count === 0 ? null : run,
      });
      const remarks = outcomes.flatMap(({ sheet, failure }) =>
        failure === null ? [] : [TEXTS.notCorrected(sheet.name, failure)],
      );
      const text = cancellation.isCancelled
        ? TEXTS.correctedStopped(count, written.length)
        : TEXTS.corrected(count, written.length, clockText(time));
      const outcome = messageOutcome("workbook", text, remarks);
      // One that was stopped is no longer asked for its result; what it has written is told all the same.
      if (cancellation.isCancelled) this.runner.store.patch({ outcome });
      return this.withActive(workbook, outcome);
    });
    this.patch({ progress: null });
  }

  /** Takes the last correction of all sheets back. */
  async undo(): Promise<void> {
    const { run } = this.whole;
    if (run === null) return;
    await this.runner.run("workbook", async (workbook, cancellation) => {
      const { undo } = await import("../../../core/actions/undo");
      const names = new Map((await workbook.sheets()).map(({ id, name }) => [id, name]));
      const newer: SheetOutcome[] = [];
      const remarks: string[] = [];
      let count = 0;
      for (const id of run.sheetIds) {
        const name = names.get(id);
        if (name === undefined || cancellation.isCancelled) continue;
        const { restored, left } = await undo(workbook, id, { run: run.time, ...this.runner.options });
        newer.push({ sheet: { id, name }, review: await check(workbook, id), failure: null });
        count += restored.length;
        if (left.length > 0) remarks.push(TEXTS.left(name, cellsOf(left)));
      }
      this.patch({ outcomes: withNewer(this.whole.outcomes, newer), run: null });
      return this.withActive(workbook, messageOutcome("workbook", TEXTS.undone(count), remarks));
    });
  }

  /** Puts the table of all sheets and forms on a worksheet of its own. */
  async putOverview(): Promise<void> {
    await this.runner.run("report", async (workbook) => {
      const head = { file: workbook.name, time: timeText(this.runner.now()) };
      const { overviewSheet } = await import("../../../core/report/overview");
      const sheet = await workbook.putSheet(overviewSheet(head, this.whole.outcomes));
      return { review: null, outcome: messageOutcome("report", TEXTS.overviewDone(sheet.name), [], sheet) };
    });
  }

  private through(cancellation: Cancellation): WholeOptions {
    this.current = cancellation;
    return {
      onProgress: (progress) => {
        if (this.current === cancellation && !cancellation.isCancelled) this.patch({ progress });
      },
      isCancelled: () => cancellation.isCancelled,
    };
  }

  /** The sheet in front, as it now stands, with what there is to say. */
  private async withActive(workbook: LiveWorkbook, outcome: Outcome): Promise<Result> {
    return { review: await this.runner.reread(workbook), outcome };
  }
}
