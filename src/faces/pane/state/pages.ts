import type { Store } from "../../../core/port";
import type { Page, PaneState } from "./pane-state";

/** Shows another page, and keeps which one was shown before. It needs nothing of what reads and checks sheets. */
export function goToPage({ store }: { readonly store: Store<PaneState> }, page: Page): void {
  store.patch({ page, cameFrom: store.get().page });
}
