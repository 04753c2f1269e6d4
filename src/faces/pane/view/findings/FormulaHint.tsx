import type { Finding } from "../../../../core/review";
import { TEXTS } from "../../texts";
import { Hint } from "../parts/Hint";

/** The formula that a finding's correction would write; nothing where it writes a value. */
export function FormulaHint({ finding: { correction } }: { readonly finding: Finding }) {
  const formula = correction?.edits.find(({ to }) => to.formula !== null)?.to.formula;
  return formula && <Hint>{TEXTS.findings.formula(formula)}</Hint>;
}
