import { check, clear, correct, undo } from "../../app";
import { type Choose, type Finding, oneOf, type Review, safeOnly } from "../../review";
import { type LiveWorkbook, WorkbookError } from "../../sheet";
import { clearedOutcome, correctedOutcome, undoneOutcome } from "./outcomes";
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

  /** Takes back one run, or all of them. */
  async undo(run?: string): Promise<void> {
    await this.runner.run("undo", async (workbook) => {
      const { sheetId, now } = this.runner;
      const undone = await undo(workbook, sheetId, run === undefined ? undefined : { run, now });
      const review = await check(workbook, sheetId);
      return { review, outcome: undoneOutcome(undone, review) };
    });
  }

  async clear(): Promise<void> {
    await this.runner.run("clear", async (workbook) => {
      const { sheetId } = this.runner;
      const outcome = clearedOutcome(await clear(workbook, sheetId));
      return { review: await check(workbook, sheetId), outcome };
    });
  }

  private async chosen(choose: Choose, whenDone: () => void = () => undefined): Promise<void> {
    const { runner } = this;
    const { review } = runner.store.get();
    await runner.run("correct", async (workbook) => {
      const time = runner.now();
      const seen = review === null ? {} : { reviewed: review };
      const result = await correct(workbook, runner.sheetId, { choose, now: () => time, ...seen });
      const after = await asItStands(workbook, runner.sheetId, result.after);
      whenDone();
      return { review: after, outcome: correctedOutcome(result, time) };
    });
  }
}

/** The sheet read anew, with what was just recorded; where that cannot be done right now, as it was foretold. */
async function asItStands(
  workbook: LiveWorkbook,
  sheetId: string | undefined,
  foretold: Review,
): Promise<Review> {
  try {
    return await check(workbook, sheetId);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "edit-mode") return foretold;
    throw error;
  }
}
