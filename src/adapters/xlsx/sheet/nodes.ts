import { type Address, MAX_COLUMNS, MAX_ROWS, toA1 } from "../../../core/cells";
import { READ_LIMIT } from "../../../core/port";
import { damaged } from "../errors";
import { addressIn } from "./areas";
import { type OpenTag, scanXml } from "../xml/located";
import { attribute, TreeBuilder, type XmlElement } from "../xml/tree";

/** A `<c>` and what is in it. */
export interface CellNode extends Address {
  readonly element: XmlElement;
}

/** A `<row>`; its cells are those that are kept. */
export interface RowNode {
  row: number;
  readonly open: OpenTag;
  readonly cells: CellNode[];
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

/** A worksheet part with the places of everything in it. */
export interface SheetNodes {
  readonly part: string;
  readonly source: string;
  /** The worksheet element; its sheetData has no children here. */
  readonly root: XmlElement;
  readonly rows: readonly RowNode[];
  /** Cells or rows beyond the reading limit were left out. */
  readonly isPartial: boolean;
  /** Some of them hold something. */
  readonly isTruncated: boolean;
}

/** Which cells are kept, for a reader that needs some of them only. */
type CellFilter = (cell: CellNode, count: number) => boolean;

/** Cells up to the limit's number; of a larger sheet those inside its rows and columns. */
const withinLimit: CellFilter = ({ row, column }, count) =>
  count <= READ_LIMIT.cells || (row < READ_LIMIT.rows && column < READ_LIMIT.columns);

/**
 * Reads a worksheet part.
 * @throws WorkbookError damaged
 */
export function readNodes(part: string, source: string, keep: CellFilter): SheetNodes {
  const reader = new NodeReader(part, keep);
  scanXml(part, source, reader);
  const { tree, rows, isPartial, isTruncated } = reader;
  if (tree.root?.open.local !== "worksheet") throw damaged(part, "no worksheet");
  return { part, source, root: tree.root, rows, isPartial, isTruncated };
}

/** Reads a worksheet part as far as the reading limit. */
export function readSheetNodes(part: string, source: string): SheetNodes {
  return readNodes(part, source, withinLimit);
}

/** Events go to the tree of the sheet, to a row, or to the tree of one cell. */
class NodeReader {
  readonly tree = new TreeBuilder();
  readonly rows: RowNode[] = [];
  isPartial = false;
  isTruncated = false;
  private data = false;
  private row: RowNode | null = null;
  private lastRow = -1;
  private lastColumn = -1;
  private cell: TreeBuilder | null = null;
  private position: Address | null = null;
  private count = 0;
  /** Depth within an element that is passed over, such as the extensions of a row. */
  private foreign = 0;

  constructor(
    private readonly part: string,
    private readonly keep: CellFilter,
  ) {}

  open(tag: OpenTag): void {
    if (this.cell) this.cell.open(tag);
    else if (this.foreign > 0) this.foreign++;
    else if (this.row) {
      if (tag.local === "c") this.openCell(tag, this.row);
      else this.foreign = 1;
    } else if (this.data) {
      if (tag.local === "row") this.openRow(tag);
      else this.foreign = 1;
    } else {
      this.tree.open(tag);
      this.data = this.tree.depth === 2 && tag.local === "sheetData";
    }
  }

  text(text: string): void {
    if (this.cell) this.cell.text(text);
    else if (!this.data) this.tree.text(text);
  }

  close(place: { start: number; end: number }): void {
    if (this.cell) this.closeCell(this.cell, place);
    else if (this.foreign > 0) this.foreign--;
    else if (this.row) this.closeRow(this.row, place);
    else {
      this.tree.close(place);
      this.data = false;
    }
  }

  private openRow(open: OpenTag): void {
    const stated = attribute(open, "r");
    const row = stated === undefined ? this.lastRow + 1 : Number(stated) - 1;
    if (!(Number.isInteger(row) && row >= 0 && row < MAX_ROWS)) throw damaged(this.part, `row ${row + 1}`);
    this.lastRow = row;
    this.lastColumn = -1;
    const { start, end } = open;
    this.row = { row, open, cells: [], start, openEnd: end, closeStart: end, end };
  }

  private closeRow(row: RowNode, { start, end }: { start: number; end: number }): void {
    if (!row.open.selfClosing) {
      row.closeStart = start;
      row.end = end;
    }
    if (this.rows.length <= READ_LIMIT.cells || row.cells.length > 0) this.rows.push(row);
    else this.isPartial = true;
    this.row = null;
  }

  private openCell(open: OpenTag, row: RowNode): void {
    const stated = attribute(open, "r");
    const position =
      stated === undefined
        ? { row: row.row, column: this.lastColumn + 1 }
        : addressIn(this.part, stated, "cell address");
    if (position.column >= MAX_COLUMNS) throw damaged(this.part, "too many columns");
    if (position.row !== row.row) this.moveRow(row, position);
    this.lastColumn = position.column;
    this.position = position;
    this.cell = new TreeBuilder();
    this.cell.open(open);
  }

  /** A row without a number stands where its first cell says. */
  private moveRow(row: RowNode, cell: Address): void {
    const isFree = attribute(row.open, "r") === undefined && this.lastColumn < 0 && cell.row > row.row;
    if (!isFree) throw damaged(this.part, `${toA1(cell)} in row ${row.row + 1}`);
    row.row = cell.row;
    this.lastRow = cell.row;
  }

  private closeCell(cell: TreeBuilder, place: { start: number; end: number }): void {
    cell.close(place);
    if (cell.depth > 0 || !cell.root || !this.position) return;
    const node = { ...this.position, element: cell.root };
    this.count++;
    if (this.keep(node, this.count)) this.row?.cells.push(node);
    else {
      this.isPartial = true;
      this.isTruncated ||= node.element.children.length > 0;
    }
    this.cell = null;
  }
}
