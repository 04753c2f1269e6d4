import { check, type Heard } from "../../../core/actions";
import { WorkbookError } from "../../../core/port";
import type { Runner } from "./runner";

/** Changes that follow each other closely are looked at together. Milliseconds. */
const CHECK_DELAY = 600;
/** Reading is refused while a cell is being edited: it is tried again after this. */
const RETRY_DELAY = 1_500;

/**
 * Checks the sheet anew once it has not been changed for a moment. Nothing on the pane waits for it: buttons stay as
 * they are, and an action that is begun meanwhile has its own reading.
 */
export class AutoCheck {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly looks = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly runner: Runner) {}

  /** A sheet was changed, by the person or by a co-author. */
  changed(event: Heard): void {
    const { runner } = this;
    const isDue = runner.witness.hear(event);
    if (event.sheetId === runner.sheetId) {
      runner.store.patch({ isStale: true });
      if (runner.store.get().settings.isLive) {
        this.scheduleCheck(CHECK_DELAY);
        return;
      }
    }
    if (isDue) this.scheduleLook(event.sheetId, CHECK_DELAY);
  }

  stop(): void {
    clearTimeout(this.timer);
    for (const timer of this.looks.values()) clearTimeout(timer);
  }

  /** Reads a sheet only to see what has become of our corrections. */
  private scheduleLook(sheetId: string, milliseconds: number): void {
    clearTimeout(this.looks.get(sheetId));
    const look = () => void this.runner.afterwards(() => this.look(sheetId));
    this.looks.set(sheetId, setTimeout(look, milliseconds));
  }

  private async look(sheetId: string): Promise<void> {
    try {
      this.runner.witness.look(await this.runner.port.read(sheetId));
    } catch (error) {
      const code = error instanceof WorkbookError ? error.code : "unknown";
      if (code === "edit-mode") this.scheduleLook(sheetId, RETRY_DELAY);
      // With a deleted sheet its corrections are gone too.
      else if (code !== "gone") this.runner.fail("check", error);
    }
  }

  private scheduleCheck(milliseconds: number): void {
    clearTimeout(this.timer);
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
      if (error instanceof WorkbookError && error.code === "edit-mode") this.scheduleCheck(RETRY_DELAY);
      // A sheet that was deleted is no news: another one comes to the front.
      else if (runner.turn === turn) runner.fail("check", error);
    }
  }
}

/** Errors that a new reading answers. */
function isAnswered(code: WorkbookError["code"] | undefined): boolean {
  return code === "changed" || code === "edit-mode";
}
