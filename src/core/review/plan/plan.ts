import { type Address, compareAddresses, toA1 } from "../../cells";
import { type Form, readForms } from "../../form";
import { type Recalculation, type SheetSnapshot, type Steps, withContents } from "../../port";
import type { CorrectionEdit } from "../../rules";
import { type Judged, judgeDerived, type Said } from "../run/judge";
import type { Choose, Finding, JudgedForm } from "../types";
import type { RuleResults } from "../run/rule-results";
import { type Projection, project } from "./projection";

/** One edit and the finding it puts right. */
export interface PlannedEdit extends CorrectionEdit {
  readonly finding: Finding;
}

/** The cells that a choice of corrections changes, and the sheet as it will then be. */
export interface CorrectionPlan {
  readonly edits: readonly PlannedEdit[];
  readonly recalculations: readonly Recalculation[];
  readonly after: SheetSnapshot;
  /** The forms as they will then be read. */
  readonly forms: readonly Form[];
  /** What the derived rules find once the other chosen corrections are made: their corrections as of this choice. */
  readonly derived: readonly Finding[];
  /** What rules have found so far on the forms once all but the derived corrections are made. */
  readonly results: readonly RuleResults[];
}

/** The first half of a plan: the corrections that follow from no others, and what follows once they are made. */
export interface BasePlan {
  readonly edits: readonly PlannedEdit[];
  readonly projection: Projection;
  /** What the derived rules find then, by form. */
  readonly derived: readonly Judged[];
  /** What rules have found so far on the forms as they are then. */
  readonly results: readonly RuleResults[];
}

/** A sheet as it was read, and what its workbook says of how it is judged. */
interface PlannedSheet {
  readonly snapshot: SheetSnapshot;
  readonly said: Said;
}

/** @param base findings of all rules but the derived ones */
export function* planBase(
  { snapshot, said }: PlannedSheet,
  forms: readonly JudgedForm[],
  base: readonly Finding[],
  choose: Choose,
): Steps<BasePlan> {
  const edits = editsOf(base, choose);
  const projection = yield* project(snapshot, forms, edits);
  const derived: Judged[] = [];
  const known: RuleResults[] = [];
  for (const [index, judged] of forms.entries()) {
    const form = asProjected(judged.form, projection.forms[index]);
    const results = judged.results.after(form);
    known.push(results);
    derived.push(judgeDerived({ ...judged, form, results }, said, choose));
    yield;
  }
  return { edits, projection, derived, results: known };
}

/** The second half: the derived corrections of this choice join the others. */
export function* planDerived(
  snapshot: SheetSnapshot,
  forms: readonly JudgedForm[],
  { edits: base, derived, projection, results }: BasePlan,
  choose: Choose,
): Steps<CorrectionPlan> {
  const findings = derived.flatMap(({ open }) => open);
  const follows = editsOf(findings, choose);
  const edits = mergeDerived(base, follows);
  // Where nothing follows, the sheet is foretold already.
  const complete = follows.length === 0 ? projection : yield* project(snapshot, forms, edits);
  return {
    edits: edits.sort((a, b) => compareAddresses(a.at, b.at)),
    recalculations: complete.recalculations,
    after: complete.snapshot,
    forms: complete.forms,
    derived: findings,
    results,
  };
}

/** The edits of the chosen corrections; where two of them want one cell, the earlier finding has it. */
function editsOf(findings: readonly Finding[], choose: Choose): PlannedEdit[] {
  const byCell = new Map<string, PlannedEdit>();
  for (const finding of findings) {
    if (finding.correction === null || !choose(finding)) continue;
    for (const edit of finding.correction.edits) {
      const cell = toA1(edit.at);
      if (!byCell.has(cell)) byCell.set(cell, { ...edit, finding });
    }
  }
  return [...byCell.values()];
}

/**
 * Joins both kinds of edits. Where a derived one and another want the same cell (a total stored as text that is also
 * wrong), one edit does both: the derived value, as the other has it written, over what stands there now.
 */
function mergeDerived(base: readonly PlannedEdit[], derived: readonly PlannedEdit[]): PlannedEdit[] {
  const others = new Map(base.map((edit) => [toA1(edit.at), edit]));
  const cells = new Set(derived.map(({ at }) => toA1(at)));
  return [
    ...base.filter(({ at }) => !cells.has(toA1(at))),
    ...derived.map((edit) => {
      const other = others.get(toA1(edit.at));
      if (other === undefined) return edit;
      // What a person has written as text gets a value, not a formula.
      const to = typeof other.from.value === "string" ? (edit.constant ?? edit.to) : edit.to;
      return { ...edit, from: other.from, to: { ...other.to, ...to } };
    }),
  ];
}

/** The same plan with values in these cells, where it has formulas that could also be values. */
export function withConstants(plan: CorrectionPlan, cells: readonly Address[]): CorrectionPlan {
  const places = new Set(cells.map(toA1));
  const changed: PlannedEdit[] = [];
  const edits = plan.edits.map((edit) => {
    if (!isReplaceable(edit) || !places.has(toA1(edit.at))) return edit;
    const made = { ...edit, to: edit.constant };
    changed.push(made);
    return made;
  });
  if (changed.length === 0) return plan;
  const after = withContents(plan.after, changed);
  return { ...plan, edits, after, forms: readForms(after).forms };
}

/** Where formulas are asked for: the cells that get values, since no formula is right there. */
export function withoutFormula(edits: readonly PlannedEdit[]): Address[] {
  return edits.flatMap(({ at, to, constant }) => (constant !== undefined && to.formula === null ? [at] : []));
}

/** Whether an edit writes a formula in whose place a value can stand. */
export function isReplaceable<E extends CorrectionEdit>(edit: E): edit is E & Required<Pick<E, "constant">> {
  return edit.constant !== undefined && edit.to.formula !== null;
}

/** The form as it will stand; what its columns are was told by the figures as they were found. */
function asProjected(form: Form, projected: Form | undefined): Form {
  if (projected === undefined || projected === form) return form;
  return { ...projected, reading: form.reading };
}
