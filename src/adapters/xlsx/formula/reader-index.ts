import { type Area, cellCount, cellKey, isCellIn, keyPlace } from "../../../core/cells";
import type { BookSheet } from "../book/book";
import type { ResolvedDependencies } from "./names";

/** Cells that hold results: one, or those that an array formula fills. */
export interface ResultArea extends Area {
  readonly sheet: BookSheet;
}

/** A formula with the cells that it fills and reads. */
export interface Formula extends ResultArea, ResolvedDependencies {}

interface RangeReader extends Area {
  readonly formula: Formula;
}

interface SheetReaders {
  readonly cells: Map<number, Formula[]>;
  readonly ranges: RangeReader[];
}

/** Formulas by what they read: single cells are looked up, only ranges are gone through. */
export class ReaderIndex {
  /** How many ranges and cells have been compared so far. */
  checks = 0;
  private readonly sheets = new Map<string, SheetReaders>();

  constructor(formulas: readonly Formula[]) {
    for (const formula of formulas) {
      for (const { sheet, ...area } of formula.areas) this.enter(this.readers(sheet), area, formula);
    }
  }

  /** Formulas that read any of these cells; some of them more than once. */
  readersOf(area: ResultArea): Formula[] {
    const { sheet, top, left, bottom, right } = area;
    const { cells, ranges } = this.readers(sheet.name.toLowerCase());
    const found = ranges
      .filter(
        (range) => top <= range.bottom && range.top <= bottom && left <= range.right && range.left <= right,
      )
      .map(({ formula }) => formula);
    this.checks += ranges.length;
    if (cellCount(area) === 1) return [...found, ...(cells.get(cellKey(top, left)) ?? [])];
    this.checks += cells.size;
    for (const [key, readers] of cells) {
      if (isCellIn(keyPlace(key), area)) found.push(...readers);
    }
    return found;
  }

  private enter({ cells, ranges }: SheetReaders, area: Area, formula: Formula): void {
    if (cellCount(area) > 1) {
      ranges.push({ ...area, formula });
      return;
    }
    const key = cellKey(area.top, area.left);
    const known = cells.get(key);
    if (known) known.push(formula);
    else cells.set(key, [formula]);
  }

  private readers(sheet: string): SheetReaders {
    const known = this.sheets.get(sheet);
    if (known) return known;
    const readers: SheetReaders = { cells: new Map(), ranges: [] };
    this.sheets.set(sheet, readers);
    return readers;
  }
}
