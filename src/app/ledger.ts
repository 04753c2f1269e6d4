import { cellText, normalizeLabel } from "../form";
import type { CorrectedCell } from "../review";
import {
  type Address,
  cellAt,
  fromA1,
  holds,
  type LedgerEntry,
  parseRecord,
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

/**
 * Where a corrected cell stands now: where its mark is; without a mark at its old address, if the row's label is
 * still there. Null when neither leads to it.
 */
export function locate(snapshot: SheetSnapshot, entry: LedgerEntry): Address | null {
  const mark = snapshot.marks.find(({ id }) => id === entry.mark);
  if (mark !== undefined) return mark.at;
  const at = fromA1(entry.cell);
  const label = normalizeLabel(entry.row);
  const row = snapshot.rows[at.row] ?? [];
  return row.some((cell) => cell && normalizeLabel(cellText(cell)) === label) ? at : null;
}

/** Corrected cells that still hold what was written there: their marks stay. */
export function standingCorrections(
  snapshot: SheetSnapshot,
  entries: readonly LedgerEntry[],
): CorrectedCell[] {
  return entries.flatMap((entry) => {
    const at = locate(snapshot, entry);
    if (at === null || !holds(cellAt(snapshot, at), entry.after)) return [];
    return [{ at, mark: entry.mark, comment: entry.comment }];
  });
}

/** The text to store, or undefined when the record is as it was. */
export function changedRecord(before: string | null, record: WorkbookRecord): string | null | undefined {
  const text = serializeRecord(record);
  return text === before ? undefined : text;
}
