import { type RefObject, useEffect, useRef } from "react";
import type { LiveWorkbook } from "../../../core/port";
import { type MountedPane, mountPane, type ThemeSource } from "../../pane";

interface PaneHostProps {
  readonly port: LiveWorkbook;
  readonly theme: ThemeSource;
  /** Holds the pane while it stands. */
  readonly mounted: RefObject<MountedPane | null>;
}

/** The same task pane as in Excel, on another port. */
export function PaneHost({ port, theme, mounted }: PaneHostProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = document.createElement("div");
    element.className = "pane-root";
    place.current?.append(element);
    const pane = mountPane(element, { port, theme });
    mounted.current = pane;
    return () => {
      mounted.current = null;
      // React forbids to take one tree down while it is at work on another.
      setTimeout(() => {
        pane.unmount();
        element.remove();
      }, 0);
    };
  }, [port, theme, mounted]);
  return <div className="pane-place" ref={place} />;
}
