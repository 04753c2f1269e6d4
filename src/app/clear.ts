import {
  type EditResult,
  isNothing,
  NOTHING_TO_DO,
  parseRecord,
  reconcileMarks,
  serializeRecord,
  type SheetSnapshot,
  type Workbook,
} from "../sheet";
import { isWorksheet } from "./check";
import { entriesOf } from "./ledger";

/**
 * Takes everything of ours off one sheet: comments, highlights and its part of the ledger. Values stay as they are,
 * so corrections can no longer be undone afterwards; nothing of other people is touched. Findings that a person has
 * set aside stay so: that is their decision, not a mark.
 */
export async function clear(workbook: Workbook, sheetId: string | undefined): Promise<EditResult> {
  return workbook.edit(sheetId, (snapshot) => {
    const marks = reconcileMarks(snapshot.marks, []);
    const record = clearedRecord(snapshot);
    const plan = { edits: [], recalculations: [], marks, ...(record === snapshot.record ? {} : { record }) };
    return isNothing(plan) ? NOTHING_TO_DO : plan;
  });
}

/**
 * Takes everything of ours out of a workbook, so that it can be handed on: every sheet is cleared, and the record goes
 * with all that was set aside.
 * @returns whether anything was there
 */
export async function clearAll(workbook: Workbook): Promise<boolean> {
  let written = false;
  const sheets = (await workbook.sheets()).filter(isWorksheet);
  for (const { id } of sheets) written = (await clear(workbook, id)).written || written;
  const [first] = sheets;
  if (first === undefined) return written;
  const rest = await workbook.edit(first.id, ({ record }) =>
    record === null ? NOTHING_TO_DO : { ...NOTHING_TO_DO, record: null },
  );
  return written || rest.written;
}

/** The record without this sheet's ledger; a record that cannot be read goes altogether, it serves nobody. */
function clearedRecord(snapshot: SheetSnapshot): string | null {
  const record = parseRecord(snapshot.record);
  if (record.unreadable) return null;
  const mine = entriesOf(record, snapshot);
  return mine.length === 0
    ? snapshot.record
    : serializeRecord({ ...record, ledger: record.ledger.filter((entry) => !mine.includes(entry)) });
}
