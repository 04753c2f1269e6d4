import type { WorkbookModel } from "../model";
import type { Sheet } from "./library";
import { PIXELS } from "./row-heights";

/** Takes over the sizes that a person gave to rows and columns, so that a grid built anew has them too. */
export function sizeFromGrid(workbook: WorkbookModel, shown: readonly Sheet[], sheetId: string): void {
  const sheet = workbook.findSheet(sheetId);
  const config = shown.find(({ id }) => id === sheetId)?.config;
  if (sheet === undefined || config === undefined) return;
  takeOver(sheet.columnWidths, config.columnlen);
  takeOver(sheet.rowHeights, config.rowlen);
}

function takeOver(sizes: Map<number, number>, pixels: Readonly<Record<string, number>> = {}): void {
  for (const [index, size] of Object.entries(pixels)) {
    const known = sizes.get(Number(index));
    // Sizes are rounded to pixels on their way to the grid: only a person's change goes back.
    if (known === undefined || Math.round(known * PIXELS) !== size) sizes.set(Number(index), size / PIXELS);
  }
}
