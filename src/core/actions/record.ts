import { toA1 } from "../cells";
import {
  type ActionName,
  entryKey,
  type KeptRecord,
  type LedgerEntry,
  partsBefore,
  readRecord,
  type SheetSnapshot,
  type Unfinished,
} from "../port";
import { entriesOf, isLost, type PlannedEdit } from "../review";
import { SheetLedger } from "./ledger";
import type { Witness } from "./witness";

/** The record as an action finds it on a sheet, in order: what was left in the middle is settled by what the cells hold. */
export interface OpenRecord {
  readonly kept: KeptRecord;
  /** The entries of this sheet. */
  readonly ledger: SheetLedger;
  /** Journals of this sheet: they go with the next write. */
  readonly journals: readonly Unfinished[];
}

/**
 * Reads the record for an action on a sheet. A correction or an undo that stopped in the middle counts as far as it came,
 * anything else that stopped as if it had not begun. An entry whose cell was seen with another value, now or earlier, is a person's from then on.
 */
export function openRecord(snapshot: SheetSnapshot, witness?: Witness): OpenRecord {
  const { unfinished } = readRecord(snapshot.record);
  const journals = unfinished.filter((journal) => isOfSheet(journal, snapshot));
  const { ledger, ignored, settings, settingsTime } = readRecord(
    journals.reduce(partsBefore, snapshot.record),
  );
  const of = (wanted: ActionName) =>
    journals.filter(({ action }) => action === wanted).flatMap(({ entries }) => entries);
  const back = new Set(standingOf(of("undo").map(turned), snapshot).map(entryKey));
  const left = back.size === 0 ? ledger : ledger.filter((entry) => !back.has(entryKey(entry)));
  const all = [...left, ...standingOf(of("correct"), snapshot)];
  const changed = new Set(new SheetLedger(snapshot, all).changed().map(entryKey));
  const isSeen = (entry: LedgerEntry) => changed.has(entryKey(entry)) || witness?.hasSeen(entry) === true;
  // Mostly nothing was seen to change, and there may be the entries of a thousand sheets.
  const seen =
    changed.size === 0 && witness === undefined
      ? all
      : all.map((entry) => (isSeen(entry) ? { ...entry, isChanged: true as const } : entry));
  const own = adopted(seen, snapshot);
  return {
    kept: { ledger: own, ignored, settings, settingsTime },
    ledger: new SheetLedger(snapshot, own),
    journals,
  };
}

/** The record without what some edits on the sheet have left in it: the formulas that they wrote were put back. */
export function withoutEdits(open: OpenRecord, withdrawn: readonly PlannedEdit[]): OpenRecord {
  if (withdrawn.length === 0) return open;
  const formulas = new Set(withdrawn.map(({ at, to }) => `${toA1(at)} ${to.formula ?? ""}`));
  // Other sheets may have the same formula in the same cell.
  const isGone = ({ cell, after }: LedgerEntry) => formulas.has(`${cell} ${after.formula ?? ""}`);
  const gone = new Set(open.ledger.entries.filter(isGone));
  const ledger = open.kept.ledger.filter((entry) => !gone.has(entry));
  return { ...open, kept: { ...open.kept, ledger } };
}

/**
 * Entries that speak of the sheet, though no sheet has their id or name any more, get its id: else the next write would
 * take theirs for a sheet that is gone. The name stays, old formulas may say it.
 */
function adopted(ledger: readonly LedgerEntry[], snapshot: SheetSnapshot): readonly LedgerEntry[] {
  const lost = new Set(ledger.filter((entry) => isLost(entry, snapshot.tabs)));
  if (lost.size === 0) return ledger;
  const own = new Set(entriesOf(ledger, snapshot));
  return ledger.map((entry) =>
    lost.has(entry) && own.has(entry) ? { ...entry, sheetId: snapshot.sheet.id } : entry,
  );
}

/** An entry the other way round: its cell goes from what was written to what stood there before. */
export function turned(entry: LedgerEntry): LedgerEntry {
  return { ...entry, before: entry.after, after: entry.before };
}

/** Those of some entries whose cells hold what they say was written. */
function standingOf(entries: readonly LedgerEntry[], snapshot: SheetSnapshot): LedgerEntry[] {
  const ledger = new SheetLedger(snapshot, entries);
  return ledger.entries.filter((entry) => ledger.standing(entry) !== null);
}

/** Whether a journal tells of this sheet. */
export function isOfSheet({ sheet: told, entries }: Unfinished, snapshot: SheetSnapshot): boolean {
  if (entries.length > 0) return entriesOf(entries, snapshot).length > 0;
  const { sheet, tabs } = snapshot;
  return told.id === sheet.id || (told.name === sheet.name && !tabs.some(({ id }) => id === told.id));
}
