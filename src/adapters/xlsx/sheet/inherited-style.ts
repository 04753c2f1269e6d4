import type { Address } from "../../../core/cells";
import { attribute, isSet, listed, type XmlElement } from "../xml/tree";
import type { SheetNodes } from "./nodes";

/** The style that a cell takes from its row or column while it is not in the file. */
export function inheritedStyle({ root, rows }: SheetNodes, { row, column }: Address): string | undefined {
  const open = rows.find((each) => each.row === row)?.open;
  if (open && isSet(attribute(open, "customFormat"))) return attribute(open, "s");
  return attribute(columnIn(listed(root, "cols", "col"), column)?.open, "style");
}

/** The one of some column elements that speaks of a column, counted from zero. */
export function columnIn(elements: readonly XmlElement[], column: number): XmlElement | undefined {
  return elements.find(
    ({ open }) =>
      Number(attribute(open, "min")) <= column + 1 && column + 1 <= Number(attribute(open, "max")),
  );
}
