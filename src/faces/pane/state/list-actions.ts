import { check } from "../../../core/actions/check";
import type { Review } from "../../../core/review";
import { type FormsList, keysOf, type ListView, wayFrom } from "./forms-list";
import { goToPage } from "./pages";
import { chooseForm } from "./pane-actions";
import type { PaneState } from "./pane-state";
import type { Runner } from "./runner";
import { lineOf, rowKey, summaryOf, type SummaryRow, withNewer } from "./workbook-summary";

// What a person can do with the list of all forms.

/** Lists other forms, or in another order. */
export function changeView(runner: Runner, change: Partial<ListView>): void {
  const { summary, list } = runner.store.get().whole;
  if (summary === null || list === null) return;
  const view = { ...list.view, ...change };
  patchList(runner, { view, keys: keysOf(summary.rows, view) });
}

/** Shows a row's form on the sheet's own page: its sheet comes to the front and is checked. */
export async function openForm(runner: Runner, { key, sheet, at, form }: SummaryRow): Promise<void> {
  patchList(runner, { at: key, arriving: sheet.id });
  if (runner.store.get().page !== "sheet") goToPage(runner, "sheet");
  if (sheet.id === runner.sheetId) {
    chooseForm(runner, form);
    return;
  }
  if (runner.isRunning("check")) runner.cancel();
  await runner.afterwards(async () => {
    // From the first moment nothing can be written to the sheet that is still shown.
    await runner.run("check", async (workbook) => {
      await runner.port.select(sheet.id, at);
      return { review: await check(workbook, undefined, { pause: runner.pause }) };
    });
    // It cannot be shown, as a hidden sheet cannot: the list goes on from its row all the same.
    const { list } = runner.store.get().whole;
    if (list?.at === key && runner.sheetId !== sheet.id) patchList(runner, { arriving: null });
  });
}

/** Shows the form with findings that comes before or after in the list, and says whether there is one. */
export function openNeighbour(runner: Runner, way: "previous" | "next"): boolean {
  const { summary, list } = runner.store.get().whole;
  const row = summary === null || list === null ? null : wayFrom(summary.rows, list)[way];
  if (row !== null) void openForm(runner, row);
  return row !== null;
}

/** Takes over into the list what is newer on the sheet's own page: what was found there, and which form is looked at. */
export function keepUp(runner: Runner): void {
  const { whole, review } = runner.store.get();
  if (whole.list === null || review === null) return;
  const { heeded } = whole.list;
  if (review !== heeded) takeOver(runner, review, whole);
  follow(runner, review, heeded?.snapshot.sheet.id !== review.snapshot.sheet.id);
}

function takeOver({ store }: Runner, review: Review, whole: PaneState["whole"]): void {
  const { sheet } = review.snapshot;
  const list = { ...(whole.list as FormsList), heeded: review };
  const old = whole.lines.find(({ outcome }) => outcome.sheet.id === sheet.id);
  if (old === undefined) {
    store.patch({ whole: { ...whole, list } });
    return;
  }
  const line = lineOf({ sheet, review, failure: null });
  const lines = withNewer(whole.lines, [line]);
  const summary = summaryOf(lines);
  const isAsMany = line.rows.length === old.rows.length;
  const keys = isAsMany ? list.keys : keysOf(summary.rows, list.view);
  store.patch({ whole: { ...whole, lines, summary, list: { ...list, keys } } });
}

/**
 * The form that is looked at: the one that was asked for, where several stand on its sheet, else the one shown.
 * @param isOther another sheet than before has come to the front
 */
function follow(runner: Runner, { snapshot, forms }: Review, isOther: boolean): void {
  const { store } = runner;
  const { page, form, whole } = store.get();
  const { summary, list } = whole;
  if (page !== "sheet" || summary === null || list === null) return;
  const { id } = snapshot.sheet;
  if (list.arriving !== null && list.arriving !== id && !isOther) return;
  const wanted = list.arriving === id ? summary.rows.find(({ key }) => key === list.at)?.form : undefined;
  const shown = wanted !== undefined && wanted < forms.length ? wanted : form;
  if (shown !== form) store.patch({ form: shown, open: null });
  const key = rowKey(id, shown);
  // Where a sheet could not be shown, the place in the list is that of its row, until another form is shown.
  if (list.arriving === null && list.shown === key) return;
  const isListed = summary.rows.some((row) => row.key === key);
  const here = isListed ? { at: key, seen: new Set([...list.seen, key]) } : {};
  patchList(runner, { arriving: null, shown: key, ...here });
}

function patchList({ store }: Runner, change: Partial<FormsList>): void {
  const { whole } = store.get();
  if (whole.list !== null) store.patch({ whole: { ...whole, list: { ...whole.list, ...change } } });
}
