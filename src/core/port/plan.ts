import { type Address, agrees, type Area, type CellContent, type CellValue, toA1 } from "../cells";
import type { MarkChanges } from "./marks";
import type { RecordChange } from "./record/parts";
import { cellAt, type SheetSnapshot } from "./snapshot";

/** One cell to be written. */
export interface CellEdit {
  readonly at: Address;
  readonly from: CellContent;
  readonly to: CellContent;
  /**
   * For a value that may also be computed: the value alone, which can stand in the place of a formula. Such a formula
   * stays only where its result is known to be the announced one.
   */
  readonly constant?: CellContent;
  /** For a formula whose result cannot be announced, as it follows from cells that others change: any result stands. */
  readonly isResultOpen?: true;
}

/** A formula that stays and whose result is known to follow from the edits. */
export interface Recalculation {
  readonly at: Address;
  readonly value: CellValue;
}

/** All that one run writes to one sheet. An adapter carries it out as it stands and decides nothing. */
export interface EditPlan {
  readonly edits: readonly CellEdit[];
  readonly recalculations: readonly Recalculation[];
  readonly marks: MarkChanges;
  /** What becomes of the record, once all else is done. */
  readonly record?: RecordChange;
  /**
   * Tells of the plan. An adapter whose writing can stop in the middle adds it to the record first and takes it away
   * last; where writing succeeds or fails as a whole it is not needed.
   */
  readonly journal?: string;
  /**
   * Where the plan has looked: cells here, results of formulas included, must still be as they were read when it is
   * written. Left out: all cells that were read, without the results of formulas.
   */
  readonly reads?: readonly Area[];
  /** Rules of ours that are not complete are to go, even where there is nothing else to be done. */
  readonly isMending?: true;
}

export const NOTHING_TO_DO: EditPlan = { edits: [], recalculations: [], marks: { remove: [], add: [] } };

export function isNothing(plan: EditPlan): boolean {
  return (
    plan.edits.length === 0 &&
    plan.recalculations.length === 0 &&
    plan.marks.add.length === 0 &&
    plan.marks.remove.length === 0 &&
    plan.record === undefined &&
    plan.isMending !== true
  );
}

/** A comment that a live workbook has refused, with the workbook's own code for why. */
export interface RefusedComment {
  readonly at: Address;
  readonly code: string;
}

/** A formula whose result cannot be calculated here and follows from cells that have changed. */
export interface LostResult {
  /** The name of its sheet. */
  readonly sheet: string;
  readonly at: Address;
}

/** What came of a plan. */
export interface EditResult {
  /** False when there was nothing to do; then the workbook was not touched. */
  readonly written: boolean;
  /** Cells where only the highlight could be set, since a comment of another person stands there. */
  readonly withoutComment: readonly Address[];
  /** Comments that the workbook has refused: everything else of the plan stands. */
  readonly refusedComments: readonly RefusedComment[];
  /** Cells that still carry a note of ours which says what no longer holds: the workbook does not let it be deleted. */
  readonly notesLeft: readonly Address[];
  /** Formulas that gave another result than announced: the old content was put back. */
  readonly reverted: readonly {
    readonly at: Address;
    readonly announced: CellValue;
    readonly found: CellValue;
  }[];
  /**
   * Other formulas of the sheet that now have another result than the plan foretold or than they had before; null where
   * a file's formula has lost its result.
   */
  readonly recalculated: readonly Recalculation[];
  /** Formulas of a file, on any sheet, whose results are gone until a program calculates them. */
  readonly resultsLost: readonly LostResult[];
  /**
   * The sheet as it stands after the write: its cells as they were read back. Null where nothing was written, and where
   * something was put back or settled by others meanwhile, so that only another reading tells.
   */
  readonly readBack: SheetSnapshot | null;
}

export const UNTOUCHED: EditResult = {
  written: false,
  withoutComment: [],
  refusedComments: [],
  notesLeft: [],
  reverted: [],
  recalculated: [],
  resultsLost: [],
  readBack: null,
};

/** The formulas that a plan leaves as they are, with the results that they should then have. */
export function standingFormulas(before: SheetSnapshot, plan: EditPlan): Recalculation[] {
  const written = new Set(plan.edits.map(({ at }) => toA1(at)));
  const foretold = new Map(plan.recalculations.map(({ at, value }) => [toA1(at), value]));
  return before.rows.flatMap((cells = [], row) =>
    cells.flatMap((cell, column) => {
      const place = toA1({ row, column });
      if (cell === undefined || cell.formula === null || written.has(place)) return [];
      const value = foretold.get(place);
      return [{ at: { row, column }, value: value === undefined ? cell.value : value }];
    }),
  );
}

/** Of those, what now has another result. */
export function otherResults(before: SheetSnapshot, after: SheetSnapshot, plan: EditPlan): Recalculation[] {
  return standingFormulas(before, plan).flatMap(({ at, value }) => {
    const now = cellAt(after, at).value;
    return agrees(now, value) ? [] : [{ at, value: now }];
  });
}
