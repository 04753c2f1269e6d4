import type { Address } from "../../../core/cells";
import { attribute, isSet, listed } from "../xml/tree";
import type { SheetNodes } from "./nodes";

/** The style that a cell takes from its row or column while it is not in the file. */
export function inheritedStyle({ root, rows }: SheetNodes, { row, column }: Address): string | undefined {
  const open = rows.find((each) => each.row === row)?.open;
  if (open && isSet(attribute(open, "customFormat"))) return attribute(open, "s");
  const found = listed(root, "cols", "col").find(
    (col) =>
      Number(attribute(col.open, "min")) <= column + 1 && column + 1 <= Number(attribute(col.open, "max")),
  );
  return attribute(found?.open, "style");
}
