import { type Address, MAX_COLUMNS, MAX_ROWS, toA1 } from "../../../core/cells";
import { damaged } from "../errors";
import { NOBODY, type OpenTag, type XmlHandler, XmlScan, type XmlSpan } from "../xml/located";
import { attribute, childOf, TreeBuilder } from "../xml/tree";
import { likeParent } from "../xml/qualified";
import { addressIn } from "./areas";
import { CellNode, cellOf, type Surroundings } from "./cell-node";
import { PlainCell } from "./plain-cell";
import { RowNode, RowPlaces } from "./row-node";

/** Which cells a reader takes, by how many there have been. */
export type CellFilter = (cell: Address, count: number) => boolean;

/** Which rows it keeps, in the same way, when all their cells have been read. */
export type RowFilter = (row: RowNode, count: number) => boolean;

const [EXCLAMATION, SLASH, LESS_THAN, QUESTION] = [0x21, 0x2f, 0x3c, 0x3f];

/** Reads a worksheet: what stands around its rows becomes elements, the rows and cells nodes. */
export class SheetReader implements XmlHandler {
  readonly tree = new TreeBuilder();
  readonly rows: RowNode[] = [];
  readonly places = new RowPlaces();
  isPartial = false;
  isTruncated = false;
  hidesFormulas = false;
  private readonly scan: XmlScan;
  private isInRows = false;
  private lastRow = -1;
  private lastColumn = -1;
  private count = 0;

  constructor(
    private readonly part: string,
    private readonly source: string,
    private readonly isWithin: CellFilter,
    private readonly keep: (cell: CellNode) => boolean,
    private readonly keepRow: RowFilter,
  ) {
    this.scan = new XmlScan(part, source, this);
  }

  /** @throws WorkbookError damaged, too-large */
  read(): void {
    this.scan.end();
  }

  open(tag: OpenTag): void {
    this.tree.open(tag);
    if (this.tree.depth === 2 && tag.local === "sheetData" && !tag.selfClosing) this.readRows();
  }

  text(text: string): void {
    if (!this.isInRows) this.tree.text(text);
  }

  close(place: XmlSpan): void {
    this.tree.close(place);
  }

  private readRows(): void {
    const { scan } = this;
    this.isInRows = true;
    while (this.comesToElement()) {
      const tag = scan.enter();
      if (tag.local === "row") this.readRow(tag);
      else if (!tag.selfClosing) scan.readInside(NOBODY);
    }
    this.isInRows = false;
  }

  /** Passes over all that is no tag; false where the element ends around it. */
  private comesToElement(): boolean {
    const { scan, source } = this;
    while (scan.place < source.length) {
      const next = source.charCodeAt(scan.place + 1);
      if (source.charCodeAt(scan.place) === LESS_THAN && next !== EXCLAMATION && next !== QUESTION)
        return next !== SLASH;
      scan.step();
    }
    return false;
  }

  private readRow(open: OpenTag): void {
    const { scan, part, source } = this;
    const stated = attribute(open, "r");
    const number = stated === undefined ? this.lastRow + 1 : Number(stated) - 1;
    if (!(Number.isInteger(number) && number >= 0 && number < MAX_ROWS))
      throw damaged(part, `row ${number + 1}`);
    this.lastRow = number;
    this.lastColumn = -1;
    const surroundings = { part, source, scope: scan.namespaces };
    const row = new RowNode(surroundings, number, open);
    if (!open.selfClosing) {
      this.readCells(row, open, surroundings);
      row.endsAt(scan.leave());
    }
    this.places.add(row);
    if (this.keepRow(row, this.rows.length)) this.rows.push(row);
  }

  private readCells(row: RowNode, open: OpenTag, surroundings: Surroundings): void {
    const { scan } = this;
    const isFree = attribute(open, "r") === undefined;
    const plain = new PlainCell(this.source, likeParent(open, ""), scan.fail);
    while (this.comesToElement()) {
      const start = scan.place;
      if (!plain.read(start)) {
        this.readElement(row, surroundings, isFree);
        continue;
      }
      if (plain.row !== row.row) this.moveRow(row, plain, isFree);
      this.lastColumn = plain.column;
      scan.foundTo(plain.end);
      if (!this.isWanted(plain, plain.isFilled, plain.formula !== undefined)) continue;
      const { kind, text, style, formula } = plain;
      this.put(row, new CellNode(surroundings, plain.row, plain.column, start, kind, text, style, formula));
    }
  }

  /** Reads an element of a row that is no cell, or not written plainly. */
  private readElement(row: RowNode, surroundings: Surroundings, isFree: boolean): void {
    const { scan } = this;
    const tag = scan.enter();
    if (tag.local !== "c") {
      if (!tag.selfClosing) scan.readInside(NOBODY);
      return;
    }
    const at = this.placeOf(tag, row, isFree);
    const builder = new TreeBuilder();
    const element = builder.readEntered(scan, tag);
    // Where the text breaks off it is not whole.
    if (builder.depth > 0) return;
    const isFilled = element.children.length > 0;
    const hasFormula = childOf(element, "f") !== undefined;
    if (this.isWanted(at, isFilled, hasFormula)) this.put(row, cellOf(surroundings, at, element));
  }

  private placeOf(open: OpenTag, row: RowNode, isFree: boolean): Address {
    const stated = attribute(open, "r");
    const at =
      stated === undefined
        ? { row: row.row, column: this.lastColumn + 1 }
        : addressIn(this.part, stated, "cell address");
    if (at.column >= MAX_COLUMNS) throw damaged(this.part, "too many columns");
    if (at.row !== row.row) this.moveRow(row, at, isFree);
    this.lastColumn = at.column;
    return at;
  }

  /** A row without a number stands where its first cell says. */
  private moveRow(row: RowNode, cell: Address, isFree: boolean): void {
    if (!isFree || this.lastColumn >= 0 || cell.row <= row.row)
      throw damaged(this.part, `${toA1(cell)} in row ${row.row + 1}`);
    row.row = cell.row;
    this.lastRow = cell.row;
  }

  /** Counts a cell; of one beyond the limit it is told what it holds. */
  private isWanted(cell: Address, isFilled: boolean, hasFormula: boolean): boolean {
    this.count++;
    if (this.isWithin(cell, this.count)) return true;
    this.isPartial = true;
    this.isTruncated ||= isFilled;
    this.hidesFormulas ||= hasFormula;
    return false;
  }

  private put(row: RowNode, cell: CellNode): void {
    if (this.keep(cell)) row.cells.push(cell);
  }
}
