import { type Area, type Cell, groupBy } from "../cells";
import { cellAt, type SheetSnapshot } from "../port";
import type { CoveredCell } from "./types";

/** A sheet without what its merged cells hide. */
export function withoutCovered(snapshot: SheetSnapshot): SheetSnapshot {
  const { covered = [] } = snapshot;
  if (covered.length === 0) return snapshot;
  const rows = [...snapshot.rows];
  for (const [row, places] of groupBy(covered, (at) => at.row)) {
    const cells: (Cell | undefined)[] = [...(rows[row] ?? [])];
    for (const { column } of places) cells[column] = undefined;
    rows[row] = cells;
  }
  return { ...snapshot, rows };
}

/** What merged cells hide in the rows of a form. */
export function coveredIn(snapshot: SheetSnapshot, { top, bottom }: Area): CoveredCell[] {
  const { covered = [] } = snapshot;
  return covered
    .filter(({ row }) => row >= top && row <= bottom)
    .map((at) => ({ at, cell: cellAt(snapshot, at) }));
}
