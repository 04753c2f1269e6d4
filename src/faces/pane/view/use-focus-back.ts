import { type RefCallback, useEffect, useRef } from "react";
import type { Page } from "../state/pane-state";
import { usePaneState } from "./pane-context";

/** Gives the keyboard focus back to what opened a page when a person comes back from there and it stands nowhere else. */
export function useFocusBack(from: Page): RefCallback<HTMLElement> {
  const { cameFrom } = usePaneState();
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (cameFrom === from && document.activeElement === document.body) opener.current?.focus();
  }, [cameFrom, from]);
  return (element) => {
    opener.current = element;
  };
}
