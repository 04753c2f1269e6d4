import { type Address, isEmpty } from "../../../core/cells";
import type { SheetSnapshot } from "../../../core/port";
import type { XmlElement } from "../xml/tree";
import { mergesIn } from "./areas";

/** How many more merged areas hold a cell than hold the one to its left, by columns; and those that begin in a cell. */
interface RowOfMerges {
  readonly steps: Map<number, number>;
  readonly first: Map<number, number>;
}

/**
 * What holds something under a merged area, its first cell apart, in reading order. Areas that lie over one another are
 * gone through once each, not once for every cell.
 */
export function coveredCells(worksheet: XmlElement, rows: SheetSnapshot["rows"]): Address[] {
  const merges = mergesIn(worksheet).filter(({ top }) => top < rows.length);
  if (merges.length === 0) return [];
  const begun = new Map<number, RowOfMerges>();
  const at = (row: number): RowOfMerges => {
    const known = begun.get(row) ?? { steps: new Map(), first: new Map() };
    begun.set(row, known);
    return known;
  };
  for (const { top, left, bottom, right } of merges) {
    add(at(top).first, left, 1);
    add(at(top).steps, left, 1);
    add(at(top).steps, right + 1, -1);
    add(at(bottom + 1).steps, left, -1);
    add(at(bottom + 1).steps, right + 1, 1);
  }
  const found: Address[] = [];
  const open = new Map<number, number>();
  const order = [...begun.keys()].sort((a, b) => a - b);
  let next = 0;
  // Rows without cells are not visited.
  rows.forEach((cells, row) => {
    for (; next < order.length && (order[next] as number) <= row; next++) {
      begun.get(order[next] as number)?.steps.forEach((step, column) => {
        add(open, column, step);
      });
    }
    const begins = begun.get(row);
    if (cells === undefined || open.size === 0) return;
    let above = 0;
    for (let column = 0; column < cells.length; column++) {
      above += open.get(column) ?? 0;
      const cell = cells[column];
      const isCovered = above > (begins?.first.get(column) ?? 0);
      if (isCovered && cell && !isEmpty(cell)) found.push({ row, column });
    }
  });
  return found;
}

/** Adds to a number by its key; what comes to nothing goes. */
function add(numbers: Map<number, number>, key: number, step: number): void {
  const sum = (numbers.get(key) ?? 0) + step;
  if (sum === 0) numbers.delete(key);
  else numbers.set(key, sum);
}
