import { createContext, useContext, useSyncExternalStore } from "react";
import type { Store } from "../../../core/port";
import type { PaneState } from "../state/pane-state";
import type { Runner } from "../state/runner";

/** What the pane shows: there from the first moment. */
export const StoreContext = createContext<Store<PaneState> | null>(null);

/** What all actions are done on: there as soon as the engine is. */
export const RunnerContext = createContext<Runner | null>(null);

/** @throws Error outside a pane, and in what shows before its engine is there */
export function useRunner(): Runner {
  return orThrow(useContext(RunnerContext));
}

/** @throws Error outside a pane */
export function usePaneStore(): Store<PaneState> {
  return orThrow(useContext(StoreContext));
}

export function usePaneState(): PaneState {
  const store = usePaneStore();
  return useSyncExternalStore(store.subscribe, store.get);
}

function orThrow<T>(value: T | null): T {
  if (value === null) throw new Error("component outside a pane");
  return value;
}
