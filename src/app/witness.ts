import { type LedgerEntry, readRecord, type SheetSnapshot } from "../sheet";
import { SheetLedger } from "./ledger";

/**
 * Remembers which corrected cells were seen with another value than ours, also by a reading that writes nothing. What a
 * person has typed there must not be undone, even where our value has come back by itself since.
 */
export class Witness {
  private readonly seen = new Set<string>();

  /** Looks at a sheet as it was just read. */
  look(snapshot: SheetSnapshot): void {
    const { ledger, unfinished } = readRecord(snapshot.record);
    // What an action is about to change is nobody else's doing.
    const moving = new Set(unfinished.flatMap(({ entries }) => entries.map(({ mark }) => mark)));
    for (const { mark } of new SheetLedger(snapshot, ledger).changed()) {
      if (!moving.has(mark)) this.seen.add(mark);
    }
  }

  hasSeen({ mark }: LedgerEntry): boolean {
    return this.seen.has(mark);
  }
}
