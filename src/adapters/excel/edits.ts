import { type CellContent, toA1 } from "../../core/cells";
import { type CellEdit, cellAt, type SheetSnapshot } from "../../core/port";

/** Queues the writing of single cells; a block is never written back, it would flatten formulas. */
export function queueEdits(
  sheet: Excel.Worksheet,
  snapshot: SheetSnapshot,
  edits: readonly Pick<CellEdit, "at" | "to">[],
): void {
  for (const { at, to } of edits) {
    const range = sheet.getRange(toA1(at));
    const { numberFormat = cellAt(snapshot, at).numberFormat } = to;
    if (to.numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    if (to.formula !== null) {
      range.formulas = [[to.formula]];
      // A cell without a format of its own takes that of the cells its formula reads.
      if (to.numberFormat === undefined && cellAt(snapshot, at).formula === null)
        range.numberFormat = [[numberFormat]];
    } else range.values = [[plainInput(to, numberFormat)]];
  }
}

/**
 * What to hand to `values` so that the cell holds just this. Text gets Excel's own text mark, or "96.89%" would
 * become a number and "=…" a formula; an error value cannot be typed and is left to its formula.
 */
function plainInput({ value }: CellContent, numberFormat: string): string | number | boolean {
  if (value === null || value === "") return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "string") return numberFormat === "@" ? value : `'${value}`;
  return value;
}
