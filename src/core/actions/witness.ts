import { type CellValue, sameValue, toA1 } from "../cells";
import { entryKey, type LedgerEntry, readRecord, type SheetSnapshot } from "../port";
import { SheetLedger } from "./ledger";

/** A cell that was changed by somebody else than us, as a live workbook tells it. */
export interface Heard {
  readonly sheetId: string;
  /** "I6", or an area where several cells were changed. */
  readonly address: string;
  /** What now stands in it, where it is one cell and that is known. */
  readonly value?: CellValue;
}

/**
 * Remembers which corrected cells were seen with another value than ours, also by a reading that writes nothing and by
 * what a live workbook tells. What a person has typed there must not be undone, even where our value has come back by
 * itself since.
 */
export class Witness {
  private readonly seen = new Set<string>();
  private readonly ledgers = new Map<string, SheetLedger>();

  /** Looks at a sheet as it was just read. */
  look(snapshot: SheetSnapshot): void {
    const { ledger, unfinished } = readRecord(snapshot.record);
    // What an action is about to change is nobody else's doing.
    const moving = new Set(unfinished.flatMap(({ entries }) => entries.map(entryKey)));
    const mine = new SheetLedger(snapshot, ledger);
    this.ledgers.set(snapshot.sheet.id, mine);
    for (const key of mine.changed().map(entryKey)) {
      if (!moving.has(key)) this.seen.add(key);
    }
  }

  /**
   * Hears of a change.
   * @returns whether only a reading can tell what has become of our corrections on the sheet
   */
  hear({ sheetId, address, value }: Heard): boolean {
    const ledger = this.ledgers.get(sheetId);
    if (ledger === undefined || ledger.entries.length === 0) return false;
    if (value === undefined || address.includes(":") || address.includes(",")) {
      // Rows may have moved: where the cells stand now is known after the next look.
      this.ledgers.delete(sheetId);
      return true;
    }
    for (const entry of ledger.entries) {
      const place = ledger.placeOf(entry);
      if (place === null || toA1(place) !== address || ledger.standing(entry) === null) continue;
      if (entry.after.formula !== null || !sameValue(value, entry.after.value))
        this.seen.add(entryKey(entry));
    }
    return false;
  }

  hasSeen(entry: LedgerEntry): boolean {
    return this.seen.has(entryKey(entry));
  }
}
