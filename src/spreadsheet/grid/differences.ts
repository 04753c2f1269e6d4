import { cellKey, sameData } from "../../core/cells";
import type { Steps } from "../../core/port";
import { type SheetModel } from "../model";
import type { Cell, Op, Sheet } from "./library";
import { CELLS_A_STEP, viewing } from "./sheet-view";

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

/** Those of all sheets that stand in the grid. */
export function* allDifferences(sheets: readonly SheetModel[], shown: readonly Sheet[]): Steps<Op[]> {
  const ops: Op[][] = [];
  for (const sheet of sheets) {
    ops.push(yield* differences(sheet, shown.find(({ id }) => id === sheet.id)?.data ?? []));
  }
  return ops.flat();
}

/** The steps that bring the grid's cells in line with the workbook. They are not reported back. */
export function* differences(sheet: SheetModel, shown: readonly (readonly (Cell | null)[])[]): Steps<Op[]> {
  const views = yield* viewing(sheet);
  const wanted = new Set(views.map(({ r, c }) => cellKey(r, c)));
  const ops: Op[] = [];
  const replace = (row: number, column: number, value: Cell) => {
    ops.push({ op: "replace", id: sheet.id, path: ["data", row, column], value });
  };
  for (const [index, { r, c, v }] of views.entries()) {
    if (index % CELLS_A_STEP === 0) yield;
    const cell = shown[r]?.[c];
    if (cell !== undefined && !looksTheSame(cell, v)) replace(r, c, v ?? BLANK);
  }
  yield;
  shown.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null || wanted.has(cellKey(row, column))) return;
      if (!looksTheSame(cell, null)) replace(row, column, BLANK);
    });
  });
  return ops;
}

function looksTheSame(a: Cell | null, b: Cell | null): boolean {
  const [ofA, ofB] = [a ?? BLANK, b ?? BLANK];
  return DRAWN.every((name) => sameData(ofA[name] ?? null, ofB[name] ?? null));
}
