import { createRoot } from "react-dom/client";
import type { MountedPane, PaneOptions } from "./options";
import { correctSafe } from "./state/correct-actions";
import { start } from "./state/pane-actions";
import { preferencesIn } from "./state/preferences";
import { Runner } from "./state/runner";
import { Pane } from "./view/Pane";

/** Puts the pane into an element; it then reads the active sheet by itself. */
export function mountPane(element: HTMLElement, options: PaneOptions): MountedPane {
  const {
    port,
    theme,
    now = () => new Date(),
    preferences = preferencesIn(() => window.localStorage),
  } = options;
  const runner = new Runner(port, now, preferences);
  const root = createRoot(element);
  root.render(<Pane runner={runner} theme={theme} />);
  const started = start(runner);
  return {
    correct: async () => {
      await started;
      await correctSafe(runner);
    },
    unmount: () => {
      root.unmount();
      void runner.stop();
    },
  };
}
