import { agrees } from "../../../core/cells";
import type { CellEdit, EditResult } from "../../../core/port";
import type { BookSheet } from "../book/book";
import type { Results } from "./results";

/**
 * The formulas in whose place values could stand, among some edits as they were written, that give another result than
 * was announced, or none that can be calculated here.
 * @param resultsOf the results once these edits are written, formulas without a value being calculated
 */
export function wrongFormulas(
  edits: readonly CellEdit[],
  sheet: BookSheet,
  resultsOf: (edits: readonly CellEdit[]) => Results,
): EditResult["reverted"] {
  const asked = new Set(edits.filter(({ to, constant }) => to.formula !== null && constant !== undefined));
  if (asked.size === 0) return [];
  const results = resultsOf(
    edits.map((edit) => (asked.has(edit) ? { ...edit, to: { ...edit.to, value: null } } : edit)),
  );
  const { cells } = results.contentsOf(sheet);
  return [...asked].flatMap(({ at, to }) => {
    const cell = cells.find(({ row, column }) => row === at.row && column === at.column);
    const found = cell === undefined ? null : results.calculated(sheet, cell);
    return found !== null && agrees(found, to.value) ? [] : [{ at, announced: to.value, found }];
  });
}
