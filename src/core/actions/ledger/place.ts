import { type Address, fromA1 } from "../../cells";
import type { LedgerEntry, SheetSnapshot } from "../../port";
import { labelledRows } from "./rows";

/**
 * Where a corrected cell stands now; null where it cannot be told for sure. Its mark moves with it, but sorting leaves
 * the mark behind, and a row may be deleted while another has the same label. So the mark counts on a row with the
 * label; else the row must be told from all others by its words, and no row with the label may have come or gone.
 */
export function placeOf(snapshot: SheetSnapshot, entry: LedgerEntry): Address | null {
  const was = fromA1(entry.cell);
  const labelled = labelledRows(snapshot);
  const isLike = (row: number, { column }: Address) =>
    entry.words === undefined || labelled.words(row, column) === entry.words;
  // Copying a cell copies its highlight: of several, the one on the row that says the same.
  const marks = labelled.marked(entry.mark);
  const onLabel = marks.filter(({ row }) => labelled.says(row, entry.row));
  const same = onLabel.find((at) => isLike(at.row, at));
  if (same !== undefined) return same;

  const rows = labelled.with(entry.row);
  const isComplete = rows.length === (entry.alike ?? 1);
  if (entry.words !== undefined && isComplete) {
    const [only, ...others] = labelled.withWords(entry.row, entry.words, was.column);
    if (only !== undefined && others.length === 0) return { row: only, column: was.column };
  }
  if (onLabel[0] !== undefined) return onLabel[0];
  if (marks[0] !== undefined) {
    // Nothing says what the row was called: a person has reworded it, or it is another row to which sorting left the mark.
    return rows.length === 0 && marks.length === 1 ? marks[0] : null;
  }
  return isComplete && labelled.says(was.row, entry.row) && (rows.length === 1 || isLike(was.row, was))
    ? was
    : null;
}
