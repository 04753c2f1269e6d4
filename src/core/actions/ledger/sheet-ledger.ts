import {
  type Address,
  type Cell,
  type CellContent,
  fromA1,
  groupBy,
  holds,
  movedFormula,
  type Moves,
  movesBetween,
  sameAddress,
  sameValue,
  toA1,
} from "../../cells";
import { cellAt, type LedgerEntry, type SheetSnapshot } from "../../port";
import { type CorrectedCell, entriesOf } from "../../review";
import { placeOf } from "./place";

/** A corrected cell that still holds what was written there. */
interface StandingEntry {
  readonly entry: LedgerEntry;
  readonly at: Address;
  /** What the cell held before, its references moved along; null where it cannot be told how they moved. */
  readonly before: CellContent | null;
}

/** Gives the cell at an address: of the sheet as it is, or as it will be. */
type CellAt = (at: Address) => Cell;

/** The entries of one sheet, and where their cells stand now. */
export class SheetLedger {
  /** Oldest first. */
  readonly entries: readonly LedgerEntry[];
  private readonly positions: ReadonlyMap<LedgerEntry, number>;
  private readonly places: ReadonlyMap<LedgerEntry, Address | null>;
  /** Entries that may speak of one cell: by its place, by their label and column where that is not known. */
  private readonly groups: ReadonlyMap<string, readonly LedgerEntry[]>;

  constructor(
    readonly snapshot: SheetSnapshot,
    ledger: readonly LedgerEntry[],
  ) {
    this.entries = entriesOf(ledger, snapshot);
    this.positions = new Map(this.entries.map((entry, position) => [entry, position]));
    this.places = new Map(this.entries.map((entry) => [entry, placeOf(snapshot, entry)]));
    this.groups = groupBy(this.entries, (entry) => this.groupOf(entry));
  }

  /** Where an entry's cell stands, whatever it holds; null where that cannot be told. */
  placeOf(entry: LedgerEntry): Address | null {
    return this.places.get(entry) ?? null;
  }

  /**
   * A corrected cell that still holds what an entry wrote; null where it has been changed since, or where it cannot be
   * told which cell it is. A cell that holds the same again because a later entry wrote it is the later one's: what
   * that one replaced came from a person.
   * @param isBack tells of entries that have been taken back already
   */
  standing(
    entry: LedgerEntry,
    isBack: (entry: LedgerEntry) => boolean = () => false,
    cell: CellAt = (at) => cellAt(this.snapshot, at),
  ): StandingEntry | null {
    const at = this.placeOf(entry);
    const moves = at && this.movesOf(entry, at, cell(at));
    if (at === null || moves === null || entry.isChanged === true) return null;
    const isTheirs = (other: LedgerEntry) => {
      const place = this.placeOf(other);
      return (
        place !== null &&
        sameAddress(place, at) &&
        !isBack(other) &&
        this.movesOf(other, at, cell(at)) !== null
      );
    };
    if (this.laterThan(entry).some(isTheirs)) return null;
    return { entry, at, before: movedContent(entry.before, moves) };
  }

  /** Corrected cells that still hold what was written there: their marks stay. A person's own words have none. */
  corrections(): CorrectedCell[] {
    return this.entries.flatMap((entry) => {
      const standing = entry.isOwnWords === true ? null : this.standing(entry);
      return standing === null ? [] : [{ at: standing.at, mark: entry.mark, comment: entry.comment }];
    });
  }

  /** Whether a later run of ours has written over what an entry wrote, and stands there now or was written over in turn. */
  isSuperseded(entry: LedgerEntry): boolean {
    return this.laterThan(entry).some(
      (later) =>
        later.isChanged !== true &&
        this.follows(later, entry) &&
        (this.standing(later) !== null || this.isSuperseded(later)),
    );
  }

  /**
   * The entries whose cells are seen to hold something that none of ours has put there: a person's value, which no undo
   * may write over, also if our own comes back by itself later.
   */
  changed(): LedgerEntry[] {
    return this.entries.filter(
      (entry) =>
        entry.isChanged !== true &&
        this.placeOf(entry) !== null &&
        this.standing(entry) === null &&
        !this.isSuperseded(entry),
    );
  }

  /** Whether an entry wrote over what another had written: the same cell, and that very content. */
  follows(later: LedgerEntry, earlier: LedgerEntry): boolean {
    const [a, b] = [this.placeOf(later), this.placeOf(earlier)];
    const isSameCell =
      a !== null && b !== null
        ? sameAddress(a, b)
        : later.row === earlier.row && fromA1(later.cell).column === fromA1(earlier.cell).column;
    return (
      isSameCell &&
      later.before.formula === earlier.after.formula &&
      (later.before.formula !== null || sameValue(later.before.value, earlier.after.value))
    );
  }

  /** Later entries that may speak of the same cell. */
  private laterThan(entry: LedgerEntry): readonly LedgerEntry[] {
    const position = this.positions.get(entry) ?? -1;
    return (this.groups.get(this.groupOf(entry)) ?? []).filter(
      (other) => (this.positions.get(other) ?? -1) > position,
    );
  }

  private groupOf(entry: LedgerEntry): string {
    const at = this.placeOf(entry);
    return at === null ? `${entry.row}\n${fromA1(entry.cell).column}` : toA1(at);
  }

  /** How a cell has moved since it was written; null when it does not hold what was written there. */
  private movesOf(entry: LedgerEntry, at: Address, cell: Cell): Moves | null {
    const was = { at: fromA1(entry.cell), sheet: entry.sheetName };
    const now = { at, sheet: this.snapshot.sheet.name };
    if (entry.after.formula !== null && cell.formula !== null) {
      return movesBetween(entry.after.formula, was, cell.formula, now);
    }
    return holds(cell, entry.after) ? movesBetween("=", was, "=", now) : null;
  }
}

function movedContent(content: CellContent, moves: Moves): CellContent | null {
  if (content.formula === null) return content;
  const formula = movedFormula(content.formula, moves);
  return formula === null ? null : { ...content, formula };
}
