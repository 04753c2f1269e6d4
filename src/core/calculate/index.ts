import {
  type Address,
  type Area,
  areaAround,
  type Cell,
  cellKey,
  type CellValue,
  intersect,
  keyPlace,
} from "../cells";
import { evaluate, type Surroundings } from "./evaluate";
import { type Node, parseFormula } from "./parse";
import { NotCalculated } from "./values";

/** How deep formulas may wait for each other before one of them is begun with anew: less than a browser's stack. */
const DEEPEST = 400;

/** How often that may happen for one formula; only a circle goes on for ever. */
const MOST_STARTS = 100;

/** Trees of formulas by their text; null for those that are not calculated here. */
const parsed = new Map<string, Node | null>();

/** A sheet as the calculation reads it. */
interface SheetToCalculate {
  readonly id: string;
  /** By cellKey; a formula with its "=". Cells that hold nothing may be left out. */
  readonly cells: ReadonlyMap<number, Pick<Cell, "value" | "formula">>;
  /** Its cells could not be read: what a formula would find there is not known, and it is not calculated. */
  readonly isUnread?: boolean;
}

/** A workbook as the calculation reads it. */
interface WorkbookToCalculate {
  readonly sheets: readonly SheetToCalculate[];
  /** The sheet of this name, without regard to case. */
  findSheet(name: string): SheetToCalculate | undefined;
}

/** The new result of one formula. */
export interface Calculated extends Address {
  readonly sheetId: string;
  readonly value: CellValue;
}

/**
 * Calculates a workbook: every formula that is known here, in order of need; the others keep the results that were
 * stored with them. Circles give 0, as Excel leaves them.
 */
export function calculateWorkbook(workbook: WorkbookToCalculate): Iterable<Calculated> {
  return new Run(workbook).results();
}

/**
 * Calculates what has no result: results that stand are kept, and taken as they are. A formula that is not known here,
 * or that reads one without a result, stays without.
 */
export function calculateMissing(workbook: WorkbookToCalculate): Iterable<Calculated> {
  return new Run(workbook, true).results();
}

function treeOf(formula: string): Node | null {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  const tree = parseFormula(formula);
  parsed.set(formula, tree);
  return tree;
}

/** A formula that was waited for at the greatest depth. */
class TooDeep extends Error {
  constructor(readonly place: Place) {
    super();
  }
}

interface Place extends Address {
  readonly sheet: SheetToCalculate;
}

/** One calculation of the whole workbook. */
class Run {
  private readonly done = new Map<string, Calculated>();
  private readonly underway = new Set<string>();
  private readonly used = new Map<SheetToCalculate, Area | null>();

  /** @param keepsResults results that stand are not calculated anew */
  constructor(
    private readonly workbook: WorkbookToCalculate,
    private readonly keepsResults = false,
  ) {}

  results(): Iterable<Calculated> {
    for (const sheet of this.workbook.sheets) {
      for (const [key, { formula, value }] of sheet.cells) {
        if (formula !== null && !(this.keepsResults && value !== null))
          this.settle({ sheet, ...keyPlace(key) });
      }
    }
    return this.done.values();
  }

  /** Calculates one formula; where others wait too deep below it, these first. */
  private settle(place: Place): void {
    const places = [place];
    for (let last = places.at(-1); last !== undefined; last = places.at(-1)) {
      try {
        this.valueOf(last);
        places.pop();
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
        this.underway.clear();
        if (places.length < MOST_STARTS) places.push(error.place);
        else this.keep(error.place, 0);
      }
    }
  }

  private valueOf(place: Place): CellValue {
    const { sheet, row, column } = place;
    const cell = sheet.cells.get(cellKey(row, column));
    if (cell === undefined) return null;
    if (this.keepsResults && cell.value !== null) return cell.value;
    const tree = cell.formula === null ? null : treeOf(cell.formula);
    if (tree === null) return cell.value;
    const key = `${sheet.id} ${cellKey(row, column)}`;
    const known = this.done.get(key);
    if (known) return known.value;
    if (this.underway.has(key)) return 0;
    if (this.underway.size >= DEEPEST) throw new TooDeep(place);
    this.underway.add(key);
    const value = this.result(tree, sheet, cell.value);
    this.underway.delete(key);
    this.keep(place, value);
    return value;
  }

  private keep({ sheet, row, column }: Place, value: CellValue): void {
    this.done.set(`${sheet.id} ${cellKey(row, column)}`, { sheetId: sheet.id, row, column, value });
  }

  private result(tree: Node, sheet: SheetToCalculate, stored: CellValue): CellValue {
    try {
      return evaluate(tree, this.around(sheet));
    } catch (error) {
      if (error instanceof NotCalculated) return stored;
      throw error;
    }
  }

  private around(sheet: SheetToCalculate): Surroundings {
    const owner = (name: string | null) => {
      const found = name === null ? sheet : this.workbook.findSheet(name);
      if (found?.isUnread) throw new NotCalculated();
      return found;
    };
    const read: Surroundings["read"] = (row, column, name) => {
      const other = owner(name);
      return other ? this.valueRead({ sheet: other, row, column }) : { error: "#REF!" };
    };
    return {
      read,
      usedPart: (node) => {
        const other = owner(node.sheet);
        const used = other && this.usedArea(other);
        // Nothing there: the first cell stands for the empty rest.
        const first = { ...node.area, bottom: node.area.top, right: node.area.left };
        return (used && intersect(node.area, used)) ?? first;
      },
    };
  }

  /** What another formula reads: one whose result is not known must not be taken for an empty cell. */
  private valueRead(place: Place): CellValue {
    const value = this.valueOf(place);
    const formula = place.sheet.cells.get(cellKey(place.row, place.column))?.formula ?? null;
    if (this.keepsResults && value === null && formula !== null) throw new NotCalculated();
    return value;
  }

  private usedArea(sheet: SheetToCalculate): Area | null {
    const known = this.used.get(sheet);
    if (known !== undefined) return known;
    const area = areaAround(
      [...sheet.cells].flatMap(([key, { value, formula }]) =>
        value === null && formula === null ? [] : [keyPlace(key)],
      ),
    );
    this.used.set(sheet, area);
    return area;
  }
}
