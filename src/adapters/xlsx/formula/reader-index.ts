import { type Area, MAX_COLUMNS } from "../../../core/cells";
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
  readersOf({ sheet, top, left, bottom, right }: ResultArea): Formula[] {
    const { cells, ranges } = this.readers(sheet.name.toLowerCase());
    const found = ranges
      .filter(
        (range) => top <= range.bottom && range.top <= bottom && left <= range.right && range.left <= right,
      )
      .map(({ formula }) => formula);
    this.checks += ranges.length;
    if (top === bottom && left === right) return [...found, ...(cells.get(keyOf(top, left)) ?? [])];
    this.checks += cells.size;
    for (const [key, readers] of cells) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      if (top <= row && row <= bottom && left <= column && column <= right) found.push(...readers);
    }
    return found;
  }

  private enter({ cells, ranges }: SheetReaders, area: Area, formula: Formula): void {
    const { top, left, bottom, right } = area;
    if (top < bottom || left < right) {
      ranges.push({ top, left, bottom, right, formula });
      return;
    }
    const key = keyOf(top, left);
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

function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
