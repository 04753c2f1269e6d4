import { NOBODY, type OpenTag, XmlScan, type XmlSpan } from "../xml/located";
import { attribute, isSet } from "../xml/tree";
import type { CellNode, Surroundings } from "./cell-node";

/** A `<row>`; its cells are those that are kept. */
export class RowNode {
  readonly cells: CellNode[] = [];
  readonly start: number;
  readonly openEnd: number;
  readonly isHidden: boolean;
  closeStart: number;
  end: number;

  constructor(
    private readonly surroundings: Surroundings,
    public row: number,
    open: OpenTag,
  ) {
    this.start = open.start;
    this.openEnd = this.closeStart = this.end = open.end;
    this.isHidden = isSet(attribute(open, "hidden"));
  }

  /** Its start tag, read anew each time: there may be a million rows, and few are asked for it. */
  get open(): OpenTag {
    const { part, source, scope } = this.surroundings;
    return new XmlScan(part, source, NOBODY, { at: this.start, scope }).enter();
  }

  endsAt({ start, end }: XmlSpan): void {
    this.closeStart = start;
    this.end = end;
  }
}

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
