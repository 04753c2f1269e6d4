import { readForms } from "../form";
import { CATALOGUE, isScored, type Rule } from "../rules";
import { type CellEdit, type IgnoredFinding, readRecord, type SheetSnapshot, toA1 } from "../sheet";
import { firstCauses } from "./causes";
import { obsoleteOf, partIgnored } from "./ignored";
import { project } from "./project";
import { asSet, settingsFrom, type WorkbookSettings } from "./settings";
import {
  type Choose,
  type Finding,
  type FormReview,
  type JudgedForm,
  type ProfileChooser,
  type Review,
  safeOnly,
} from "./types";

const BASE_RULES = CATALOGUE.filter(({ isDerived }) => !isDerived);
const DERIVED_RULES = CATALOGUE.filter(({ isDerived }) => isDerived);

/**
 * Checks every form of a sheet. Rules about values that follow from others (the total) are checked on the sheet as it
 * will be once all safe corrections are made.
 */
export function reviewSheet(snapshot: SheetSnapshot, choose: ProfileChooser): Review {
  const { forms, nearMiss } = readForms(snapshot);
  const { ignored, settings: recorded } = readRecord(snapshot.record);
  const settings = settingsFrom(recorded);
  const judged = forms.map((form): JudgedForm => ({ form, choice: choose(form) }));
  const base = judged.map((each) => judge(BASE_RULES, each, ignored, settings));
  const edits = editsOf(
    base.flatMap(({ open }) => open),
    safeOnly,
  );
  const projection = project(snapshot, judged, edits);
  const reviews = judged.map(({ form, choice }, index): FormReview => {
    const derived = judge(DERIVED_RULES, projection.forms[index] ?? { form, choice }, ignored, settings);
    const { open = [], setAside = [] } = base[index] ?? {};
    const ofForm = <F extends Finding>(finding: F): F => ({ ...finding, form });
    // A derived rule and another may speak of one total.
    const findings = firstCauses([...open, ...derived.open.map(ofForm)]);
    return {
      form,
      choice,
      findings: inCatalogueOrder(findings),
      setAside: [
        ...setAside,
        ...derived.setAside.map(({ finding, entry }) => ({ finding: ofForm(finding), entry })),
      ],
    };
  });
  const setAside = reviews.flatMap((review) => review.setAside);
  return { snapshot, nearMiss, forms: reviews, obsolete: obsoleteOf(ignored, forms, setAside) };
}

/** Findings of the derived rules on one form as it would stand, without those that a person has set aside. */
export function reviewDerived(judged: JudgedForm, { record }: SheetSnapshot): Finding[] {
  const { ignored, settings } = readRecord(record);
  return judge(DERIVED_RULES, judged, ignored, settingsFrom(settings)).open;
}

/** What rules find on a form: without what a person has set aside, one cause speaks once. */
function judge(
  rules: readonly Rule[],
  judged: JudgedForm,
  ignored: readonly IgnoredFinding[],
  settings: WorkbookSettings,
) {
  const { open, setAside } = partIgnored(runRules(rules, judged).map(asSet(settings)), ignored);
  return { open: firstCauses(open), setAside };
}

/** A form without a single score is not corrected, and rules about scores stay silent. */
function runRules(rules: readonly Rule[], { form, choice: { profile } }: JudgedForm): Finding[] {
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
