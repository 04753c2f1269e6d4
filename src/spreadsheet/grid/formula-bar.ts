import type { SheetModel } from "../model";
import { isEditing } from "./editing";
import { type Cell, inlineText, type Op } from "./library";

/** The library fills its formula bar when something else is selected, not when the selected cell changes. */
export function refreshFormulaBar(grid: HTMLElement, sheet: SheetModel, ops: readonly Op[]): void {
  const [area] = sheet.selection;
  const bar = grid.querySelector(".fortune-fx-input");
  const op = ops.find(
    ({ id, path: [, row, column] }) => id === sheet.id && row === area?.top && column === area?.left,
  );
  if (bar === null || op === undefined || isEditing(grid)) return;
  bar.textContent = barText(op.value as Cell);
}

/** Percents and dates as they are shown, other numbers in full. */
function barText(cell: Cell): string {
  const { f, v, m, ct } = cell;
  const isPlain = /^(General|@|[#,0.\s_]+)$/.test(ct?.fa ?? "General");
  return f ?? inlineText(cell) ?? String((isPlain ? v : m) ?? "");
}
