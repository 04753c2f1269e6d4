import type { Address } from "./address";
import type { CellContent, CellValue } from "./cell";
import type { MarkChanges } from "./marks";

/** One cell to be written. */
export interface CellEdit {
  readonly at: Address;
  readonly from: CellContent;
  readonly to: CellContent;
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
  /** The workbook's record to be stored: undefined leaves it, null removes it. */
  readonly record?: string | null;
}

export const NOTHING_TO_DO: EditPlan = { edits: [], recalculations: [], marks: { remove: [], add: [] } };

export function isNothing(plan: EditPlan): boolean {
  return (
    plan.edits.length === 0 &&
    plan.marks.add.length === 0 &&
    plan.marks.remove.length === 0 &&
    plan.record === undefined
  );
}

/** What came of a plan. */
export interface EditResult {
  /** False when there was nothing to do; then the workbook was not touched. */
  readonly written: boolean;
  /** Cells where only the highlight could be set, since a comment of another person stands there. */
  readonly withoutComment: readonly Address[];
  /** Formulas that gave another result than announced: the old content was put back. */
  readonly reverted: readonly {
    readonly at: Address;
    readonly announced: CellValue;
    readonly found: CellValue;
  }[];
}
