import type { PaneActions } from "../../src/faces/pane/state/pane-actions";
import type { PaneState } from "../../src/faces/pane/state/pane-state";

/** The two ways out of an operation that was not finished: one click each. */
export const WAYS_OUT = ["finish", "takeBack"] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** Whether a pane says that an operation was not finished. */
export function isUnfinished(state: PaneState): boolean {
  return state.unfinished !== null;
}

/** The one click out of an unfinished operation; nothing where the pane says of none. */
export async function settleUnfinished(actions: PaneActions, how: WayOut): Promise<void> {
  if (!isUnfinished(actions.store.get())) return;
  const ways = actions.correct as Partial<Record<WayOut, () => Promise<void>>>;
  await ways[how]?.();
}
