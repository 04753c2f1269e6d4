import { cellText, normalizeLabel } from "../form";
import type { CorrectedCell } from "../review";
import {
  type Address,
  type CellContent,
  cellAt,
  fromA1,
  holds,
  type LedgerEntry,
  movedFormula,
  type Moves,
  movesBetween,
  parseRecord,
  sameAddress,
  serializeRecord,
  type SheetSnapshot,
  type WorkbookRecord,
  WorkbookError,
} from "../sheet";

/** The workbook's record; a damaged one stops every action that would write over it. */
export function readRecord(snapshot: SheetSnapshot): WorkbookRecord {
  const record = parseRecord(snapshot.record);
  if (record.unreadable) {
    throw new WorkbookError(
      "unknown",
      "record unreadable",
      "工作簿中的更正记录已损坏，无法继续。请先用“清除标记”清除本工具留下的内容，再重新检查。",
    );
  }
  return record;
}

/** The entries of one sheet, oldest first: by its id, or by its name in a file that another program numbered anew. */
export function entriesOf(record: WorkbookRecord, { sheet }: SheetSnapshot): LedgerEntry[] {
  return record.ledger.filter(({ sheetId, sheetName }) => sheetId === sheet.id || sheetName === sheet.name);
}

/** A corrected cell that still holds what was written there. */
export interface StandingEntry {
  readonly entry: LedgerEntry;
  readonly at: Address;
  /** What the cell held before, its references moved along; null where it cannot be told how they moved. */
  readonly before: CellContent | null;
}

/**
 * Finds a corrected cell that still holds what an entry wrote; null where it has been changed since, or where it
 * cannot be told which cell it is. A cell that holds the same again because a later entry wrote it is the later one's:
 * what it replaced came from a person.
 * @param later the entries after it that have not been taken back
 */
export function findStanding(
  snapshot: SheetSnapshot,
  entry: LedgerEntry,
  later: readonly LedgerEntry[],
): StandingEntry | null {
  const standing = findWritten(snapshot, entry);
  if (standing === null) return null;
  const isTheirs = (other: LedgerEntry) => {
    const written = other.row === entry.row ? findWritten(snapshot, other) : null;
    return written !== null && sameAddress(written.at, standing.at);
  };
  return later.some(isTheirs) ? null : standing;
}

function findWritten(snapshot: SheetSnapshot, entry: LedgerEntry): StandingEntry | null {
  const at = locate(snapshot, entry);
  const moves = at && movesOf(snapshot, entry, at);
  return moves && { entry, at, before: movedContent(entry.before, moves) };
}

/**
 * Where a corrected cell stands now: where its mark is; without a mark, or where sorting has left the mark behind, at
 * its old address if the row's label is still there, else on the only row that has the label.
 */
function locate(snapshot: SheetSnapshot, entry: LedgerEntry): Address | null {
  const rows = rowsWith(snapshot, entry.row);
  const was = fromA1(entry.cell);
  // Copying a cell copies its highlight: of several, the one on the row with the label.
  const marks = snapshot.marks.filter(({ id }) => id === entry.mark);
  const mark = marks.find(({ at }) => rows.includes(at.row)) ?? marks[0];
  if (mark !== undefined && (rows.length !== 1 || rows.includes(mark.at.row))) return mark.at;
  if (rows.includes(was.row)) return was;
  const [row] = rows;
  return row !== undefined && rows.length === 1 ? { row, column: was.column } : (mark?.at ?? null);
}

/** Rows that carry a label. */
function rowsWith({ rows }: SheetSnapshot, label: string): number[] {
  const wanted = normalizeLabel(label);
  return rows.flatMap((cells = [], row) =>
    cells.some((cell) => cell && normalizeLabel(cellText(cell)) === wanted) ? [row] : [],
  );
}

/** How the cell has moved since it was written; null when it does not hold what was written there. */
function movesOf(snapshot: SheetSnapshot, entry: LedgerEntry, at: Address): Moves | null {
  const was = { at: fromA1(entry.cell), sheet: entry.sheetName };
  const now = { at, sheet: snapshot.sheet.name };
  const cell = cellAt(snapshot, at);
  if (entry.after.formula !== null && cell.formula !== null) {
    return movesBetween(entry.after.formula, was, cell.formula, now);
  }
  return holds(cell, entry.after) ? movesBetween("=", was, "=", now) : null;
}

function movedContent(content: CellContent, moves: Moves): CellContent | null {
  if (content.formula === null) return content;
  const formula = movedFormula(content.formula, moves);
  return formula === null ? null : { ...content, formula };
}

/** Corrected cells that still hold what was written there: their marks stay. */
export function standingCorrections(
  snapshot: SheetSnapshot,
  entries: readonly LedgerEntry[],
): CorrectedCell[] {
  return entries.flatMap((entry, index) => {
    const standing = findStanding(snapshot, entry, entries.slice(index + 1));
    return standing === null ? [] : [{ at: standing.at, mark: entry.mark, comment: entry.comment }];
  });
}

/** The text to store, or undefined when the record is as it was. */
export function changedRecord(before: string | null, record: WorkbookRecord): string | null | undefined {
  const text = serializeRecord(record);
  return text === before ? undefined : text;
}
