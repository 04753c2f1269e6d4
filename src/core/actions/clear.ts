import {
  type EditPlan,
  type EditResult,
  NOTHING_TO_DO,
  readRecord,
  reconcileMarks,
  type SheetSnapshot,
  type Workbook,
} from "../port";
import type { Options } from "./options";
import { openRecord, recorded } from "./record";
import { isWorksheet } from "./through-sheets";

/**
 * Takes everything of ours off one sheet: comments, highlights and its part of the ledger. Values stay as they are,
 * so corrections can no longer be undone afterwards; nothing of other people is touched. Findings that a person has
 * set aside stay so: that is their decision, not a mark. Parts of the record that cannot be read go, they serve nobody.
 */
export function clear(
  workbook: Workbook,
  sheetId: string | undefined,
  { now, signal }: Pick<Options, "now" | "signal">,
): Promise<EditResult> {
  return workbook.edit(sheetId, (snapshot) => planClear(snapshot, now().toISOString()), signal);
}

function planClear(snapshot: SheetSnapshot, time: string): EditPlan {
  const open = openRecord(snapshot);
  const { entries } = open.ledger;
  const wanted = { ...open.kept, ledger: open.kept.ledger.filter((entry) => !entries.includes(entry)) };
  // Marks go wherever they stand, so nothing that was read has to be as it was.
  const plan = { edits: [], recalculations: [], marks: reconcileMarks(snapshot.marks, []), reads: [] };
  const alsoRemove = readRecord(snapshot.record).damaged;
  return recorded(snapshot, plan, { open, wanted, action: "clear", time, alsoRemove });
}

/**
 * Takes everything of ours out of a workbook, so that it can be handed on: every sheet is cleared, and the record goes
 * with all that was set aside. What a later version has recorded stays.
 * @returns whether anything was there
 */
export async function clearAll(
  workbook: Workbook,
  options: Pick<Options, "now" | "signal">,
): Promise<boolean> {
  let written = false;
  const sheets = (await workbook.sheets()).filter(isWorksheet);
  for (const { id } of sheets) written = (await clear(workbook, id, options)).written || written;
  const [first] = sheets;
  if (first === undefined) return written;
  const decide = ({ record }: SheetSnapshot): EditPlan => {
    const { newer } = readRecord(record);
    const remove = record.map(({ id }) => id).filter((id) => !newer.includes(id));
    return remove.length === 0 ? NOTHING_TO_DO : { ...NOTHING_TO_DO, reads: [], record: { remove, add: [] } };
  };
  const rest = await workbook.edit(first.id, decide, options.signal);
  return written || rest.written;
}
