import { type CellEdit, compareAddresses, type Recalculation, type SheetSnapshot } from "../sheet";
import { project } from "./project";
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
}

/**
 * Turns the chosen corrections into edits. Corrections that follow from others are computed anew from what was chosen,
 * so for every choice a total that is written is the sum of what will stand in the cells.
 */
export function planCorrections(review: Review, choose: Choose): CorrectionPlan {
  const { snapshot } = review;
  const [first] = review.forms;
  if (first === undefined) return { edits: [], recalculations: [], after: snapshot };
  const { profile } = first.choice;
  const forms = review.forms.map(({ form }) => form);
  const base = review.forms.flatMap(({ findings }) => findings.filter(({ rule }) => !rule.isDerived));
  const baseEdits = editsOf(base, choose);
  const projection = project(snapshot, forms, baseEdits, profile);
  const derived = projection.forms.flatMap((form) => reviewDerived(form, profile));
  const edits = editsOf([...baseEdits.map(({ finding }) => finding), ...derived], choose);
  const complete = project(snapshot, forms, edits, profile);
  return {
    edits: edits.sort((a, b) => compareAddresses(a.at, b.at)),
    recalculations: complete.recalculations,
    after: complete.snapshot,
  };
}
