import { type Area, cellKey } from "../../../core/cells";
import { mergesIn } from "../sheet/areas";
import type { SheetNodes } from "../sheet/nodes";
import { attribute, childOf, isSet, listed, numberIn, numberOf, type XmlElement } from "../xml/tree";
import type { ReadColor } from "./colors";
import type { CommentText } from "./comments";
import type { CellLooks } from "./styles";

/** How a sheet looks, and what others wrote on it. Sizes are in points, as the API gives them; hidden rows and columns have size 0. */
export interface SheetLooks {
  /** By cellKey; only cells that are stored in the file. */
  readonly cells: ReadonlyMap<number, CellLooks>;
  readonly merges: readonly Area[];
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  /** Null where it has none. */
  readonly tabColor: string | null;
  readonly comments: readonly CommentText[];
}

/** Rows and columns from A1 on. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Reads how a worksheet looks, but for its comments.
 * @param styles the looks of each cell style, by its number
 * @param shown what lies beyond is left out
 */
export function readSheetLooks(
  nodes: SheetNodes,
  styles: readonly CellLooks[],
  color: ReadColor,
  shown: Extent,
): Omit<SheetLooks, "comments"> {
  const { root } = nodes;
  const [view] = listed(root, "sheetViews", "sheetView");
  return {
    cells: cellLooks(nodes, styles, shown),
    merges: mergesIn(root),
    columnWidths: columnWidths(root, shown),
    rowHeights: rowHeights(nodes, shown),
    frozen: frozenLines(view && childOf(view, "pane")),
    showGridlines: isSet(attribute(view?.open, "showGridLines") ?? "1"),
    tabColor: color(listed(root, "sheetPr", "tabColor")[0]),
  };
}

function cellLooks(
  { rows }: SheetNodes,
  styles: readonly CellLooks[],
  shown: Extent,
): Map<number, CellLooks> {
  const looks = new Map<number, CellLooks>();
  for (const { cells } of rows.filter(({ row }) => row < shown.rows)) {
    for (const { row, column, style = "" } of cells) {
      const look = styles[numberOf(style) ?? 0];
      if (look && column < shown.columns) looks.set(cellKey(row, column), look);
    }
  }
  return looks;
}

function rowHeights({ root, rows }: SheetNodes, shown: Extent): Map<number, number> {
  const heights = new Map<number, number>();
  const format = childOf(root, "sheetFormatPr")?.open;
  // The height of rows that say nothing of their own, where a person has set it.
  const otherwise = isSet(attribute(format, "customHeight")) ? numberIn(format, "defaultRowHeight") : null;
  for (const { row, open } of rows) {
    const height = isSet(attribute(open, "hidden")) ? 0 : (numberIn(open, "ht") ?? otherwise);
    if (height !== null && row < shown.rows) heights.set(row, height);
  }
  return heights;
}

function columnWidths(root: XmlElement, shown: Extent): Map<number, number> {
  const widths = new Map<number, number>();
  const put = (first: number, last: number, width: number | null) => {
    if (width === null) return;
    for (let column = first; column <= Math.min(last, shown.columns - 1); column++) widths.set(column, width);
  };
  put(0, shown.columns, points(numberIn(childOf(root, "sheetFormatPr")?.open, "defaultColWidth")));
  for (const { open } of listed(root, "cols", "col")) {
    const first = (numberIn(open, "min") ?? 1) - 1;
    const last = (numberIn(open, "max") ?? first + 1) - 1;
    put(first, last, isSet(attribute(open, "hidden")) ? 0 : points(numberIn(open, "width")));
  }
  return widths;
}

/** Files give widths in digits of the default font, 7 pixels each; a point is 4/3 of a pixel. */
function points(digits: number | null): number | null {
  return digits === null ? null : Math.trunc(((256 * digits + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

function frozenLines(pane: XmlElement | undefined): SheetLooks["frozen"] {
  const isFrozen = attribute(pane?.open, "state")?.startsWith("frozen") ?? false;
  const split = (name: string) => (isFrozen && numberIn(pane?.open, name)) || 0;
  return { rows: split("ySplit"), columns: split("xSplit") };
}
