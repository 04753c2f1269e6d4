import { type Address, groupBy } from "../cells";
import type { LedgerEntry, SheetSnapshot } from "../port";
import { openRecord } from "./record";
import type { Witness } from "./witness";

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

/** The runs on a sheet, the latest first. */
export function runsOf(snapshot: SheetSnapshot, witness?: Witness): Run[] {
  const { ledger } = openRecord(snapshot, witness);
  const entries = ledger.entries.map((entry): RunEntry => {
    const standing = ledger.standing(entry);
    const isSuperseded = standing === null && ledger.isSuperseded(entry);
    const state = standing ? "standing" : isSuperseded ? "superseded" : "changed";
    return { entry, at: standing?.at ?? null, state };
  });
  const runs = groupBy(entries, ({ entry }) => entry.time);
  return [...runs].map(([time, list]) => ({ time, entries: list })).reverse();
}
