import { compareAddresses, sameAddress } from "../cells";
import type { CellEdit, Recalculation, SheetSnapshot } from "../port";
import { project } from "./projection";
import { editsOf, reviewDerived } from "./review";
import type { Choose, Finding, Review } from "./types";

/** One edit and the finding it puts right. */
export interface PlannedEdit extends CellEdit {
  readonly finding: Finding;
}

/** The cells that a choice of corrections changes, and the sheet as it will then be. */
export interface CorrectionPlan {
  readonly edits: readonly PlannedEdit[];
  readonly recalculations: readonly Recalculation[];
  readonly after: SheetSnapshot;
  /** What the derived rules find once the other chosen corrections are made: their corrections as of this choice. */
  readonly derived: readonly Finding[];
}

/**
 * Turns the chosen corrections into edits. Corrections that follow from others are computed anew from what was chosen,
 * so for every choice a total that is written is the sum of what will stand in the cells.
 */
export function planCorrections(review: Review, choose: Choose): CorrectionPlan {
  const { snapshot, forms } = review;
  if (forms.length === 0) return { edits: [], recalculations: [], after: snapshot, derived: [] };
  const base = forms.flatMap(({ findings }) => findings.filter(({ rule }) => !rule.isDerived));
  const baseEdits = editsOf(base, choose);
  const projection = project(snapshot, forms, baseEdits);
  const derived = projection.forms.flatMap((judged) => reviewDerived(judged, snapshot, choose));
  const edits = mergeDerived(baseEdits, editsOf(derived, choose));
  const complete = project(snapshot, forms, edits);
  return {
    edits: edits.sort((a, b) => compareAddresses(a.at, b.at)),
    recalculations: complete.recalculations,
    after: complete.snapshot,
    derived,
  };
}

/**
 * Joins both kinds of edits. Where a derived one and another want the same cell (a total stored as text that is also
 * wrong), one edit does both: the derived value, as the other has it written, over what stands there now.
 */
function mergeDerived(base: readonly PlannedEdit[], derived: readonly PlannedEdit[]): PlannedEdit[] {
  const isSameCell = (a: PlannedEdit) => (b: PlannedEdit) => sameAddress(a.at, b.at);
  return [
    ...base.filter((edit) => !derived.some(isSameCell(edit))),
    ...derived.map((edit) => {
      const other = base.find(isSameCell(edit));
      return other === undefined ? edit : { ...edit, from: other.from, to: { ...other.to, ...edit.to } };
    }),
  ];
}
