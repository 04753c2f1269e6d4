import { settleUnfinished } from "../../src/faces/pane/state/settle-actions";
import type { PaneState } from "../../src/faces/pane/state/pane-state";
import type { Runner } from "../../src/faces/pane/state/runner";

/** The two ways out of an operation that was not finished: one click each. */
export const WAYS_OUT = ["finish", "takeBack"] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** Whether a pane says that an operation was not finished. */
export function isUnfinished(state: PaneState): boolean {
  return state.unfinished !== null;
}

/** The one click out of an unfinished operation; nothing where the pane says of none. */
export async function takeWayOut(runner: Runner, how: WayOut): Promise<void> {
  if (isUnfinished(runner.store.get())) await settleUnfinished(runner, how);
}
