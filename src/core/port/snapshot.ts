import { type Address, type Area, type Cell, type CellContent, EMPTY_CELL } from "../cells";
import type { Profile } from "../profile";
import type { PlacedMark } from "./marks";
import type { RecordPart } from "./record/parts";
import type { TaughtLayout } from "./taught";

/** A sheet as both adapters name it: an id that survives renaming, and the name on its tab. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

/** Rows and columns that the sheet does not show, counted from zero; they are read like all others. */
export interface HiddenLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export const NOTHING_HIDDEN: HiddenLines = { rows: [], columns: [] };

/** How what is computed from other cells is corrected: by its value, or by the formula that computes it. */
export type Writes = "values" | "formulas";

/** One sheet at one moment: everything that checking, planning, undoing and clearing need. */
export interface SheetSnapshot {
  readonly sheet: SheetRef;
  /** Row 0 is the sheet's first row; rows and cells may be missing (empty). */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly hidden: HiddenLines;
  /** Our own marks that stand on the sheet now. */
  readonly marks: readonly PlacedMark[];
  /** Cells that carry a comment or note of another person: a file gets no note of ours there. */
  readonly foreignComments: readonly Address[];
  /** Cells that can carry no comment of ours: of a mark only the highlight is set there. Left out: there are none. */
  readonly highlightOnly?: readonly Address[];
  /** The comments of the sheet could not be read: whose they are is unknown, and nothing is written to its cells. */
  readonly areCommentsUnread?: true;
  /**
   * Cells under a merged one, other than its first, that hold a value or a formula: nobody sees them, formulas count
   * them. Absent where the adapter cannot tell.
   */
  readonly covered?: readonly Address[];
  /** What the user, not the workbook, knows of headers; see `layoutsOf`. Left out: nothing. */
  readonly layouts?: readonly TaughtLayout[];
  /** What the user, not the workbook, wants written; left out: as the workbook's settings say. */
  readonly writes?: Writes;
  /** The profiles that the workbook carries, read; left out where it carries none, or nobody has read them. */
  readonly profiles?: readonly Profile[];
  /** The parts of the workbook's record as they are stored (see record/). */
  readonly record: readonly RecordPart[];
  /** All sheets of the workbook, this one too: what the record says of one must not be taken for another's. */
  readonly tabs: readonly SheetRef[];
  /** Rules of ours on the sheet that are not complete, as a write that failed in the middle leaves them. */
  readonly unfinishedMarks: number;
  /** A protected sheet is checked but never written. */
  readonly isProtected: boolean;
  /** True when only the first READ_LIMIT rows and columns were read. */
  readonly isTruncated: boolean;
}

/** A larger used range is read only this far: forms have some 400 cells. */
export const READ_LIMIT = { cells: 200_000, rows: 2_000, columns: 60 } as const;

/** The cell at an address; an empty one outside what was read. */
export function cellAt(snapshot: Pick<SheetSnapshot, "rows">, at: Address): Cell {
  return snapshot.rows[at.row]?.[at.column] ?? EMPTY_CELL;
}

/** The area from A1 to the last row and column that were read, or null on an empty sheet. */
export function extent(snapshot: SheetSnapshot): Area | null {
  let right = -1;
  for (const row of snapshot.rows) right = Math.max(right, (row?.length ?? 0) - 1);
  return right < 0 ? null : { top: 0, left: 0, bottom: snapshot.rows.length - 1, right };
}

/** The snapshot as it would be with these contents written. The given one is not changed. */
export function withContents(
  snapshot: SheetSnapshot,
  contents: readonly { readonly at: Address; readonly to: CellContent }[],
): SheetSnapshot {
  const rows = [...snapshot.rows];
  for (const { at, to } of contents) {
    const row = [...(rows[at.row] ?? [])];
    const { numberFormat } = row[at.column] ?? EMPTY_CELL;
    row[at.column] = { numberFormat, ...to };
    rows[at.row] = row;
  }
  return { ...snapshot, rows };
}
