import { useCallback } from "react";
import { useWindowEvent } from "../../page/use-window-event";
import type { Session } from "../session";

/** The file picker on the page. */
export const PICKER = "file-picker";

/** Ctrl+S saves, Ctrl+O opens: here they mean the file, not the page. */
export function useFileShortcuts(session: Session): void {
  const pressed = useCallback(
    (event: KeyboardEvent) => {
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

/** The browser asks before the page is left with something unsaved. */
export function useLeaveWarning(isUnsaved: boolean): void {
  useWindowEvent("beforeunload", isUnsaved ? warn : null);
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
