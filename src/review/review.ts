import { type Form, readForms } from "../form";
import type { Profile } from "../profile";
import { CATALOGUE, isScored, type Rule } from "../rules";
import { type CellEdit, parseRecord, type SheetSnapshot, toA1 } from "../sheet";
import { obsoleteOf, partIgnored } from "./ignored";
import { project } from "./project";
import {
  type Choose,
  type Finding,
  type FormReview,
  type ProfileChoice,
  type Review,
  safeOnly,
} from "./types";

const BASE_RULES = CATALOGUE.filter(({ isDerived }) => !isDerived);
const DERIVED_RULES = CATALOGUE.filter(({ isDerived }) => isDerived);

/**
 * Checks every form of a sheet. Rules about values that follow from others (the total) are checked on the sheet as it
 * will be once all safe corrections are made.
 */
export function reviewSheet(snapshot: SheetSnapshot, choice: ProfileChoice): Review {
  const { forms, nearMiss } = readForms(snapshot);
  const { profile } = choice;
  const { ignored } = parseRecord(snapshot.record);
  const base = forms.map((form) => partIgnored(runRules(BASE_RULES, form, profile), ignored));
  const edits = editsOf(
    base.flatMap(({ open }) => open),
    safeOnly,
  );
  const projection = project(snapshot, forms, edits, profile);
  const reviews = forms.map((form, index): FormReview => {
    const projected = projection.forms[index] ?? form;
    const found = runRules(DERIVED_RULES, projected, profile).map((finding) => ({ ...finding, form }));
    const derived = partIgnored(found, ignored);
    const { open = [], setAside = [] } = base[index] ?? {};
    return {
      form,
      choice,
      findings: inCatalogueOrder([...open, ...derived.open]),
      setAside: [...setAside, ...derived.setAside],
    };
  });
  const setAside = reviews.flatMap((review) => review.setAside);
  return { snapshot, nearMiss, forms: reviews, obsolete: obsoleteOf(ignored, forms, setAside) };
}

/** Findings of the derived rules on one form as it would stand, without those that a person has set aside. */
export function reviewDerived(form: Form, profile: Profile, { record }: SheetSnapshot): Finding[] {
  return partIgnored(runRules(DERIVED_RULES, form, profile), parseRecord(record).ignored).open;
}

/** A form without a single score is not corrected, and rules about scores stay silent. */
function runRules(rules: readonly Rule[], form: Form, profile: Profile): Finding[] {
  const scored = form.hasScoreColumn && isScored(form);
  return rules
    .filter(({ needsScores }) => scored || !needsScores)
    .flatMap((rule) =>
      rule.check(form, { profile }).map((observation) => ({
        ...observation,
        id: `${rule.id}@${toA1(observation.at)}`,
        rule,
        severity: observation.severity ?? rule.severity,
        form,
        correction: scored ? observation.correction : null,
      })),
    );
}

function inCatalogueOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => CATALOGUE.indexOf(a.rule) - CATALOGUE.indexOf(b.rule));
}

/** The edits of the chosen corrections; where two of them want one cell, the earlier finding has it. */
export function editsOf(findings: readonly Finding[], choose: Choose): (CellEdit & { finding: Finding })[] {
  const byCell = new Map<string, CellEdit & { finding: Finding }>();
  for (const finding of findings) {
    if (finding.correction === null || !choose(finding)) continue;
    for (const edit of finding.correction.edits) {
      const cell = toA1(edit.at);
      if (!byCell.has(cell)) byCell.set(cell, { ...edit, finding });
    }
  }
  return [...byCell.values()];
}
