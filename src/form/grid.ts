import { type Address, type Area, cellAt, type SheetSnapshot } from "../sheet";
import { cellText, isLabel, type LabelName, labelRank } from "./labels";
import type { TextField } from "./types";

/** A part of a sheet, read as trimmed text: what all form readers look at. */
export interface Grid {
  readonly snapshot: SheetSnapshot;
  readonly area: Area;
}

export function textAt(grid: Grid, at: Address): string {
  return cellText(cellAt(grid.snapshot, at)).trim();
}

export function fieldAt(grid: Grid, at: Address): TextField {
  return { at, value: textAt(grid, at) };
}

/** The addresses of a row, from the left, that hold something. */
export function filledInRow(grid: Grid, row: number): Address[] {
  const found: Address[] = [];
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    if (textAt(grid, { row, column }) !== "") found.push({ row, column });
  }
  return found;
}

/** The cell of a row that carries a label; of several the one whose wording is the usual one, then the leftmost. */
export function labelInRow(grid: Grid, row: number, name: LabelName): Address | null {
  let best: { at: Address; rank: number } | null = null;
  for (const at of filledInRow(grid, row)) {
    const rank = labelRank(textAt(grid, at), name);
    if (rank !== null && (best === null || rank < best.rank)) best = { at, rank };
  }
  return best?.at ?? null;
}

/** Every cell with a label between two rows (both included), in reading order. */
export function findLabels(grid: Grid, name: LabelName, top: number, bottom: number): Address[] {
  const found: Address[] = [];
  for (let row = top; row <= bottom; row++) {
    found.push(...filledInRow(grid, row).filter((at) => isLabel(textAt(grid, at), name)));
  }
  return found;
}

/** The first filled cell to the right of an address on its row, or null. */
export function nextInRow(grid: Grid, at: Address): Address | null {
  return filledInRow(grid, at.row).find((other) => other.column > at.column) ?? null;
}

export function rowIsEmpty(grid: Grid, row: number): boolean {
  return filledInRow(grid, row).length === 0;
}
