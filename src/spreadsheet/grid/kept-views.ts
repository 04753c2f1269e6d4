import type { Sheet } from "./library";

/** Where a sheet was left. */
interface KeptView {
  readonly across: number;
  readonly down: number;
  readonly zoom: number;
}

/** How often a new grid is looked at until it can be scrolled; one that is out of sight never can. */
const LOOKS = 100;

/** How far each sheet was scrolled and enlarged when it was last in the grid, so that a new grid begins there. */
export class KeptViews {
  private readonly views = new Map<string, KeptView>();
  private looksLeft = LOOKS;

  /** A new grid has come. */
  begin(): void {
    this.looksLeft = LOOKS;
  }

  /** Whether the grid can be scrolled: the library finds out how large it is only after it has come. */
  isReady(grid: HTMLElement | null): boolean {
    return grid === null || (scrollBar(grid, "y")?.scrollHeight ?? 0) > 0 || --this.looksLeft < 0;
  }

  /** @param zoom how much the sheet is enlarged now */
  keep(sheetId: string, grid: HTMLElement, zoom: number): void {
    const [across, down] = [scrollBar(grid, "x")?.scrollLeft ?? 0, scrollBar(grid, "y")?.scrollTop ?? 0];
    this.views.set(sheetId, { across, down, zoom });
  }

  /** Sheets as large as they were left. */
  zoomed(sheets: readonly Sheet[]): Sheet[] {
    return sheets.map((sheet) => ({ ...sheet, zoomRatio: this.views.get(sheet.id ?? "")?.zoom ?? 1 }));
  }

  /** Scrolls a grid that was built anew to where the sheet was; once, since a person goes on scrolling. */
  restore(sheetId: string, grid: HTMLElement): void {
    const view = this.views.get(sheetId);
    if (view === undefined) return;
    this.views.delete(sheetId);
    const [across, down] = [scrollBar(grid, "x"), scrollBar(grid, "y")];
    if (across) across.scrollLeft = view.across;
    if (down) down.scrollTop = view.down;
  }
}

/** What the grid is scrolled by. */
export function scrollBar(grid: HTMLElement, axis: "x" | "y"): Element | null {
  return grid.querySelector(`.luckysheet-scrollbar-${axis}`);
}
