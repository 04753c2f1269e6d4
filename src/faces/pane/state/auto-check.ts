import type { Heard } from "../../../core/actions";
import { check } from "../../../core/actions/check";
import { WorkbookError } from "../../../core/port";
import type { Runner } from "./runner";

/** Changes that follow each other closely are looked at together. Milliseconds. */
const CHECK_DELAY = 600;
/** Reading is refused while a cell is being edited: it is tried again after this. */
const RETRY_DELAY = 1_500;

/**
 * A sheet was changed, by the person or by a co-author: the one that is looked at is checked anew once it has not been
 * changed for a moment. Nothing on the pane waits for it: buttons stay as they are, and an action that is begun
 * meanwhile has its own reading.
 */
export function sheetChanged(runner: Runner, event: Heard): void {
  const isDue = runner.earlier.witness?.hear(event) ?? false;
  if (event.sheetId === runner.sheetId) {
    runner.store.patch({ isStale: true });
    if (runner.store.get().settings.isLive) {
      runner.later("check", CHECK_DELAY, () => checkAnew(runner));
      return;
    }
  }
  if (isDue) runner.later(event.sheetId, CHECK_DELAY, () => look(runner, event.sheetId));
}

/** Reads a sheet only to see what has become of our corrections. */
async function look(runner: Runner, sheetId: string): Promise<void> {
  try {
    const snapshot = await runner.port.read(sheetId);
    runner.earlier.witness?.look(snapshot);
  } catch (error) {
    const code = error instanceof WorkbookError ? error.code : "unknown";
    if (code === "edit-mode") runner.later(sheetId, RETRY_DELAY, () => look(runner, sheetId));
    // With a deleted sheet its corrections are gone too.
    else if (code !== "gone") runner.fail("check", error);
  }
}

async function checkAnew(runner: Runner): Promise<void> {
  const { sheetId, turn } = runner;
  if (sheetId === undefined || !runner.store.get().isStale) return;
  try {
    const review = await check(runner.read(), sheetId, { pause: runner.pause });
    await runner.earlier.prepare(review, runner.pause);
    // Something else was begun meanwhile, and has read the sheet later than this.
    if (runner.turn !== turn || runner.sheetId !== sheetId) return;
    runner.show(review, null, "check");
    if (isAnswered(runner.store.get().failure?.code)) runner.store.patch({ failure: null });
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "edit-mode") {
      runner.later("check", RETRY_DELAY, () => checkAnew(runner));
    }
    // A sheet that was deleted is no news: another one comes to the front.
    else if (runner.turn === turn) runner.fail("check", error);
  }
}

/** Errors that a new reading answers. */
function isAnswered(code: WorkbookError["code"] | undefined): boolean {
  return code === "changed" || code === "edit-mode";
}
