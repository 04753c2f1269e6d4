import { cellKey, keyPlace } from "../../core/cells";
import { type SheetModel } from "../model";
import type { Cell, Op } from "./library";
import { cellViews } from "./sheet-view";

/** What of a cell the grid draws; the library adds other properties for itself. */
const DRAWN = [
  "v",
  "m",
  "f",
  "qp",
  "ct",
  "bg",
  "ps",
  "fc",
  "fs",
  "ff",
  "bl",
  "it",
  "un",
  "cl",
  "ht",
  "vt",
  "tb",
  "mc",
] as const;

/**
 * A cell that shows nothing. Never null: what a person does later may be undone by a step that goes into the cell.
 */
const BLANK: Cell = { ct: { fa: "General", t: "g" } };

/** The steps that bring the grid's cells in line with the workbook. They are not reported back. */
export function differences(sheet: SheetModel, shown: readonly (readonly (Cell | null)[])[]): Op[] {
  const wanted = new Map(cellViews(sheet).map(({ r, c, v }) => [cellKey(r, c), v]));
  const ops: Op[] = [];
  const compare = (key: number, view: Cell | null) => {
    const { row, column } = keyPlace(key);
    const cell = shown[row]?.[column];
    if (cell === undefined || drawn(cell) === drawn(view)) return;
    ops.push({ op: "replace", id: sheet.id, path: ["data", row, column], value: view ?? BLANK });
  };
  for (const [key, view] of wanted) compare(key, view);
  shown.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const key = cellKey(row, column);
      if (cell !== null && !wanted.has(key)) compare(key, null);
    });
  });
  return ops;
}

function drawn(cell: Cell | null): string {
  const shown = cell ?? BLANK;
  return JSON.stringify(DRAWN.map((name) => shown[name] ?? null));
}
