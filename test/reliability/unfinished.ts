import type { PaneActions } from "../../src/taskpane/state/pane-actions";
import type { PaneState } from "../../src/taskpane/state/pane-state";

/** The two ways out of an operation that was not finished: one click each. */
export const WAYS_OUT = ["finish", "takeBack"] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** Whether a pane says that an operation was not finished. */
export function isUnfinished({ unfinished }: PaneState): boolean {
  return unfinished !== null;
}

/** The one click out of an unfinished operation; nothing where the pane says of none. */
export async function settleUnfinished(actions: PaneActions, how: WayOut): Promise<void> {
  if (isUnfinished(actions.store.get())) await actions.correct[how]();
}
