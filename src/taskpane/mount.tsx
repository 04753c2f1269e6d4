import { createRoot } from "react-dom/client";
import type { MountedPane, PaneOptions } from "./options";

/** Puts the pane into an element. */
export function mountPane(element: HTMLElement, { port }: PaneOptions): MountedPane {
  const root = createRoot(element);
  root.render(<main>{port.name}</main>);
  return {
    correct: () => Promise.resolve(),
    unmount: () => {
      root.unmount();
    },
  };
}
