import { READ_LIMIT } from "../../../core/port";
import { damaged } from "../errors";
import { leftOutIn } from "../package/kept-text";
import { rowsIn } from "./frame";
import { scanWithPlain } from "../xml/plain";
import {
  type CellFilter,
  type CellNode,
  NodeReader,
  type RowFilter,
  type RowNode,
  type RowPlaces,
} from "./node-reader";
import type { XmlElement } from "../xml/tree";

export type { CellNode, RowNode } from "./node-reader";

/** A worksheet part with the places of everything in it. */
export interface SheetNodes {
  readonly part: string;
  readonly source: string;
  /** The worksheet element; its sheetData has no children here. */
  readonly root: XmlElement;
  /** Those that are kept; of rows that were passed over only their places are known. */
  readonly rows: readonly RowNode[];
  readonly places: RowPlaces;
  /** Cells or rows beyond the reading limit were left out. */
  readonly isPartial: boolean;
  /** Some of them hold something. */
  readonly isTruncated: boolean;
  /** Some of them hold formulas. */
  readonly hidesFormulas: boolean;
}

/** Larger sheets are not held as elements: their readers keep of each cell what they need. */
const LONGEST_HELD = 250_000;

/** Whether all elements of a sheet may be held at once. */
export function isHeldWhole(source: string): boolean {
  return source.length <= LONGEST_HELD;
}

/** Reads a worksheet part as far as the reading limit. */
export function readSheetNodes(part: string, source: string): SheetNodes {
  const nodes = read(part, source, new NodeReader(part, withinLimit, () => true, rowsWithinLimit));
  return { ...nodes, isPartial: nodes.isPartial || nodes.rows.length < nodes.places.count };
}

/** The same for a reader that needs some of its cells and rows: cells are shown to it, and kept where it wants them. */
export function readSomeNodes(
  part: string,
  source: string,
  keep: (cell: CellNode) => boolean,
  keepRow: (row: RowNode) => boolean,
): SheetNodes {
  return read(part, source, new NodeReader(part, withinLimit, keep, keepRow));
}

/**
 * Shows all cells of a worksheet part, whatever the limit, and keeps none.
 * @throws WorkbookError damaged
 */
export function goThroughCells(part: string, source: string, show: (cell: CellNode) => void): void {
  const look = (cell: CellNode) => {
    show(cell);
    return false;
  };
  read(
    part,
    source,
    new NodeReader(
      part,
      () => true,
      look,
      () => false,
    ),
  );
}

/** Cells up to the limit's number; of a larger sheet those inside its rows and columns. */
const withinLimit: CellFilter = ({ row, column }, count) =>
  count <= READ_LIMIT.cells || (row < READ_LIMIT.rows && column < READ_LIMIT.columns);

/** Rows up to the limit's number; behind them those of which cells are kept. */
const rowsWithinLimit: RowFilter = ({ cells }, count) => count <= READ_LIMIT.cells || cells.length > 0;

function read(part: string, source: string, reader: NodeReader): SheetNodes {
  scanWithPlain(part, source, reader, rowsIn(source));
  const { tree, rows, places } = reader;
  if (tree.root?.open.local !== "worksheet") throw damaged(part, "no worksheet");
  const leftOut = leftOutIn(source);
  return {
    part,
    source,
    root: tree.root,
    rows,
    places,
    isPartial: reader.isPartial || leftOut.any,
    isTruncated: reader.isTruncated || leftOut.values,
    hidesFormulas: reader.hidesFormulas || leftOut.formulas,
  };
}
