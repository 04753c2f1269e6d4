import { type RefObject, useLayoutEffect } from "react";
import type { Runner } from "../../state/runner";
import { useRunner } from "../pane-context";

/** How far each pane's list of forms was scrolled when it was last left. */
const KEPT = new WeakMap<Runner, number>();

/** Who comes back to a page finds it scrolled as they left it, with the current row in sight. */
export function useScrollKept(page: RefObject<HTMLElement | null>): void {
  const runner = useRunner();
  useLayoutEffect(() => {
    const scroller = scrollerOf(page.current);
    if (scroller === null) return undefined;
    scroller.scrollTop = KEPT.get(runner) ?? 0;
    page.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
    return () => {
      KEPT.set(runner, scroller.scrollTop);
    };
  }, [runner, page]);
}

/** What scrolls around an element; null where nothing does. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let outer = element?.parentElement ?? null; outer !== null; outer = outer.parentElement) {
    if (getComputedStyle(outer).overflowY === "auto") return outer;
  }
  return null;
}
