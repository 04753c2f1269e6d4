import { type Address, type Area, type Cell, EMPTY_CELL, isCellIn, sameValue, toA1 } from "../cells";
import type { SheetSnapshot } from "./snapshot";

type Rows = SheetSnapshot["rows"];

/** Functions whose results change by themselves: they say nothing about what a person has done. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|INFO|CELL)\(/i;

/**
 * Cells whose contents differ between two readings of a sheet.
 * @param areas only there, results of formulas included; left out: everywhere, without the results of formulas
 */
export function changedCells(before: Rows, now: Rows, areas?: readonly Area[]): Address[] {
  const isRead = (at: Address) => areas === undefined || areas.some((area) => isCellIn(at, area));
  const contents: Address[] = [];
  const results: Address[] = [];
  for (const [at, was, is] of pairsOf(before, now)) {
    if (isSame(was, is) || !isRead(at)) continue;
    if (was.formula === null || was.formula !== is.formula) contents.push(at);
    else if (areas !== undefined && !VOLATILE.test(was.formula)) results.push(at);
  }
  // Results follow from contents: alone they are news, beside them they are not.
  return contents.length > 0 ? contents : results;
}

/** Whether two readings of a sheet agree in every cell: value, formula, number format, and whether its result holds. */
export function sameCells(a: Rows, b: Rows): boolean {
  // Counted, not told pair by pair: it is asked after every correction, of sheets that are nearly always the same.
  for (let row = 0; row < Math.max(a.length, b.length); row++) {
    const [left, right] = [a[row] ?? [], b[row] ?? []];
    for (let column = 0; column < Math.max(left.length, right.length); column++) {
      if (!isSameCell(left[column] ?? EMPTY_CELL, right[column] ?? EMPTY_CELL)) return false;
    }
  }
  return true;
}

function isSameCell(a: Cell, b: Cell): boolean {
  return isSame(a, b) && a.numberFormat === b.numberFormat && a.isOutdated === b.isOutdated;
}

/** The cells of two readings, place by place in reading order. */
function* pairsOf(a: Rows, b: Rows): Generator<readonly [at: Address, ofA: Cell, ofB: Cell]> {
  for (let row = 0; row < Math.max(a.length, b.length); row++) {
    const [left, right] = [a[row] ?? [], b[row] ?? []];
    for (let column = 0; column < Math.max(left.length, right.length); column++) {
      yield [{ row, column }, left[column] ?? EMPTY_CELL, right[column] ?? EMPTY_CELL];
    }
  }
}

function isSame(a: Cell, b: Cell): boolean {
  return a.formula === b.formula && sameValue(a.value, b.value);
}

/** Cells for a message: "I6、I25", of more than `most` "A1、A2 … 等 40 个单元格"; "" for none. */
export function cellList(cells: readonly Address[], most = 8): string {
  const rest = cells.length > most ? ` 等 ${cells.length} 个单元格` : "";
  return cells.slice(0, most).map(toA1).join("、") + rest;
}
