import { useWindowEvent } from "../../page/use-window-event";
import { zoomWay } from "../../../spreadsheet/grid/zoom-keys";

/**
 * The grid's library takes the browser's keys for enlarging the page, wherever they are pressed. In the grid they enlarge
 * the sheet; elsewhere whoever presses them needs the whole page larger.
 */
export function useBrowserZoom(): void {
  useWindowEvent("keydown", letBrowserZoom, { capture: true });
}

function letBrowserZoom(event: KeyboardEvent): void {
  const isInGrid = event.target instanceof Element && event.target.closest(".grid") !== null;
  if (event.isTrusted && !isInGrid && zoomWay(event) !== undefined) event.stopImmediatePropagation();
}
