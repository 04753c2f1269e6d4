import { sameAddress } from "../cells";
import {
  answerOf,
  type CellEdit,
  type EditPlan,
  type EditResult,
  entryKey,
  type KeptRecord,
  type LedgerEntry,
  NOTHING_TO_DO,
  partsAfter,
  partsBefore,
  readRecord,
  type SheetAnswer,
  type SheetRef,
  type SheetSnapshot,
  type Steps,
  type Unfinished,
  UNTOUCHED,
  withContents,
  type Workbook,
} from "../port";
import { settingsOf } from "../review";
import { editSheet } from "./edit-sheet";
import { SheetLedger } from "./ledger";
import type { Ending, LeftInTheMiddle } from "./left-in-the-middle";
import { matchMarks, withRecord } from "./match-marks";
import type { Options } from "./options";
import { putBack } from "./put-back";
import { openRecord, turned } from "./record";
import { recorded } from "./recorded";

/** What came of it on one sheet. */
export interface Settled {
  readonly sheet: SheetRef;
  /** Entries whose cells a person has changed since. */
  readonly left: readonly LedgerEntry[];
  readonly result: EditResult;
}

/**
 * Brings an action that has stopped in the middle to its end, or takes back what it has done, on each sheet concerned.
 * Only cells that hold what the action has written, or what it was to write over, are touched: all others have been
 * changed by a person since.
 * @throws WorkbookError of the first sheet that could not be written, when the others are done
 */
export async function settle(
  workbook: Workbook,
  { sheet, journal, others }: LeftInTheMiddle,
  ending: Ending,
  options: Options,
): Promise<Settled[]> {
  const all = [{ sheet, journal }, ...others.map((other) => ({ sheet: other.sheet, journal: other }))];
  const answers: SheetAnswer<Settled>[] = [];
  for (const each of all) {
    answers.push(await answerOf(each.sheet, () => settleSheet(workbook, each, ending, options)));
    await options.pause?.();
  }
  return answers.map(({ result, error }) => {
    if (error !== null) throw error;
    return result;
  });
}

async function settleSheet(
  workbook: Workbook,
  { sheet, journal }: Pick<LeftInTheMiddle, "sheet" | "journal">,
  ending: Ending,
  options: Options,
): Promise<Settled> {
  const untouched: Settled = { sheet, left: [], result: UNTOUCHED };
  if (journal?.action === "report") {
    await workbook.dropHalfSheet(journal.part);
    return untouched;
  }
  const tabs = await workbook.sheets();
  const known = tabs.find(({ id }) => id === sheet.id) ?? tabs.find(({ name }) => name === sheet.name);
  if (known === undefined) {
    await dropJournal(workbook, journal, tabs[0], options);
    return untouched;
  }
  const deciding = (snapshot: SheetSnapshot) => planningEnding(snapshot, journal, ending, options);
  const { signal, pause } = options;
  const given = { ...(signal && { signal }), ...(pause && { pause }) };
  const { decision, result } = await editSheet(workbook, known.id, deciding, given);
  return { sheet, left: decision.left, result };
}

/** The sheet is gone with all that was done to it: only what tells of it is left. */
async function dropJournal(
  workbook: Workbook,
  journal: Unfinished | null,
  any: SheetRef | undefined,
  { signal }: Options,
): Promise<void> {
  if (journal === null || any === undefined) return;
  const plan = { ...NOTHING_TO_DO, reads: [], record: { remove: [journal.part], add: [] } };
  await workbook.edit(any.id, () => plan, signal);
}

function* planningEnding(
  snapshot: SheetSnapshot,
  journal: Unfinished | null,
  ending: Ending,
  options: Options,
): Steps<{ readonly plan: EditPlan; readonly left: readonly LedgerEntry[] }> {
  const open = openRecord(snapshot);
  const time = options.now();
  const isForward = (journal?.action === "undo") !== (ending === "finish");
  const { edits, written, left } = bring(snapshot, journal?.entries ?? [], isForward);
  const kept = keptAfter(snapshot, open.kept, journal, ending, written);
  const cells = withContents(snapshot, edits);
  const after = withRecord(cells, kept);
  const hasEntries = new SheetLedger(after, kept.ledger).entries.length > 0;
  const isMarked = hasMarksAfter(journal, ending, hasEntries);
  const isUnmarked = options.isUnmarked ?? settingsOf(after.record).marks === "none";
  const marks = isMarked
    ? (yield* matchMarks(snapshot, { snapshot: after, kept }, { ...options, isUnmarked })).marks
    : { remove: snapshot.marks, add: [] };
  const plan = recorded(
    snapshot,
    { edits, recalculations: [], marks, ...(snapshot.unfinishedMarks > 0 && { isMending: true as const }) },
    {
      open,
      wanted: kept,
      action: journal?.action ?? "settings",
      time: time.toISOString(),
      entries: journal?.entries ?? [],
    },
  );
  return { plan, left };
}

/** Whether a sheet has marks of ours once an action has been brought to an end. */
function hasMarksAfter(journal: Unfinished | null, ending: Ending, hasEntries: boolean): boolean {
  if (journal === null) return true;
  if (ending === "takeBack") return journal.hadMarks || hasEntries;
  if (journal.action === "clear") return false;
  // With the last correction that is undone all marks go.
  return journal.action === "undo" ? hasEntries : journal.action === "correct" || journal.hadMarks;
}

/** The edits that bring an action's cells forward (to what it was to write) or back, and the entries that then stand. */
function bring(snapshot: SheetSnapshot, entries: readonly LedgerEntry[], isForward: boolean) {
  const edits: CellEdit[] = [];
  const [written, left]: [LedgerEntry[], LedgerEntry[]] = [[], []];
  const others = entries.map(turned);
  const [asWritten, asBefore] = [new SheetLedger(snapshot, entries), new SheetLedger(snapshot, others)];
  for (const [index, entry] of entries.entries()) {
    const [there, back] = [asWritten.standing(entry), asBefore.standing(others[index] as LedgerEntry)];
    const standing = isForward ? back : there;
    if (there === null && back === null) left.push(entry);
    else if (isForward) written.push(entry);
    if (standing === null || standing.before === null) continue;
    const { at, before } = standing;
    if (!edits.some((edit) => sameAddress(edit.at, at))) edits.push(putBack(snapshot, at, before));
  }
  return { edits, written, left };
}

/** The record once an action has been brought to an end. */
function keptAfter(
  snapshot: SheetSnapshot,
  record: KeptRecord,
  journal: Unfinished | null,
  ending: Ending,
  written: readonly LedgerEntry[],
): KeptRecord {
  if (journal === null) return record;
  const before = partsBefore(snapshot.record, journal);
  const remove = journal.remove.map(({ id }) => id);
  const parts = ending === "takeBack" ? before : partsAfter(before, { remove, add: journal.add });
  const { ledger, ignored, settings, settingsTime } = readRecord(parts);
  const own = new Set(journal.entries.map(entryKey));
  const isOfCells = journal.action === "correct" || journal.action === "undo";
  const standing = new Set(written.map(entryKey));
  const kept = ledger.filter((entry) => {
    const key = entryKey(entry);
    return !isOfCells || !own.has(key) || standing.has(key);
  });
  const known = new Set(kept.map(entryKey));
  const added = isOfCells ? written.filter((entry) => !known.has(entryKey(entry))) : [];
  return { ledger: [...kept, ...added], ignored, settings, settingsTime };
}
