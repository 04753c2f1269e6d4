import { oneCell } from "../../core/cells";
import type { SheetModel } from "../model";
import { isEditing } from "./editing";
import { type Cell, inlineText, type Op, type Sheet } from "./library";

/** The library fills its formula bar when something else is selected, not when the selected cell changes. */
export class FormulaBar {
  private changed: readonly Op[] = [];

  /** The library is told to change these; until it has drawn them it may still fill the bar with what was. */
  willChange(ops: readonly Op[]): void {
    this.changed = [...this.changed, ...ops];
  }

  /** The library has drawn what it was told. @param drawn the sheet in front, as it has it now */
  refresh(grid: HTMLElement | null, sheet: SheetModel, drawn: Sheet | undefined): void {
    const { changed } = this;
    this.changed = [];
    const [{ top, left } = oneCell(0, 0)] = sheet.selection;
    const bar = grid?.querySelector(".fortune-fx-input") ?? null;
    const isChanged = changed.some(
      ({ id, path: [, row, column] }) => id === sheet.id && row === top && column === left,
    );
    if (grid === null || bar === null || !isChanged || isEditing(grid)) return;
    bar.textContent = barText(drawn?.data?.[top]?.[left] ?? {});
  }
}

/** Percents and dates as they are shown, other numbers in full. */
function barText(cell: Cell): string {
  const { f, v, m, ct } = cell;
  const isPlain = /^(General|@|[#,0.\s_]+)$/.test(ct?.fa ?? "General");
  return f ?? inlineText(cell) ?? String((isPlain ? v : m) ?? "");
}
