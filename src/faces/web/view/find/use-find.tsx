import { type ReactNode, useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useWindowEvent } from "../../../page/use-window-event";
import type { OpenFile } from "../../open-file";
import type { Session } from "../../session";
import { FindBar } from "./find-bar";
import type { Wanted } from "./finder";

/**
 * Ctrl+F, and F3, open the bar that looks for texts in the cells; once it has the keys, Ctrl+F is the browser's again.
 * @param onOpen the grid is to be in sight
 * @returns the bar, where it is open
 */
export function useFind(file: OpenFile, session: Session, onOpen: () => void): ReactNode {
  const [asked, setAsked] = useState(0);
  const [wanted, setWanted] = useState<Wanted>({ text: "", isEverywhere: false });
  const before = useRef<Element>(null);
  const isOpen = asked > 0;
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      const isFind = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "f";
      if (!isFind && !(key === "F3" && !isOpen)) return;
      const isInBar = target instanceof Element && target.closest(".find-bar") !== null;
      if (isInBar || document.querySelector("dialog[open], [aria-modal=true]") !== null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!isOpen) before.current = document.activeElement;
      onOpen();
      // What is typed next is meant for it.
      flushSync(() => {
        setAsked((count) => count + 1);
      });
    },
    [isOpen, onOpen],
  );
  useWindowEvent("keydown", pressed, { capture: true });
  const close = useCallback(() => {
    setAsked(0);
    const last = before.current;
    if (last instanceof HTMLElement && last.isConnected && last !== document.body) last.focus();
    else file.grid.focus();
  }, [file]);
  const onError = useCallback(
    (error: unknown) => {
      session.report(error);
    },
    [session],
  );
  if (!isOpen) return null;
  return (
    <FindBar file={file} asked={asked} last={wanted} onWanted={setWanted} onError={onError} onClose={close} />
  );
}
