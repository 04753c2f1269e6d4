import { correct, type Ending } from "../../../core/actions";
import { type Choose, type Finding, oneOf, safeOnly } from "../../../core/review";
import { clearedOutcome, correctedOutcome, settledOutcome, undoneOutcome } from "./outcomes";
import { NO_CHOICES } from "./pane-state";
import { chosenIn } from "./preview";
import type { Runner } from "./runner";

/** Everything that writes cells of the sheet that is looked at, and takes it back. */
export class CorrectActions {
  constructor(private readonly runner: Runner) {}

  /** 一键重算: every safe correction on the sheet. */
  async safe(): Promise<void> {
    await this.chosen(safeOnly);
  }

  /** One finding's correction, and with it the total where that rests on what is changed. */
  async one(finding: Finding): Promise<void> {
    const { review } = this.runner.store.get();
    await this.chosen(review === null ? ({ id }) => id === finding.id : oneOf(review, finding));
  }

  /** What is ticked in the preview; the sheet's own page then tells what was changed. */
  async ticked(): Promise<void> {
    const { choices } = this.runner.store.get();
    await this.chosen(chosenIn(choices), () => {
      this.runner.store.patch({ page: "sheet", cameFrom: "preview", choices: NO_CHOICES });
    });
  }

  /** Ticks or unticks a finding's correction in the preview. */
  tick(id: string, isTicked: boolean): void {
    const { choices } = this.runner.store.get();
    const ticked = new Set(choices.ticked);
    const unticked = new Set(choices.unticked);
    (isTicked ? unticked : ticked).delete(id);
    (isTicked ? ticked : unticked).add(id);
    this.runner.store.patch({ choices: { ticked, unticked } });
  }

  /**
   * Takes back one run, or all of them. Where old formulas reach outside the workbook, the rest is taken back and a
   * person is asked about these.
   * @param isOutsideAllowed the person has seen them and wants them back
   */
  async undo(run?: string, isOutsideAllowed = false): Promise<void> {
    const { runner } = this;
    runner.store.patch({ asking: null });
    await runner.run("undo", async (workbook) => {
      const { undo } = await import("../../../core/actions/undo");
      const { sheetId, options } = runner;
      const which = run === undefined ? {} : { run };
      const undone = await undo(workbook, sheetId, { ...options, ...which, isOutsideAllowed });
      const review = await runner.reread(workbook, sheetId);
      const formulas = undone.asked.map(({ cell, before }) => ({ cell, formula: before.formula ?? "" }));
      if (formulas.length > 0) runner.store.patch({ asking: { run: run ?? null, formulas } });
      return { review, outcome: undoneOutcome(undone, review) };
    });
  }

  /** Answers the question about old formulas that reach outside the workbook. */
  async answer(isAllowed: boolean): Promise<void> {
    const { asking } = this.runner.store.get();
    if (asking === null) return;
    if (isAllowed) await this.undo(asking.run ?? undefined, true);
    else this.runner.store.patch({ asking: null });
  }

  /** Brings what an action has left in the middle to its end. */
  finish(): Promise<void> {
    return this.settle("finish");
  }

  /** Takes back what an action has left in the middle. */
  takeBack(): Promise<void> {
    return this.settle("takeBack");
  }

  private async settle(ending: Ending): Promise<void> {
    const { runner } = this;
    const { unfinished } = runner.store.get();
    if (unfinished === null) return;
    await runner.run("settle", async (workbook) => {
      const { settle } = await import("../../../core/actions/settle");
      const left = await settle(workbook, unfinished, ending, runner.options);
      const review = await runner.reread(workbook);
      return { review, outcome: settledOutcome(ending, left) };
    });
  }

  async clear(): Promise<void> {
    await this.runner.run("clear", async (workbook) => {
      const { clear } = await import("../../../core/actions/clear");
      const { sheetId } = this.runner;
      const outcome = clearedOutcome(await clear(workbook, sheetId, this.runner.options));
      return { review: await this.runner.reread(workbook, sheetId), outcome };
    });
  }

  private async chosen(choose: Choose, whenDone: () => void = () => undefined): Promise<void> {
    const { runner } = this;
    const { review } = runner.store.get();
    await runner.run("correct", async (workbook) => {
      const time = runner.now();
      const seen = review === null ? {} : { reviewed: review };
      const options = { ...runner.options, now: () => time };
      const result = await correct(workbook, runner.sheetId, { choose, ...options, ...seen });
      whenDone();
      return { review: result.after, outcome: correctedOutcome(result, time) };
    });
  }
}
