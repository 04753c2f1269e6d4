import { type RefObject, useCallback, useEffect, useLayoutEffect } from "react";
import { keepUp, openNeighbour } from "../../state/list-actions";
import { usePaneState, useRunner } from "../pane-context";

/** Keeps the list of all forms up to date with the sheet that is looked at. */
export function useKeepUp(): void {
  const runner = useRunner();
  const { review, form, page, whole } = usePaneState();
  const arriving = whole.list?.arriving ?? null;
  // Before anything is painted: where several forms stand on a sheet, no other one is seen on the way.
  useLayoutEffect(() => {
    keepUp(runner);
  }, [runner, review, form, page, arriving]);
}

const WAYS: Readonly<Record<string, "previous" | "next">> = { PageUp: "previous", PageDown: "next" };

/**
 * Alt with Page Up and Page Down goes to the form before and after, from wherever the focus is in the pane.
 * @param inside something within the pane
 * @param onGo told before it goes there
 */
export function useFormKeys(inside: RefObject<HTMLElement | null>, onGo?: () => void): void {
  const runner = useRunner();
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
      const way = WAYS[key];
      if (way === undefined || !altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return;
      const pane = inside.current?.closest("[aria-busy]");
      // Where nothing has the focus, the page itself hears the keys: beside a grid they are the grid's.
      const isInside = target instanceof Node && (target === document.body || pane?.contains(target));
      if (isInside !== true || isWriting(target)) return;
      event.preventDefault();
      onGo?.();
      openNeighbour(runner, way);
    },
    [runner, inside, onGo],
  );
  useEffect(() => {
    window.addEventListener("keydown", pressed);
    return () => {
      window.removeEventListener("keydown", pressed);
    };
  }, [pressed]);
}

/** What has been begun to be written is not left by a key. */
function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement && target.value !== "";
}
