import { READ_LIMIT, WorkbookError } from "../../../core/port";
import { damaged } from "../errors";
import { LIMITS } from "../limits";
import { KeptText } from "./kept-text";
import { type FoundRow, nameAt, rowAt, skipBlanks, tagEnd } from "./row-bytes";

/** More white space than this between rows is left out. */
const LONGEST_GAP = 1024;
/** A row of 16,384 columns with a number in each takes half a megabyte. */
const LONGEST_ROW = 4 * 1024 * 1024;

/**
 * Goes through the bytes of a worksheet and keeps its text but for rows that nothing is read from: rows beyond the
 * reading limit that hold nothing, and all rows beyond it where they hold more than there is room for. What is no plain
 * worksheet (comments among the rows, rows out of order) is refused: it is too long to be looked at in any other way.
 */
export class RowSieve {
  readonly kept: KeptText;
  private readonly part: string;
  private pending: Uint8Array = new Uint8Array();
  /** Where `pending` stands in the part. */
  private base = 0;
  private stage: "head" | "rows" | "tail" = "head";
  private rowName = "row";
  private lastNumber = 0;
  /** How much rows beyond the reading limit hold so far; Infinity once that was too much. */
  private beyond = 0;

  constructor(part: string) {
    this.part = part;
    this.kept = new KeptText(part);
  }

  /** @throws WorkbookError too-large, damaged */
  add(piece: Uint8Array): void {
    this.pending = this.pending.length === 0 ? piece : joined(this.pending, piece);
    if (this.stage === "head") this.readHead();
    if (this.stage === "rows") this.readRows();
    if (this.stage === "tail") this.keep(this.pending.length);
    if (this.pending.length > LONGEST_ROW) throw this.tooLarge("a row");
  }

  /** @throws WorkbookError too-large where the part was no worksheet, or damaged where it breaks off */
  end(): void {
    if (this.stage === "head") throw this.tooLarge("no rows to leave out");
    if (this.stage === "rows") throw damaged(this.part, "breaks off among the rows");
  }

  /** Up to the start tag of sheetData. */
  private readHead(): void {
    let at = this.pending.indexOf(LESS_THAN);
    for (; at >= 0; at = this.pending.indexOf(LESS_THAN, at + 1)) {
      if (this.pending[at + 1] === EXCLAMATION) throw this.tooLarge("comments or a DOCTYPE");
      const name = nameAt(this.pending, at + 1);
      const end = name === null ? -1 : tagEnd(this.pending, at);
      // The rest of the tag is yet to come.
      if (name === null || end < 0) break;
      if (!/^(?:.*:)?sheetData$/.test(name)) continue;
      this.stage = this.pending[end - 2] === SLASH ? "tail" : "rows";
      this.rowName = name.replace(/sheetData$/, "row");
      this.keep(end);
      return;
    }
    this.keep(at < 0 ? this.pending.length : at);
  }

  private readRows(): void {
    while (this.stage === "rows") {
      const at = skipBlanks(this.pending, 0);
      if (at >= LONGEST_GAP) {
        this.leaveOut(at, { hasValues: false, hasFormulas: false });
        continue;
      }
      if (at + 1 >= this.pending.length) return;
      if (this.pending[at] === LESS_THAN && this.pending[at + 1] === SLASH) {
        this.stage = "tail";
        return;
      }
      const row = rowAt(this.pending, at, this.rowName);
      if (row === "no row") throw this.tooLarge("more than rows in sheetData");
      if (row === "goes on") return;
      this.take(row);
    }
  }

  private take(row: FoundRow): void {
    const number = row.number ?? this.lastNumber + 1;
    if (number <= this.lastNumber) throw this.tooLarge("rows out of order");
    // Without its number it could not be told where it stands once rows before it are left out.
    if (row.number === null && this.kept.holes.length > 0) throw this.tooLarge("rows without numbers");
    this.lastNumber = number;
    if (number <= READ_LIMIT.rows) {
      this.keep(row.end);
      return;
    }
    if (!row.hasValues && !row.hasFormulas) {
      this.leaveOut(row.end, row);
      return;
    }
    if (this.beyond === 0) this.kept.setMark();
    this.beyond += row.end;
    if (this.beyond <= LIMITS.rowBytes) this.keep(row.end);
    else {
      if (this.beyond < Infinity) this.kept.leaveOutFromMark();
      this.beyond = Infinity;
      this.leaveOut(row.end, row);
    }
  }

  private keep(length: number): void {
    this.kept.add(this.pending.subarray(0, length), this.base);
    this.drop(length);
  }

  private leaveOut(length: number, what: Pick<FoundRow, "hasValues" | "hasFormulas">): void {
    this.kept.leaveOut(this.base, this.base + length, what);
    this.drop(length);
  }

  private drop(length: number): void {
    this.pending = this.pending.subarray(length);
    this.base += length;
  }

  private tooLarge(reason: string): WorkbookError {
    return new WorkbookError("too-large", `${this.part}: ${reason}`);
  }
}

const LESS_THAN = 0x3c;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
