import { createRoot } from "react-dom/client";
import { Store } from "../../core/port";
import type { Engine } from "./engine";
import type { MountedPane, PaneOptions } from "./options";
import { Opening } from "./state/opening";
import { FIRST_STATE, type PaneState } from "./state/pane-state";
import { Pane } from "./view/Pane";

/**
 * Puts the pane into an element: its frame at once, and as soon as its engine's script is there, what that reads on the
 * active sheet. What a person has chosen meanwhile holds.
 */
export function mountPane(element: HTMLElement, options: PaneOptions): MountedPane {
  const store = new Store(FIRST_STATE);
  const root = createRoot(element);
  const opening = new Opening(() => openEngine(store, options));
  root.render(<Pane store={store} theme={options.theme} opening={opening} />);
  return {
    correct: async () => {
      await (await opening.engine)?.correct();
    },
    report: async (file, pause, signal) => (await opening.engine)?.report(file, pause, signal) ?? null,
    unmount: () => {
      root.unmount();
      void opening.leave();
    },
  };
}

async function openEngine(store: Store<PaneState>, { port, ...options }: PaneOptions): Promise<Engine> {
  const [{ startEngine }, workbook] = await Promise.all([
    painted().then(() => import(/* webpackChunkName: "engine", webpackPreload: true */ "./engine")),
    typeof port === "function" ? port() : port,
  ]);
  return startEngine(workbook, store, options);
}

/** A page that nobody sees is not painted: its engine is started after this many milliseconds all the same. */
const UNSEEN = 100;

/** The frame is on the screen. An engine whose script is there already does not run before. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, UNSEEN);
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}
