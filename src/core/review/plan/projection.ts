import { toA1 } from "../../cells";
import { type Form, readForms } from "../../form";
import { agree, roundHalfUp } from "../../number";
import { type CellEdit, type Recalculation, type SheetSnapshot, type Steps, withContents } from "../../port";
import { totalParts } from "../../scoring";
import type { JudgedForm } from "../types";

/** A sheet as it will be after some edits, formulas that follow from them included. */
export interface Projection {
  readonly snapshot: SheetSnapshot;
  /** The forms as they will be read, in the same order. */
  readonly forms: readonly Form[];
  readonly recalculations: readonly Recalculation[];
}

/**
 * Carries out edits on a snapshot. A total whose formula agrees with its parts as they stand is sound: it will follow
 * the corrected parts by itself, so its new result is foretold instead of writing over the formula.
 */
export function* project(
  snapshot: SheetSnapshot,
  forms: readonly JudgedForm[],
  edits: readonly CellEdit[],
): Steps<Projection> {
  if (edits.length === 0) return { snapshot, forms: forms.map(({ form }) => form), recalculations: [] };
  const edited = withContents(snapshot, edits);
  const after = readForms(edited).forms;
  yield;
  const written = new Set(edits.map(({ at }) => toA1(at)));
  const recalculations = forms.flatMap(({ form, choice: { profile } }, index) => {
    const total = form.total?.score;
    const before = totalParts(form);
    const now = after[index] === undefined ? null : totalParts(after[index]);
    if (!total?.value || total.cell.formula === null || before === null || now === null) return [];
    if (written.has(toA1(total.at))) return [];
    if (!agree(total.value, before.sum) || now.sum.equals(before.sum)) return [];
    return [
      { at: total.at, value: roundHalfUp(now.sum, profile.decimals).toNumber(), formula: total.cell.formula },
    ];
  });
  const recalculated = withContents(
    edited,
    recalculations.map(({ at, value, formula }) => ({ at, to: { value, formula } })),
  );
  yield;
  return {
    snapshot: recalculated,
    forms: recalculations.length === 0 ? after : readForms(recalculated).forms,
    recalculations: recalculations.map(({ at, value }) => ({ at, value })),
  };
}
