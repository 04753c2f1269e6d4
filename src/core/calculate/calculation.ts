import { agrees, cellCount, cellKey, type CellValue, isCellIn, keyPlace } from "../cells";
import { Areas } from "./areas";
import { evaluate } from "./evaluate";
import { InOrder } from "./in-order";
import type { AreaNode, Node } from "./parse";
import { treeOf } from "./trees";
import type { CellToCalculate, Place, Precedents, SheetToCalculate, StoredWorkbook } from "./types";
import { NotCalculated, type Operand } from "./values";

/** More cells than formulas may read altogether: a few seconds' work. */
const MOST_READ = 20_000_000;

/** Thrown where calculating a workbook would take too long. */
export class TooMuchToCalculate extends Error {}

/** What is known of a formula's result. */
export type Outcome =
  | { readonly kind: "calculated"; readonly value: CellValue }
  /**
   * It cannot be calculated here. `stored`: nothing says that the stored result is not right. `doubtful`: something that
   * it reads has another result than it was made from. `none`: there is none. `circle`: it waits for itself.
   */
  | { readonly kind: "stored" | "doubtful" | "none" | "circle" };

/** Calculates formulas of a file as they are asked for, and tells which of the others can be believed. */
export class Calculation {
  private readonly order = new InOrder<Outcome>((place) => this.settled(place), { kind: "circle" });
  private readonly areas: Areas;
  private readonly formulas = new Map<SheetToCalculate, readonly number[]>();
  private differences: Differences | undefined;

  /** @param believesFar formulas that may read anything are believed unless cells that they name say otherwise */
  constructor(
    private readonly workbook: StoredWorkbook,
    private readonly believesFar = false,
  ) {
    this.areas = new Areas(workbook, (place) => this.valueRead(place), stopAt);
  }

  /**
   * What is known of the formula in a cell.
   * @throws TooMuchToCalculate
   */
  outcome(place: Place): Outcome {
    return this.order.get(place);
  }

  private settled(place: Place): Outcome {
    const cell = cellOf(place);
    try {
      const tree = this.treeOf(place, cell);
      if (tree !== null) {
        return { kind: "calculated", value: evaluate(tree, (node) => this.read(node, place.sheet)) };
      }
    } catch (error) {
      if (!(error instanceof NotCalculated)) throw error;
      if (error.isCircle) return { kind: "circle" };
    }
    if (cell.value === null) return { kind: "none" };
    return { kind: this.isDoubtful(place, cell) ? "doubtful" : "stored" };
  }

  private treeOf(place: Place, { formula, isFilled }: CellToCalculate): Node | null {
    if (formula === null || isFilled) return null;
    const tree = treeOf(formula);
    if (tree !== null) return tree;
    const plain = this.workbook.plain(formula, place);
    return plain === null ? null : treeOf(plain);
  }

  private read(node: AreaNode, sheet: SheetToCalculate): Operand {
    const operand = this.areas.read(node, sheet);
    // A sheet that is not there, or that could not be read.
    if (operand === null) throw new NotCalculated();
    return operand;
  }

  /** What another formula reads: one whose result is not known must not be taken for an empty cell. */
  private valueRead(place: Place): CellValue {
    const outcome = this.order.need(place);
    if (outcome.kind === "calculated") return outcome.value;
    if (outcome.kind === "stored") return cellOf(place).value;
    throw new NotCalculated(outcome.kind === "circle");
  }

  private isDoubtful(place: Place, { formula, value }: CellToCalculate): boolean {
    if (formula === null) return false;
    const { areas, always } = this.workbook.precedents(formula, place);
    if (!this.believesFar) {
      if (always && this.differ().any) return true;
      // Some programs store 0 where they do not calculate.
      if (value === 0 && this.workbook.isTold && this.differ().zeros) return true;
    }
    return areas.some((area) => this.formulasIn(area).some((each) => this.isOff(each)));
  }

  private isOff(place: Place): boolean {
    const { value } = cellOf(place);
    const outcome = this.order.need(place);
    if (outcome.kind === "calculated") return value === null || !agrees(value, outcome.value);
    return outcome.kind === "doubtful" || outcome.kind === "none";
  }

  private formulasIn({ sheet, ...area }: Precedents["areas"][number]): Place[] {
    if (cellCount(area) === 1) {
      const place = { sheet, row: area.top, column: area.left };
      return cellOf(place).formula === null ? [] : [place];
    }
    const keys = this.formulaKeys(sheet);
    this.areas.count += keys.length;
    stopAt(this.areas.count);
    return keys.flatMap((key) => (isCellIn(keyPlace(key), area) ? [{ sheet, ...keyPlace(key) }] : []));
  }

  private formulaKeys(sheet: SheetToCalculate): readonly number[] {
    const known = this.formulas.get(sheet);
    if (known) return known;
    const keys = [...sheet.cells].flatMap(([key, { formula }]) => (formula === null ? [] : [key]));
    this.formulas.set(sheet, keys);
    return keys;
  }

  /** Looks through the whole workbook, once. */
  private differ(): Differences {
    return (this.differences ??= new Calculation(this.workbook, true).differencesFound());
  }

  private differencesFound(): Differences {
    const stored = this.workbook.sheets.flatMap((sheet) =>
      this.formulaKeys(sheet).flatMap((key) => {
        const place = { sheet, ...keyPlace(key) };
        const { value } = cellOf(place);
        const outcome = this.outcome(place);
        return value !== null && outcome.kind === "calculated" && !agrees(value, outcome.value)
          ? [value]
          : [];
      }),
    );
    return { any: stored.length > 0, zeros: stored.includes(0) };
  }
}

/** Whether stored results differ from calculated ones: any at all, and some that are 0. */
interface Differences {
  readonly any: boolean;
  readonly zeros: boolean;
}

function cellOf({ sheet, row, column }: Place): CellToCalculate {
  return sheet.cells.get(cellKey(row, column)) ?? { value: null, formula: null };
}

function stopAt(count: number): void {
  if (count > MOST_READ) throw new TooMuchToCalculate(`${count} cells read`);
}
