import { cellKey } from "../cells";
import type { Place, SheetToCalculate } from "./types";

/** How deep formulas may wait for each other before one of them is begun with anew: less than a browser's stack. */
const DEEPEST = 400;

/** A formula that was waited for at the greatest depth. */
class TooDeep extends Error {
  constructor(readonly place: Place) {
    super();
  }
}

/** Work on cells that needs the outcome of other cells first: each is done once, however long the chain. */
export class InOrder<T> {
  private readonly done = new Map<SheetToCalculate, Map<number, T>>();
  private readonly underway = new Set<string>();
  /** Cells that were begun and set aside for others that they wait for. */
  private readonly waiting = new Set<string>();

  /**
   * @param work the outcome of one cell; it may ask `need` for those of others
   * @param circle the outcome of a cell for one that it waits for itself
   */
  constructor(
    private readonly work: (place: Place) => T,
    private readonly circle: T,
  ) {}

  /** The outcome of a cell, asked for from outside. */
  get(place: Place): T {
    const places: [Place, ...Place[]] = [place];
    for (;;) {
      const last = places.at(-1) ?? place;
      try {
        const outcome = this.need(last);
        if (places.length === 1) return outcome;
        places.pop();
        this.waiting.delete(nameOf(places.at(-1) ?? place));
      } catch (error) {
        this.underway.clear();
        if (!(error instanceof TooDeep)) {
          this.waiting.clear();
          throw error;
        }
        this.waiting.add(nameOf(last));
        places.push(error.place);
      }
    }
  }

  /** The outcome of a cell, asked for by the work on another. */
  need(place: Place): T {
    const key = cellKey(place.row, place.column);
    const known = this.done.get(place.sheet)?.get(key);
    if (known !== undefined) return known;
    const name = nameOf(place);
    if (this.underway.has(name) || this.waiting.has(name)) return this.circle;
    if (this.underway.size >= DEEPEST) throw new TooDeep(place);
    this.underway.add(name);
    const outcome = this.work(place);
    this.underway.delete(name);
    const ofSheet = this.done.get(place.sheet);
    if (ofSheet) ofSheet.set(key, outcome);
    else this.done.set(place.sheet, new Map([[key, outcome]]));
    return outcome;
  }
}

function nameOf({ sheet, row, column }: Place): string {
  return `${sheet.id} ${cellKey(row, column)}`;
}
