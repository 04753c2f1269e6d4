import { createRoot } from "react-dom/client";
import type { MountedPane, PaneOptions } from "./options";
import { PaneActions } from "./state/pane-actions";
import { preferencesIn } from "./state/preferences";
import { Pane } from "./view/Pane";

/** Puts the pane into an element; it then reads the active sheet by itself. */
export function mountPane(element: HTMLElement, options: PaneOptions): MountedPane {
  const {
    port,
    theme,
    now = () => new Date(),
    preferences = preferencesIn(() => window.localStorage),
  } = options;
  const actions = new PaneActions(port, now, preferences);
  const root = createRoot(element);
  root.render(<Pane actions={actions} theme={theme} now={now} />);
  const started = actions.start();
  return {
    correct: async () => {
      await started;
      await actions.correct.safe();
    },
    unmount: () => {
      root.unmount();
      void actions.stop();
    },
  };
}
