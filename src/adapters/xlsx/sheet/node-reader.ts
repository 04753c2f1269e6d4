import { type Address, MAX_COLUMNS, MAX_ROWS, toA1 } from "../../../core/cells";
import { damaged } from "../errors";
import { addressIn } from "./areas";
import type { OpenTag } from "../xml/located";
import { attribute, childOf, TreeBuilder, type XmlElement } from "../xml/tree";

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

/** Which cells a reader takes, by how many there have been. */
export type CellFilter = (cell: CellNode, count: number) => boolean;

/** Which rows it keeps, in the same way, when all their cells have been read. */
export type RowFilter = (row: RowNode, count: number) => boolean;

/** Rows by number, with where they end, in their order; a sheet may have a million. */
export class RowPlaces {
  private readonly rows: number[] = [];
  private readonly ends: number[] = [];

  get count(): number {
    return this.rows.length;
  }

  add({ row, end }: RowNode): void {
    this.rows.push(row);
    this.ends.push(end);
  }

  /** Where the last row ends that stands above another. */
  endAbove(row: number): number | undefined {
    return this.ends[this.rows.findLastIndex((each) => each < row)];
  }
}

/** Events go to the tree of the sheet, to a row, or to the tree of one cell. */
export class NodeReader {
  readonly tree = new TreeBuilder();
  readonly rows: RowNode[] = [];
  isPartial = false;
  isTruncated = false;
  hidesFormulas = false;
  readonly places = new RowPlaces();
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
    private readonly isWithin: CellFilter,
    private readonly keep: (cell: CellNode) => boolean,
    private readonly keepRow: RowFilter,
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
    this.places.add(row);
    if (this.keepRow(row, this.rows.length)) this.rows.push(row);
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
    if (!this.isWithin(node, this.count)) {
      this.isPartial = true;
      this.isTruncated ||= node.element.children.length > 0;
      this.hidesFormulas ||= childOf(node.element, "f") !== undefined;
    } else if (this.keep(node)) this.row?.cells.push(node);
    this.cell = null;
  }
}
