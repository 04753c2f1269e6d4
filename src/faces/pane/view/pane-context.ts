import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneActions } from "../state/pane-actions";
import type { PaneState } from "../state/pane-state";

/** What can be done, for every component of a pane. */
export const ActionsContext = createContext<PaneActions | null>(null);

/** @throws Error outside a pane */
export function useActions(): PaneActions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error("component outside a pane");
  return actions;
}

export function usePaneState(): PaneState {
  const { store } = useActions();
  return useSyncExternalStore(store.subscribe, store.get);
}
