import { READ_LIMIT } from "../../../core/port";
import { damaged } from "../errors";
import { leftOutIn } from "../package/kept-text";
import type { Parts } from "../package/parts";
import type { XmlElement } from "../xml/tree";
import type { CellNode } from "./cell-node";
import type { RowNode, RowPlaces } from "./row-node";
import { type CellFilter, type RowFilter, SheetReader } from "./sheet-reader";

export type { CellNode } from "./cell-node";
export type { RowNode } from "./row-node";

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

/**
 * Reads a sheet as far as the reading limit. As long as its text is the same and there is room, it is the same object.
 * @throws WorkbookError damaged, too-large
 */
export function sheetNodes(parts: Parts, part: string): SheetNodes {
  // Counts it among those that are read.
  parts.sheetText(part);
  return heldNodes(parts, part);
}

/** The same without counting it. */
export function heldNodes(parts: Parts, part: string): SheetNodes {
  return parts.parsed(part, readSheetNodes, weightOf);
}

/** What a cell takes with what is read of it, as letters of a tree: short cells take as much as long ones. */
const LETTERS_A_CELL = 16;
/** What a row takes. */
const LETTERS_A_ROW = 8;

function weightOf({ rows, places }: SheetNodes): number {
  return rows.reduce((sum, { cells }) => sum + cells.length * LETTERS_A_CELL, places.count * LETTERS_A_ROW);
}

/** Reads a worksheet part in the same way. */
export function readSheetNodes(part: string, source: string): SheetNodes {
  const nodes = read(new SheetReader(part, source, withinLimit, () => true, rowsWithinLimit), part, source);
  return { ...nodes, isPartial: nodes.isPartial || nodes.rows.length < nodes.places.count };
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
  const everything = () => true;
  read(new SheetReader(part, source, everything, look, () => false), part, source);
}

/**
 * The same of a part; where its cells have been read and are held, from there.
 * @throws WorkbookError damaged
 */
export function showCells(parts: Parts, part: string, show: (cell: CellNode) => void): void {
  const nodes = parts.ifParsed(part, readSheetNodes);
  if (nodes === undefined || nodes.isPartial) goThroughCells(part, parts.text(part), show);
  else for (const { cells } of nodes.rows) cells.forEach(show);
}

/** Cells up to the limit's number; of a larger sheet those inside its rows and columns. */
const withinLimit: CellFilter = ({ row, column }, count) =>
  count <= READ_LIMIT.cells || (row < READ_LIMIT.rows && column < READ_LIMIT.columns);

/** Rows up to the limit's number; behind them those of which cells are kept. */
const rowsWithinLimit: RowFilter = ({ cells }, count) => count <= READ_LIMIT.cells || cells.length > 0;

function read(reader: SheetReader, part: string, source: string): SheetNodes {
  reader.read();
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
