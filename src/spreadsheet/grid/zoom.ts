import { zoomWay } from "./zoom-keys";

/** The sheet is shown no smaller and no larger than this. */
const LEAST = 0.5;
const MOST = 2;
const STEP = 0.1;

/** How far a wheel is turned, or fingers are spread on a touch pad, until the sheet is shown a step larger; pixels. */
const WHEEL_STEP = 50;

/**
 * What a step leads to.
 * @param now 1 for 100 %
 */
export function zoomed(now: number, way: "+" | "-" | "0"): number {
  if (way === "0") return 1;
  const next = Math.round((now + (way === "+" ? STEP : -STEP)) * 10) / 10;
  return Math.min(Math.max(next, LEAST), MOST);
}

/**
 * Shows the sheet larger and smaller by Ctrl with the wheel or with + and −, and by Ctrl+0 as it was.
 * @param current how large it is shown now
 * @param say hears how large it is shown then
 * @returns how to stop
 */
export function watchZoom(
  grid: HTMLElement,
  current: () => number,
  say: (percent: number) => void,
): () => void {
  let turned = 0;
  const go = (way: "+" | "-" | "0") => {
    const now = current();
    const next = zoomed(now, way);
    say(Math.round(next * 100));
    if (next === now) return;
    // The library knows no other way to tell it than its own keys, a step each.
    const keys = { key: way, ctrlKey: true, cancelable: true };
    document.dispatchEvent(new KeyboardEvent("keydown", keys));
  };
  const pressed = (event: KeyboardEvent) => {
    const way = zoomWay(event);
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(way);
  };
  const wheeled = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) {
      turned = 0;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    turned +=
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : Math.sign(event.deltaY) * WHEEL_STEP;
    if (Math.abs(turned) < WHEEL_STEP) return;
    go(turned < 0 ? "+" : "-");
    turned = 0;
  };
  grid.addEventListener("keydown", pressed, { capture: true });
  grid.addEventListener("wheel", wheeled, { capture: true, passive: false });
  return () => {
    grid.removeEventListener("keydown", pressed, { capture: true });
    grid.removeEventListener("wheel", wheeled, { capture: true });
  };
}
