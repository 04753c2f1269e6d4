import type { Runner } from "../state/runner";
import { BusyStrip } from "./BusyStrip";
import { PageView } from "./PageView";
import { RunnerContext } from "./pane-context";

/** What fills the pane's frame once its engine is there: the page, and what is under way. */
export function Content({ runner }: { readonly runner: Runner }) {
  return (
    <RunnerContext.Provider value={runner}>
      <PageView />
      <BusyStrip />
    </RunnerContext.Provider>
  );
}
