import { type Address, areaAround, areaName, groupBy, oneCell } from "../../../core/cells";
import { type CellEdit, type ChangeSource, Listeners, type Unwatch, type Watcher } from "../../../core/port";
import type { ModelEvent, WorkbookModel } from "../../../spreadsheet/model";
import type { FileSheets } from "../../../spreadsheet/open";
import type { Step } from "./past";

/** Tells the pane what happens on the page. */
export class Watchers {
  private readonly calls = new Listeners<(watcher: Watcher) => void>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheets: FileSheets,
  ) {
    workbook.listen((event) => {
      this.pass(event);
    });
  }

  add(watcher: Watcher): Unwatch {
    const stop = this.calls.listen((call) => {
      try {
        call(watcher);
      } catch (error) {
        watcher.failed(error);
      }
    });
    return () => {
      stop();
      return Promise.resolve();
    };
  }

  /** Cells of the file have changed. */
  changed(sheetId: string, edits: readonly CellEdit[], source: ChangeSource): void {
    const cells = edits.map(({ at }) => at);
    this.calls.tell((watcher) => watcher.changed?.({ sheetId, address: around(cells), source }));
  }

  /** The file is what it once was: told once of each sheet. */
  restored({ deeds }: Step): void {
    for (const [sheetId, on] of groupBy(deeds, (deed) => deed.sheetId)) {
      const address = around(on.flatMap(({ cells }) => cells));
      const event = { sheetId, address, source: "user", isRestored: true } as const;
      this.calls.tell((watcher) => watcher.changed?.(event));
    }
  }

  private pass(event: ModelEvent): void {
    if (event.kind !== "selection" && event.kind !== "activated") return;
    const sheetId = this.sheets.fileIdOf(event.sheetId);
    if (sheetId === undefined) return;
    if (event.kind === "activated") {
      this.calls.tell((watcher) => watcher.activated?.({ sheetId }));
      return;
    }
    const [area] = this.workbook.sheet(event.sheetId).selection;
    if (area === undefined) return;
    const at = { row: area.top, column: area.left };
    this.calls.tell((watcher) => watcher.selected?.({ sheetId, at }));
  }
}

function around(cells: readonly Address[]): string {
  return areaName(areaAround(cells) ?? oneCell(0, 0));
}
