import { type Address, type Area, type Cell, EMPTY_CELL, sameValue } from "../cells";
import type { SheetSnapshot } from "./snapshot";

type Rows = SheetSnapshot["rows"];

/** Functions whose results change by themselves: they say nothing about what a person has done. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|INFO|CELL)\(/i;

/**
 * Cells whose contents differ between two readings of a sheet.
 * @param areas only there, results of formulas included; left out: everywhere, without the results of formulas
 */
export function changedCells(before: Rows, now: Rows, areas?: readonly Area[]): Address[] {
  const isRead = (row: number, column: number) =>
    areas === undefined ||
    areas.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  const contents: Address[] = [];
  const results: Address[] = [];
  for (let row = 0; row < Math.max(before.length, now.length); row++) {
    const [was, is] = [before[row] ?? [], now[row] ?? []];
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      const [a, b] = [was[column] ?? EMPTY_CELL, is[column] ?? EMPTY_CELL];
      if (isSame(a, b) || !isRead(row, column)) continue;
      if (a.formula === null || a.formula !== b.formula) contents.push({ row, column });
      else if (areas !== undefined && !VOLATILE.test(a.formula)) results.push({ row, column });
    }
  }
  // Results follow from contents: alone they are news, beside them they are not.
  return contents.length > 0 ? contents : results;
}

/** Whether two readings of a sheet agree in every cell: value, formula and number format. */
export function sameCells(a: Rows, b: Rows): boolean {
  for (let row = 0; row < Math.max(a.length, b.length); row++) {
    const [left, right] = [a[row] ?? [], b[row] ?? []];
    for (let column = 0; column < Math.max(left.length, right.length); column++) {
      const [one, other] = [left[column] ?? EMPTY_CELL, right[column] ?? EMPTY_CELL];
      if (!isSame(one, other) || one.numberFormat !== other.numberFormat) return false;
    }
  }
  return true;
}

function isSame(a: Cell, b: Cell): boolean {
  return a.formula === b.formula && sameValue(a.value, b.value);
}

/** Cells for a message: "I6、I25", of more than `most` "A1、A2 … 等 40 个单元格"; "" for none. */
export function cellList(cells: readonly string[], most = 8): string {
  const rest = cells.length > most ? ` 等 ${cells.length} 个单元格` : "";
  return cells.slice(0, most).join("、") + rest;
}
