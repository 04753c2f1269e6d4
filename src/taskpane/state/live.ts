import { check } from "../../app";
import { WorkbookError } from "../../sheet";
import type { Runner } from "./runner";

/** Changes that follow each other closely are looked at together. Milliseconds. */
export const QUIET_FOR = 600;
/** Reading is refused while a cell is being edited: it is tried again after this. */
export const TRY_AGAIN_AFTER = 1_500;

/**
 * Checks the sheet anew once it has not been changed for a moment. Nothing on the pane waits for it: buttons stay as
 * they are, and an action that is begun meanwhile has its own reading.
 */
export class Live {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly runner: Runner) {}

  /** The sheet that is looked at was changed, by the person or by a co-author. */
  changed(): void {
    this.runner.store.patch({ isStale: true });
    if (this.runner.store.get().settings.isLive) this.checkIn(QUIET_FOR);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private checkIn(milliseconds: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.runner.afterwards(() => this.check()), milliseconds);
  }

  private async check(): Promise<void> {
    const { runner } = this;
    const { sheetId, turn } = runner;
    if (sheetId === undefined || !runner.store.get().isStale) return;
    try {
      const review = await check(runner.port, sheetId);
      // Something else was begun meanwhile, and has read the sheet later than this.
      if (runner.turn !== turn || runner.sheetId !== sheetId) return;
      runner.show(review, null, "check");
      if (isAnswered(runner.store.get().failure?.code)) runner.store.patch({ failure: null });
    } catch (error) {
      if (error instanceof WorkbookError && error.code === "edit-mode") this.checkIn(TRY_AGAIN_AFTER);
      // A sheet that was deleted is no news: another one comes to the front.
      else if (runner.turn === turn) runner.fail("check", error);
    }
  }
}

/** Errors that a new reading answers. */
function isAnswered(code: WorkbookError["code"] | undefined): boolean {
  return code === "changed" || code === "edit-mode";
}
