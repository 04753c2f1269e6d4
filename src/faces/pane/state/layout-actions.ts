import { dropLayout, keepLayouts } from "../../../core/actions/layouts";
import { LayoutError, layoutsText, parseLayouts } from "../../../core/form/taught";
import { layoutKey, type SheetRef, type TaughtLayout, withLayout, WorkbookError } from "../../../core/port";
import { LAYOUT_TEXTS as TEXTS } from "../texts/layout";
import { type BegunHead, layoutFrom } from "./layout-draft";
import { doneWith } from "./layout-unsaved";
import { messageOutcome } from "./outcomes";
import type { Runner } from "./runner";
import { handOver, refusedBy } from "./own-files";

/** Keeps what was begun on a header of a sheet; where nothing is said of it any more, nothing is kept. */
export async function saveBegun(
  runner: Runner,
  sheet: SheetRef,
  { head, told, saved }: BegunHead,
): Promise<void> {
  const layout = layoutFrom(head, told);
  const done = () => {
    doneWith(runner, sheet, head);
  };
  if (layout !== null) await saveLayout(runner, layout, done);
  else if (saved !== undefined) await removeLayout(runner, saved, done);
  else done();
}

/** Keeps a layout for the person and in the workbook, and reads the sheet in front by it. */
async function saveLayout(runner: Runner, layout: TaughtLayout, done: () => void): Promise<void> {
  await runner.run("settings", async (workbook) => {
    changeOwn(runner, (own) => withLayout(own, [layout]));
    const options = await runner.options();
    const refused = await refusedBy(workbook, (each) => keepLayouts(each, [layout], options));
    const isKept = runner.store.get().arePreferencesKept;
    const remarks = [...refused.map(TEXTS.notInWorkbook), ...(isKept ? [] : [TEXTS.notForUser])];
    const text = refused.length === 0 ? TEXTS.saved : TEXTS.savedForUser;
    const review = await runner.reread(workbook);
    done();
    return { review, outcome: messageOutcome("settings", text, remarks) };
  });
}

/**
 * Forgets a layout, the person's own and the workbook's.
 * @param done called once it is forgotten, just before that is shown
 */
export async function removeLayout(
  runner: Runner,
  layout: TaughtLayout,
  done: () => void = () => undefined,
): Promise<void> {
  await runner.run("settings", async (workbook) => {
    const key = layoutKey(layout);
    changeOwn(runner, (own) => own.filter((each) => layoutKey(each) !== key));
    const options = await runner.options();
    const refused = await refusedBy(workbook, (each) => dropLayout(each, layout, options));
    const remarks = refused.map(TEXTS.notInWorkbook);
    const review = await runner.reread(workbook);
    done();
    return { review, outcome: messageOutcome("settings", TEXTS.removed, remarks) };
  });
}

/** Takes the layouts of a file over for the person. */
export async function importLayouts(runner: Runner, file: Blob): Promise<void> {
  await runner.run("settings", async (workbook) => {
    const layouts = parsed(await file.text());
    changeOwn(runner, (own) => withLayout(own, layouts));
    const outcome = messageOutcome("settings", TEXTS.imported(layouts.length));
    return { review: await runner.reread(workbook), outcome };
  });
}

/** Hands layouts over as a file. */
export function exportLayouts(layouts: readonly TaughtLayout[]): void {
  handOver(TEXTS.file, layoutsText(layouts));
}

function parsed(text: string): TaughtLayout[] {
  try {
    return parseLayouts(text);
  } catch (error) {
    if (error instanceof LayoutError) throw new WorkbookError("input", error.field, error.message);
    throw error;
  }
}

/** What other panes have kept meanwhile stays; where nothing can be kept, what this one knows does. */
function changeOwn(runner: Runner, change: (own: readonly TaughtLayout[]) => readonly TaughtLayout[]): void {
  const own = withLayout(runner.preferences.read().layouts, runner.store.get().layouts);
  runner.prefer({ layouts: change(own) });
}
