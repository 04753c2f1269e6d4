import type { SheetModel, WorkbookModel } from "../model";
import type { Op, Sheet } from "./library";
import { type Deed, deedsOf } from "./ops";
import { sizeFromGrid } from "./resize";
import { carryOutBy, type GridRules } from "./rules";
import { cellsTouched, enterTyped, type GridCell } from "./typing";

/** What the grid tells the page. */
export interface GridListener {
  /** Something that a person tried was not done; says why. */
  refused(message: string): void;
}

/** What of the grid's frame has changed with what a person did. */
export type FrameChange = "none" | "sizes" | "structure";

/** What a person has done in the grid, until it is entered into the workbook. */
export class Deeds {
  private waiting: Deed[] = [];

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly listener: GridListener,
    private readonly rules: GridRules,
  ) {}

  get areWaiting(): boolean {
    return this.waiting.length > 0;
  }

  add(ops: readonly Op[]): void {
    this.waiting.push(...deedsOf(ops));
  }

  forget(): void {
    this.waiting = [];
  }

  /**
   * Enters what has been done since the last time.
   * @param shown what stands in the grid now
   * @returns null where nothing was
   */
  enter(shown: readonly Sheet[]): FrameChange | null {
    if (this.waiting.length === 0) return null;
    const deeds = this.waiting.splice(0);
    for (const deed of deeds) {
      if (deed.kind === "resize") sizeFromGrid(this.workbook, shown, deed.sheetId);
      else if (deed.kind !== "cells") {
        const problem = carryOutBy(this.rules, deed);
        if (problem !== null) this.listener.refused(problem);
      }
    }
    if (deeds.some(({ kind }) => kind !== "cells" && kind !== "resize")) return "structure";
    this.enterCells(deeds, shown);
    return deeds.some(({ kind }) => kind === "resize") ? "sizes" : "none";
  }

  private enterCells(deeds: readonly Deed[], shown: readonly Sheet[]): void {
    for (const { id, data = [] } of shown) {
      const sheet = this.workbook.findSheet(id ?? "");
      if (sheet === undefined) continue;
      const touched = new Map<string, GridCell>();
      for (const deed of deeds) {
        if (deed.kind !== "cells" || deed.sheetId !== sheet.id) continue;
        for (const cell of cellsTouched(data, deed)) touched.set(`${cell.row} ${cell.column}`, cell);
      }
      if (touched.size > 0) this.enterInto(sheet, [...touched.values()]);
    }
  }

  private enterInto(sheet: SheetModel, cells: readonly GridCell[]): void {
    const problem = this.rules.refusal(sheet);
    if (problem === null) enterTyped(this.workbook, sheet, cells);
    else this.listener.refused(problem);
  }
}
