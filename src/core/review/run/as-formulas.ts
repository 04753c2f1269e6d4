import type { CorrectionEdit } from "../../rules";
import type { WorkbookSettings } from "../profile/defaults";
import type { Finding } from "../types";

/**
 * Where formulas are asked for: what is computed from other cells is written as the formula that computes it. Where none
 * is right the value is written as ever; the edit then has its `constant` all the same, so that it can be said.
 */
export function withFormulas(
  { writes }: Pick<WorkbookSettings, "writes">,
  findings: readonly Finding[],
): readonly Finding[] {
  if (writes !== "formulas") return findings;
  return findings.map((finding) => {
    const { correction, rule } = finding;
    if (correction === null || rule.computes !== true) return finding;
    return { ...finding, correction: { ...correction, edits: correction.edits.map(computed) } };
  });
}

function computed(edit: CorrectionEdit): CorrectionEdit {
  const { from, to, asFormula = to } = edit;
  return from.formula === null ? { ...edit, to: asFormula, constant: to } : edit;
}
