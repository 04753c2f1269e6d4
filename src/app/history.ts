import { type Address, fromA1, type LedgerEntry, sameValue, type SheetSnapshot } from "../sheet";
import { entriesOf, findStanding, readRecord } from "./ledger";

/** One cell that a run has corrected, and how it is now. */
export interface RunEntry {
  readonly entry: LedgerEntry;
  /** Where it stands now, where that is known. */
  readonly at: Address | null;
  /**
   * standing: it still holds what was written. superseded: a later run of ours has written over it. changed: somebody
   * has, or it is gone.
   */
  readonly state: "standing" | "superseded" | "changed";
}

/** One click that has corrected cells of a sheet. */
export interface Run {
  /** ISO 8601; tells runs apart. */
  readonly time: string;
  readonly entries: readonly RunEntry[];
}

/**
 * The runs on a sheet, the latest first.
 * @throws WorkbookError "unknown" when the record is damaged
 */
export function runsOf(snapshot: SheetSnapshot): Run[] {
  const entries = entriesOf(readRecord(snapshot), snapshot);
  const runs = new Map<string, RunEntry[]>();
  for (const [index, entry] of entries.entries()) {
    const later = entries.slice(index + 1);
    const standing = findStanding(snapshot, entry, later);
    const isSuperseded = standing === null && later.some((each) => follows(each, entry));
    const state = standing ? "standing" : isSuperseded ? "superseded" : "changed";
    const known = runs.get(entry.time) ?? [];
    runs.set(entry.time, [...known, { entry, at: standing?.at ?? null, state }]);
  }
  return [...runs].map(([time, list]) => ({ time, entries: list })).reverse();
}

/** Whether an entry wrote over what another had written: the same label and column, and that very content. */
export function follows(later: LedgerEntry, earlier: LedgerEntry): boolean {
  return (
    later.row === earlier.row &&
    fromA1(later.cell).column === fromA1(earlier.cell).column &&
    later.before.formula === earlier.after.formula &&
    (later.before.formula !== null || sameValue(later.before.value, earlier.after.value))
  );
}
