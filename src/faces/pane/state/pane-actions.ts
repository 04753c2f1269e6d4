import { check } from "../../../core/actions/check";
import { type Address, isCellIn, sameAddress } from "../../../core/cells";
import type { FormReview } from "../../../core/review";
import { sheetChanged } from "./auto-check";
import { cardAt, type FindingCard, groupFindings } from "./finding-cards";
import { withLate } from "./outcomes";
import { goToPage } from "./pages";
import type { Filter } from "./pane-state";
import type { Runner } from "./runner";

/** Begins to listen to the workbook and looks at the active sheet. */
export async function start(runner: Runner): Promise<void> {
  const { store } = runner;
  const fail = (error: unknown) => {
    runner.fail("check", error);
  };
  const watching = runner.port
    .watch({
      changed: ({ source, ...event }) => {
        if (source !== "own") sheetChanged(runner, event);
      },
      selected: ({ sheetId, at }) => {
        if (sheetId === runner.sheetId) showCardOf(runner, at);
      },
      activated: ({ sheetId }) => {
        // A form of the list that is on its way brings its own reading.
        if (store.get().whole.list?.arriving !== sheetId) void checkActive(runner);
      },
      late: ({ isTakenBack }) => {
        store.patch({ outcome: withLate(store.get().outcome, isTakenBack) });
        void checkActive(runner);
      },
      failed: fail,
    })
    .then((unwatch) => {
      runner.unwatch = unwatch;
    })
    .catch(fail);
  await checkActive(runner);
  await watching;
}

/** Reads and checks the active sheet; an action under way goes first. */
export async function checkActive(runner: Runner): Promise<void> {
  if (runner.isRunning("check")) runner.cancel();
  await runner.afterwards(() =>
    runner.run("check", async (workbook) => ({
      review: await check(workbook, undefined, { pause: runner.pause }),
    })),
  );
}

/** Selects a cell of the sheet that is looked at, or of another one: the pane follows to that. */
export function goToCell(runner: Runner, at: Address, sheetId = runner.sheetId): void {
  if (sheetId === undefined) return;
  runner.port.select(sheetId, at).catch((error: unknown) => {
    runner.fail("check", error);
  });
}

/** Shows a cell of any sheet, and that sheet's own page. */
export function goToSheet(runner: Runner, sheetId: string, at: Address): void {
  goToPage(runner, "sheet");
  goToCell(runner, at, sheetId);
}

export function chooseForm(runner: Runner, form: number): void {
  runner.store.patch({ form, open: null, ignoring: null });
  const anchor = runner.store.get().review?.forms[form]?.form.anchor;
  if (anchor !== undefined) goToCell(runner, anchor);
}

/** Opens a card and shows its cell on the sheet. */
export function openCard(runner: Runner, { key, at }: FindingCard): void {
  runner.store.patch({ open: key, ignoring: null });
  goToCell(runner, at);
}

/** Asks whether the marks of the sheet are to be cleared, or takes the question back. */
export function askToClear(runner: Runner, isAsked: boolean): void {
  runner.store.patch({ clearing: isAsked ? (runner.sheetId ?? null) : null });
}

export function changeFilter({ store }: Runner, change: Partial<Filter>): void {
  store.patch({ filter: { ...store.get().filter, ...change } });
}

/** The form that a cell lies in, else one in its row; -1 where there is none. */
function formAt(forms: readonly FormReview[], at: Address): number {
  const inside = forms.findIndex(({ form: { area } }) => isCellIn(at, area));
  return inside >= 0
    ? inside
    : forms.findIndex(({ form: { area } }) => at.row >= area.top && at.row <= area.bottom);
}

/** Opens the card of the cell that the person is at, on its form. A reason that is being written is not taken away. */
function showCardOf({ store }: Runner, at: Address): void {
  const { review, form, open, ignoring, selected } = store.get();
  if (selected === null || !sameAddress(selected, at)) store.patch({ selected: at });
  const index = review === null ? -1 : formAt(review.forms, at);
  const shown = review?.forms[index];
  if (shown === undefined || ignoring !== null) return;
  const card = cardAt(groupFindings(shown), at, open);
  if (index !== form || (card !== null && card.key !== open)) {
    store.patch({ form: index, open: card?.key ?? null });
  }
}
