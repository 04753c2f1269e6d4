import type { SheetModel } from "../model";
import { scrollBar } from "./kept-views";
import { type Span, placesOf } from "./places";

/** Scrolls no further than needed for a cell to be seen whole, with some room around it. */
export function revealCell(
  grid: HTMLElement,
  sheet: SheetModel,
  [row, column]: readonly [row: number, column: number],
  zoom: number,
): void {
  const area = grid.querySelector(".fortune-cell-area");
  const [across, upright] = [scrollBar(grid, "x"), scrollBar(grid, "y")];
  if (!area || !across || !upright) return;
  const places = placesOf(sheet);
  upright.scrollTop = offset(upright.scrollTop, area.clientHeight, zoomed(places.row(row), zoom));
  across.scrollLeft = offset(across.scrollLeft, area.clientWidth, zoomed(places.column(column), zoom));
}

function zoomed([start, end]: Span, zoom: number): Span {
  return [start * zoom, end * zoom];
}

const ROOM = 24;

function offset(now: number, visible: number, [start, end]: Span): number {
  if (start < now) return Math.max(0, start - ROOM);
  return end > now + visible ? Math.min(start, end - visible + ROOM) : now;
}
