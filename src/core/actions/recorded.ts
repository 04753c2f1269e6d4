import { sameData } from "../cells";
import {
  type ActionName,
  type EditPlan,
  isNothing,
  type Journal,
  journalText,
  type KeptRecord,
  type LedgerEntry,
  NOTHING_TO_DO,
  recordChange,
  type SheetSnapshot,
} from "../port";
import type { OpenRecord } from "./record";

/** What an action does to the record, and what its journal is to say. */
interface Recording {
  readonly open: OpenRecord;
  readonly wanted: KeptRecord;
  readonly action: ActionName;
  /** ISO 8601 */
  readonly time: string;
  /** The cells concerned. */
  readonly entries?: readonly LedgerEntry[];
  /** Parts that go besides. */
  readonly alsoRemove?: readonly string[];
}

/**
 * A plan with what becomes of the record. Where nothing is to be written and the record says what it said, there is
 * nothing to do: that its parts are of an older form, or that a cell was seen changed, waits for the next write.
 */
export function recorded(
  snapshot: SheetSnapshot,
  plan: Omit<EditPlan, "record" | "journal">,
  { open, wanted, action, time, entries = [], alsoRemove = [] }: Recording,
): EditPlan {
  // Most entries are the very same ones: only what has come or gone is looked at.
  const isSame = sameData(wanted, open.kept);
  const isAsBefore = isSame && open.journals.length + alsoRemove.length === 0;
  if (isNothing(plan) && isAsBefore) return NOTHING_TO_DO;
  const { remove: gone = [], add = [] } = recordChange(snapshot.record, wanted, snapshot.tabs) ?? {};
  const remove = [...new Set([...gone, ...alsoRemove])];
  const change = { remove: [...remove, ...open.journals.map(({ part }) => part)], add };
  const isChanged = change.remove.length + change.add.length > 0;
  if (isNothing(plan)) return isChanged ? { ...plan, record: change } : NOTHING_TO_DO;
  const journal: Journal = {
    action,
    time,
    sheet: snapshot.sheet,
    hadMarks: snapshot.marks.length > 0,
    entries,
    remove: snapshot.record.filter(({ id }) => remove.includes(id)),
    add,
  };
  return { ...plan, ...(isChanged && { record: change }), journal: journalText(journal) };
}
