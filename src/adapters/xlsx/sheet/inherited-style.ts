import type { Address } from "../../../core/cells";
import { attribute, childOf, childrenOf, isSet } from "../xml/tree";
import type { SheetLayout } from "./layout";

/** The style that a cell takes from its row or column while it is not in the file. */
export function inheritedStyle({ root, rows }: SheetLayout, { row, column }: Address): string | undefined {
  const open = rows.find((each) => each.row === row)?.open;
  if (open && isSet(attribute(open, "customFormat"))) return attribute(open, "s");
  const list = childOf(root, "cols");
  const found = (list ? childrenOf(list, "col") : []).find(
    (col) =>
      Number(attribute(col.open, "min")) <= column + 1 && column + 1 <= Number(attribute(col.open, "max")),
  );
  return found && attribute(found.open, "style");
}
