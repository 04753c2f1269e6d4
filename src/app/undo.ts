import {
  type Address,
  cellAt,
  type CellEdit,
  type EditPlan,
  type EditResult,
  type LedgerEntry,
  NOTHING_TO_DO,
  reconcileMarks,
  type SheetSnapshot,
  toA1,
  withContents,
  type Workbook,
} from "../sheet";
import { changedRecord, entriesOf, findStanding, readRecord } from "./ledger";

/** What an undo brought back, and what it had to leave. */
export interface Undone extends EditResult {
  readonly restored: readonly { readonly at: Address; readonly entry: LedgerEntry }[];
  /** Cells changed since, not found any more, or with a formula whose cells have moved apart: left as they are. */
  readonly left: readonly LedgerEntry[];
}

/**
 * Puts back what our runs on a sheet have changed, newest first: every cell that still holds what was written gets its
 * old value or formula again. Our marks go from the sheet, and its entries from the ledger.
 */
export async function undo(workbook: Workbook, sheetId: string | undefined): Promise<Undone> {
  let outcome: Pick<Undone, "restored" | "left"> = { restored: [], left: [] };
  const result = await workbook.edit(sheetId, (snapshot) => {
    const { plan, ...rest } = planUndo(snapshot);
    outcome = rest;
    return plan;
  });
  return { ...result, ...outcome };
}

function planUndo(snapshot: SheetSnapshot): Pick<Undone, "restored" | "left"> & { plan: EditPlan } {
  const record = readRecord(snapshot);
  const entries = entriesOf(record, snapshot);
  // Marks alone stay: where the record is lost, they are all that still tells what was corrected.
  if (entries.length === 0) return { restored: [], left: [], plan: NOTHING_TO_DO };
  const restored: { at: Address; entry: LedgerEntry }[] = [];
  const left: LedgerEntry[] = [];
  const edits = new Map<string, CellEdit>();
  let sheet = snapshot;
  for (const entry of [...entries].reverse()) {
    const standing = findStanding(sheet, entry);
    if (standing === null || standing.before === null) {
      left.push(entry);
      continue;
    }
    const { at, before } = standing;
    const { value, formula } = cellAt(snapshot, at);
    // An old formula calculates with the cells as they now are; other people may have changed them since.
    const open = before.formula === null ? {} : { isResultOpen: true as const };
    edits.set(toA1(at), { at, from: { value, formula }, to: before, ...open });
    sheet = withContents(sheet, [{ at, to: before }]);
    restored.push({ at, entry });
  }
  const kept = { ...record, ledger: record.ledger.filter((entry) => !entries.includes(entry)) };
  const plan = {
    edits: [...edits.values()],
    recalculations: [],
    marks: reconcileMarks(snapshot.marks, []),
  };
  const stored = changedRecord(snapshot.record, kept);
  return { restored, left, plan: stored === undefined ? plan : { ...plan, record: stored } };
}
