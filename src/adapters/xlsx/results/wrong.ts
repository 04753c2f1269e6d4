import { agrees } from "../../../core/cells";
import type { CellEdit, EditResult } from "../../../core/port";
import type { BookSheet } from "../book/book";
import type { Results } from "./results";

/**
 * The formulas among some edits, as they were written, that give another result than was announced. One that cannot be
 * calculated here is believed, unless a value can stand in its place.
 * @param resultsOf the results once these edits are written, formulas without a value being calculated
 */
export function wrongFormulas(
  edits: readonly CellEdit[],
  sheet: BookSheet,
  resultsOf: (edits: readonly CellEdit[]) => Results,
): EditResult["reverted"] {
  const announced = edits.filter(
    ({ to, isResultOpen }) => to.formula !== null && to.value !== null && !isResultOpen,
  );
  if (announced.length === 0) return [];
  const asked = new Set(announced);
  const results = resultsOf(
    edits.map((edit) => (asked.has(edit) ? { ...edit, to: { ...edit.to, value: null } } : edit)),
  );
  const { cells } = results.contentsOf(sheet);
  return announced.flatMap(({ at, to, constant }) => {
    const cell = cells.find(({ row, column }) => row === at.row && column === at.column);
    const found = cell === undefined ? null : results.calculated(sheet, cell);
    const isRight = found === null ? constant === undefined : agrees(found, to.value);
    return isRight ? [] : [{ at, announced: to.value, found }];
  });
}
