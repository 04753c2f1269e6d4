import { useCallback } from "react";
import { useWindowEvent } from "../../page/use-window-event";
import { zoomWay } from "../../../spreadsheet/grid/zoom";
import type { Session } from "../session";

/** The file picker on the page. */
export const PICKER = "file-picker";

/** Ctrl+S saves, Ctrl+O opens: here they mean the file, not the page. */
export function useFileShortcuts(session: Session): void {
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      letBrowserZoom(event);
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== "s" && key !== "o") return;
      event.preventDefault();
      if (session.state.leaving !== null || session.state.asking !== null) return;
      if (key === "s") void session.save();
      else document.getElementById(PICKER)?.click();
    },
    [session],
  );
  useWindowEvent("keydown", pressed, { capture: true });
}

/**
 * The grid's library takes the browser's keys for enlarging the page, wherever they are pressed. In the grid they enlarge
 * the sheet; elsewhere whoever presses them needs the whole page larger.
 */
function letBrowserZoom(event: KeyboardEvent): void {
  const isInGrid = event.target instanceof Element && event.target.closest(".grid") !== null;
  if (event.isTrusted && !isInGrid && zoomWay(event) !== undefined) event.stopImmediatePropagation();
}

/** The browser asks before the page is left with something unsaved. */
export function useLeaveWarning(isUnsaved: boolean): void {
  useWindowEvent("beforeunload", isUnsaved ? warn : null);
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
