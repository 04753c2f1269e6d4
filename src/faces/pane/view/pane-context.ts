import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneState } from "../state/pane-state";
import type { Runner } from "../state/runner";

/** What all actions are done on, for every component of a pane. */
export const RunnerContext = createContext<Runner | null>(null);

/** @throws Error outside a pane */
export function useRunner(): Runner {
  const runner = useContext(RunnerContext);
  if (runner === null) throw new Error("component outside a pane");
  return runner;
}

export function usePaneState(): PaneState {
  const { store } = useRunner();
  return useSyncExternalStore(store.subscribe, store.get);
}
