import {
  type Address,
  cellAt,
  type CellEdit,
  type EditPlan,
  type EditResult,
  type LedgerEntry,
  NOTHING_TO_DO,
  type PlacedMark,
  type SheetSnapshot,
  toA1,
  withContents,
  type Workbook,
} from "../sheet";
import { follows } from "./history";
import { changedRecord, entriesOf, findStanding, readRecord } from "./ledger";
import { chooserOf, type Options } from "./options";
import { remark } from "./remark";

/** What an undo brought back, and what it had to leave. */
export interface Undone extends EditResult {
  readonly restored: readonly { readonly at: Address; readonly entry: LedgerEntry }[];
  /** Cells changed since, not found any more, or with a formula whose cells have moved apart: left as they are. */
  readonly left: readonly LedgerEntry[];
}

/** Which run to take back, by its time, and how to mark what is then left. */
export interface UndoRun extends Options {
  readonly run: string;
}

/**
 * Puts back what our runs on a sheet (or one of them) have changed, newest first: every cell that still holds what was
 * written gets its old value or formula again, and its entry leaves the ledger. What a later run of ours has written
 * over stays, with its entry, until that run is taken back. Our marks go with the last entry; until then they are
 * brought in line with what is left.
 */
export async function undo(workbook: Workbook, sheetId: string | undefined, one?: UndoRun): Promise<Undone> {
  let outcome: Omit<Planned, "plan"> = { restored: [], left: [], isLast: true, sheetId: "" };
  const result = await workbook.edit(sheetId, (snapshot) => {
    const { plan, ...rest } = planUndo(snapshot, one?.run);
    outcome = rest;
    return plan;
  });
  const { restored, left, isLast } = outcome;
  if (one !== undefined && !isLast && result.written) {
    // On the sheet as it has calculated by now: totals have followed what was put back.
    await workbook.edit(
      outcome.sheetId,
      (snapshot) => remark(snapshot, readRecord(snapshot), chooserOf(snapshot, one.profile), one.now()).plan,
    );
  }
  return { ...result, restored, left };
}

interface Planned extends Pick<Undone, "restored" | "left"> {
  readonly plan: EditPlan;
  /** Nothing of ours is left to be undone on the sheet. */
  readonly isLast: boolean;
  readonly sheetId: string;
}

function planUndo(snapshot: SheetSnapshot, run: string | undefined): Planned {
  const record = readRecord(snapshot);
  const sheetId = snapshot.sheet.id;
  const entries = entriesOf(record, snapshot);
  const chosen = entries.filter(({ time }) => run === undefined || time === run);
  // Marks alone stay: where the record is lost, they are all that still tells what was corrected.
  if (chosen.length === 0) return { restored: [], left: [], plan: NOTHING_TO_DO, isLast: true, sheetId };
  const { edits, restored, left } = restore(snapshot, entries, chosen);
  const others = entries.filter((entry) => !chosen.includes(entry));
  const gone = chosen.filter(
    (entry) => !(left.includes(entry) && others.some((later) => follows(later, entry))),
  );
  const kept = { ...record, ledger: record.ledger.filter((entry) => !gone.includes(entry)) };
  const isLast = entriesOf(kept, snapshot).length === 0;
  const isKept = ({ id }: PlacedMark) => !isLast && !gone.some(({ mark }) => mark === id);
  const marks = { remove: snapshot.marks.filter((mark) => !isKept(mark)), add: [] };
  const stored = changedRecord(snapshot.record, kept);
  const plan = { edits, recalculations: [], marks };
  return {
    restored,
    left,
    isLast,
    sheetId,
    plan: stored === undefined ? plan : { ...plan, record: stored },
  };
}

/** The old contents of the cells that still hold what the chosen entries wrote, newest first. */
function restore(snapshot: SheetSnapshot, entries: readonly LedgerEntry[], chosen: readonly LedgerEntry[]) {
  const restored: { at: Address; entry: LedgerEntry }[] = [];
  const left: LedgerEntry[] = [];
  const edits = new Map<string, CellEdit>();
  let after = snapshot;
  for (const entry of [...chosen].reverse()) {
    const isBack = (each: LedgerEntry) => restored.some((one) => one.entry === each);
    const later = entries.slice(entries.indexOf(entry) + 1).filter((each) => !isBack(each));
    const standing = findStanding(after, entry, later);
    if (standing === null || standing.before === null) {
      left.push(entry);
      continue;
    }
    const { at, before } = standing;
    const { value, formula } = cellAt(snapshot, at);
    // An old formula calculates with the cells as they now are; other people may have changed them since.
    const open = before.formula === null ? {} : { isResultOpen: true as const };
    edits.set(toA1(at), { at, from: { value, formula }, to: before, ...open });
    after = withContents(after, [{ at, to: before }]);
    restored.push({ at, entry });
  }
  return { edits: [...edits.values()], restored, left };
}
