import { type Address, type Area, cellCount, cellKey, isCellIn } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";

/** Rows that are looked up together: a thousand of them. */
const BLOCK = 10;
/** Areas of so many blocks together are looked up; more would fill the memory. */
const MOST_BLOCKS = 4_000_000;

/**
 * Finds the area that holds a cell; of many areas only those near the cell are compared.
 * @throws WorkbookError too-large
 */
export function areaFinder<T extends Area>(areas: readonly T[]): (cell: Address) => T | undefined {
  const single = new Map<number, T>();
  const blocks = new Map<number, T[]>();
  let count = 0;
  for (const area of areas) {
    if (cellCount(area) === 1) {
      single.set(cellKey(area.top, area.left), area);
      continue;
    }
    count += (area.bottom >> BLOCK) - (area.top >> BLOCK) + 1;
    if (count > MOST_BLOCKS) throw new WorkbookError("too-large", `${areas.length} areas of formulas`);
    for (let block = area.top >> BLOCK; block <= area.bottom >> BLOCK; block++) {
      const known = blocks.get(block);
      if (known) known.push(area);
      else blocks.set(block, [area]);
    }
  }
  return (cell) =>
    single.get(cellKey(cell.row, cell.column)) ??
    blocks.get(cell.row >> BLOCK)?.find((area) => isCellIn(cell, area));
}
