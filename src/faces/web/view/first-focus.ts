import { type RefObject, useEffect } from "react";
import type { OpenFile } from "../open-file";

/**
 * The keys go to what was opened: to the grid, or where that is out of sight to the heading of the pane. Who has gone on
 * to something else meanwhile is left there.
 */
export function useFirstFocus({ grid }: OpenFile, pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = pane.current;
    const page = place?.closest(".page");
    // Only a low page is higher than its window: there the line of controls goes out of sight.
    page?.scrollTo({ top: page.scrollHeight });
    if (place === null || document.querySelector("dialog[open]") !== null) return;
    if (grid.element?.checkVisibility({ visibilityProperty: true }) === true) {
      grid.focusSoon();
      return;
    }
    place.focus();
    const toHeading = () => {
      if (document.activeElement !== place) observer.disconnect();
      const heading = place.querySelector<HTMLElement>("h1");
      if (heading === null || document.activeElement !== place) return;
      heading.tabIndex = -1;
      heading.focus();
      observer.disconnect();
    };
    const observer = new MutationObserver(toHeading);
    observer.observe(place, { childList: true, subtree: true });
    toHeading();
    return () => {
      observer.disconnect();
    };
  }, [grid, pane]);
}
