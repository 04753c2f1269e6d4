import { type Cells, cellsIn } from "./cells";
import { EMPTY_ROW, type FilledCell, filledRow } from "./filled-cell";
import { findHeaders } from "./read-sheet";
import { cellsBetween, type Part } from "./side-by-side";
import { speaksAgainstHeader } from "./table/band";
import { HINT } from "./words/hints";

/** Empty columns between tables that each have a header of their own. */
export function gapBorders(sheet: Cells): number[] {
  const gaps = gapsIn(sheet);
  const points = gaps.length === 0 ? [] : columnsWithPoints(sheet);
  if (points.length < 2) return [];
  const has = (left: number, right: number) =>
    points.some((column) => column >= left && column <= right) ? headersIn(sheet, left, right) : [];
  const spoiled = new Map<number, boolean>();
  const isSpoiled = (row: number) => {
    const known = spoiled.get(row) ?? speaksAgainstHeader(cellsIn(sheet, row));
    spoiled.set(row, known);
    return known;
  };
  const borders: number[] = [];
  let left = 0;
  let block: readonly number[] | null = null;
  for (const [index, gap] of gaps.entries()) {
    const own: readonly number[] = block ?? has(left, gap - 1);
    block = null;
    if (own.length === 0) continue;
    const next = (gaps[index + 1] ?? Infinity) - 1;
    const beside = has(gap, next);
    // A header that a person has told of is one wherever a cell of its rows stands.
    const isTold = sheet.taught.size > 0;
    // What stands further right in its row can make no table of a header that is one by itself, but spoil it.
    const isSure = !isTold && beside.some((row) => !isSpoiled(row));
    if (!isSure && has(gap, Infinity).length === 0) continue;
    borders.push(gap);
    left = gap;
    block = beside;
  }
  return borders;
}

/** The columns that something stands in, after one or more in which nothing does. */
function gapsIn({ rows }: Cells): number[] {
  const used: boolean[] = [];
  for (const { cells } of rows) for (const { at } of cells) used[at.column] = true;
  const gaps: number[] = [];
  let before: number | null = null;
  used.forEach((_, column) => {
    if (before !== null && column > before + 1) gaps.push(column);
    before = column;
  });
  return gaps;
}

/** The columns in which a heading names weights or scores. */
function columnsWithPoints(sheet: Cells): number[] {
  const columns = new Set<number>();
  const isPoints = ({ said }: FilledCell) => (said.hints & HINT.points) !== 0;
  for (const { cells, hints } of sheet.rows) {
    if ((hints & HINT.points) !== 0)
      for (const cell of cells) if (isPoints(cell)) columns.add(cell.at.column);
  }
  return [...columns];
}

/** The first rows of the headers in some columns. */
function headersIn(sheet: Cells, left: number, right: number): number[] {
  const part: Part = { ...sheet.area, left, right };
  const rows = sheet.rows.map(({ cells }) => {
    const own = cellsBetween(cells, part);
    return own.length === 0 ? EMPTY_ROW : filledRow(own);
  });
  return findHeaders({ ...sheet, rows }).map(({ top }) => top);
}
