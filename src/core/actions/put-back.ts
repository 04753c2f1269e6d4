import type { Address, CellContent } from "../cells";
import { cellAt, type CellEdit, type SheetSnapshot } from "../port";

/** The edit that puts an old content back. An old formula calculates with the cells as they now are: any result stands. */
export function putBack(snapshot: SheetSnapshot, at: Address, to: CellContent): CellEdit {
  const { value, formula } = cellAt(snapshot, at);
  const edit = { at, from: { value, formula }, to };
  return to.formula === null ? edit : { ...edit, isResultOpen: true };
}
