import { areaAround, areaName, oneCell } from "../../../core/cells";
import type { CellEdit, ChangeSource, Unwatch, Watcher } from "../../../core/port";
import { type ModelEvent, type WorkbookModel } from "../../../spreadsheet/model";
import type { Sheets } from "./sheets";

/** Tells the pane what happens on the page. */
export class Watchers {
  private readonly watchers = new Set<Watcher>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheets: Sheets,
  ) {
    workbook.listen((event) => {
      this.tell(event);
    });
  }

  add(watcher: Watcher): Unwatch {
    this.watchers.add(watcher);
    return () => {
      this.watchers.delete(watcher);
      return Promise.resolve();
    };
  }

  /** Cells of the file have changed. */
  changed(sheetId: string, edits: readonly CellEdit[], source: ChangeSource): void {
    const address = areaName(areaAround(edits.map(({ at }) => at)) ?? oneCell(0, 0));
    this.each((watcher) => watcher.changed?.({ sheetId, address, source }));
  }

  private tell(event: ModelEvent): void {
    if (event.kind !== "selection" && event.kind !== "activated") return;
    const sheetId = this.sheets.fileIdOf(event.sheetId);
    if (sheetId === undefined) return;
    if (event.kind === "activated") {
      this.each((watcher) => watcher.activated?.({ sheetId }));
      return;
    }
    const [area] = this.workbook.sheet(event.sheetId).selection;
    if (area === undefined) return;
    const at = { row: area.top, column: area.left };
    this.each((watcher) => watcher.selected?.({ sheetId, at }));
  }

  private each(tell: (watcher: Watcher) => void): void {
    for (const watcher of this.watchers) {
      try {
        tell(watcher);
      } catch (error) {
        watcher.failed(error);
      }
    }
  }
}
