import { type HiddenLines, READ_LIMIT } from "../../../core/port";
import { attribute, childOf, childrenOf, isSet, type XmlElement } from "../xml/tree";
import type { SheetNodes } from "./nodes";

/** Which rows and columns up to the last cell that was read are hidden: by hand, by a filter or by a closed outline. */
export function readHidden({ root, rows }: SheetNodes, height: number, width: number): HiddenLines {
  return { rows: hiddenRows(root, rows, height), columns: hiddenColumns(root, width) };
}

function hiddenRows(root: XmlElement, rows: SheetNodes["rows"], height: number): number[] {
  const format = childOf(root, "sheetFormatPr");
  const unlessSaid = format !== undefined && isSet(attribute(format.open, "zeroHeight"));
  const stated = rows.filter(({ row }) => row < height);
  if (!unlessSaid) return stated.filter(({ isHidden }) => isHidden).map(({ row }) => row);
  const shown = new Set(stated.filter(({ isHidden }) => !isHidden).map(({ row }) => row));
  return Array.from({ length: Math.min(height, READ_LIMIT.rows) }, (_, row) => row).filter(
    (row) => !shown.has(row),
  );
}

function hiddenColumns(root: XmlElement, width: number): number[] {
  const columns = new Set<number>();
  for (const list of childrenOf(root, "cols")) {
    for (const { open } of childrenOf(list, "col")) {
      if (!isSet(attribute(open, "hidden"))) continue;
      const first = Number(attribute(open, "min") ?? NaN) - 1;
      const last = Math.min(Number(attribute(open, "max") ?? NaN) - 1, width - 1);
      for (let column = Math.max(first, 0); column <= last; column++) columns.add(column);
    }
  }
  return [...columns].sort((a, b) => a - b);
}
