import type { Store } from "../../../core/port";
import type { Page, PaneState } from "./pane-state";

/**
 * Shows another page, and keeps which one was shown before. It needs nothing of what reads and checks sheets.
 * @param along "told": what was said goes along: of a page that is left because all is done there
 */
export function goToPage(
  { store }: { readonly store: Store<PaneState> },
  page: Page,
  along: "told" | null = null,
): void {
  const { page: cameFrom, outcome, kept } = store.get();
  store.patch({
    page,
    cameFrom,
    // What was done is told where it was done: it waits there, and does not follow to where it says nothing.
    ...(page !== cameFrom &&
      along === null && { outcome: kept[page] ?? null, kept: { ...kept, [cameFrom]: outcome } }),
  });
}
