import { toA1 } from "../cells";
import { type Form, readForms } from "../form";
import { Decimal, type Points, points } from "../number";
import { type CellEdit, readRecord, type SheetSnapshot } from "../port";
import { CATALOGUE, type Rule, type RuleContext, total as totalRule } from "../rules";
import { isScored } from "../scoring";
import { firstCauses } from "./causes";
import { withDoubts } from "./doubts";
import { obsoleteOf, partIgnored } from "./ignored";
import { project } from "./projection";
import { asSet, settingsFrom } from "./settings";
import {
  type Choose,
  type Finding,
  type FormReview,
  type JudgedForm,
  type ProfileChooser,
  type Review,
  safeOnly,
  type SetAside,
} from "./types";

const BASE_RULES = CATALOGUE.filter(({ isDerived }) => !isDerived);
/** Rules about the total as it will stand, once the rule that gives it has spoken. */
const RULES_ABOUT_TOTAL = CATALOGUE.filter((rule) => rule.isDerived && rule !== totalRule);

/** What a workbook says of how its sheets are judged. */
type Said = ReturnType<typeof saidIn>;

function saidIn({ record }: SheetSnapshot) {
  const { ignored, settings } = readRecord(record);
  return { ignored, settings: settingsFrom(settings) };
}

/** What rules find on a form: without what a person has set aside, one cause speaks once. */
interface Judged {
  readonly open: Finding[];
  readonly setAside: readonly SetAside[];
}

/**
 * Checks every form of a sheet. Rules about values that follow from others (the total) are checked on the sheet as it
 * will be once all safe corrections are made.
 */
export function reviewSheet(snapshot: SheetSnapshot, choose: ProfileChooser): Review {
  const { forms, nearMiss } = readForms(snapshot);
  const said = saidIn(snapshot);
  const judged = forms.map((form): JudgedForm => ({ form, choice: choose(form) }));
  const base = judged.map((each) => {
    const { open, setAside } = judge(BASE_RULES, each, said);
    return { open: withDoubts(open, [], safeOnly), setAside };
  });
  const edits = editsOf(
    base.flatMap(({ open }) => open),
    safeOnly,
  );
  const projection = project(snapshot, judged, edits);
  const reviews = judged.map(({ form, choice }, index): FormReview => {
    const derived = judgeDerived(projection.forms[index] ?? { form, choice }, said, safeOnly);
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
  return { snapshot, nearMiss, forms: reviews, obsolete: obsoleteOf(said.ignored, forms, setAside) };
}

/**
 * Findings of the derived rules on one form as it would stand, without those that a person has set aside.
 * @param choose which corrections are made; those that the form already carries are no longer found on it
 */
export function reviewDerived(judged: JudgedForm, snapshot: SheetSnapshot, choose: Choose): Finding[] {
  return judgeDerived(judged, saidIn(snapshot), choose).open;
}

/** The rules about values that follow, on a form as it would stand; what is then still open speaks against them. */
function judgeDerived(judged: JudgedForm, said: Said, choose: Choose): Judged {
  let standing: readonly Finding[] | null = null;
  const doubted = (findings: Finding[]): Finding[] => {
    // Most forms have nothing that could be doubted: the other rules need not be asked once more.
    if (findings.every(({ restsOn }) => restsOn === undefined)) return findings;
    standing ??= judge(BASE_RULES, judged, said).open;
    return withDoubts(findings, standing, choose);
  };
  const total = judge([totalRule], judged, said);
  const written = doubted(total.open).find(choose);
  const about = judge(RULES_ABOUT_TOTAL, judged, said, totalAfter(judged.form, written));
  return {
    open: doubted([...total.open, ...about.open]),
    setAside: [...total.setAside, ...about.setAside],
  };
}

/** The total as it will stand: what is written, else what is stated. */
function totalAfter({ total }: Form, written: Finding | undefined): Points | null {
  return written?.correction && written.expected !== null
    ? points(new Decimal(written.expected))
    : (total?.score?.value ?? null);
}

function judge(
  rules: readonly Rule[],
  judged: JudgedForm,
  { ignored, settings }: Said,
  total?: Points | null,
): Judged {
  const { profile } = judged.choice;
  const context = total === undefined ? { profile } : { profile, total };
  const { open, setAside } = partIgnored(runRules(rules, judged.form, context).map(asSet(settings)), ignored);
  return { open: firstCauses(open), setAside };
}

/** A form without a single score is not corrected, and rules about scores stay silent. */
function runRules(rules: readonly Rule[], form: Form, context: RuleContext): Finding[] {
  const scored = form.hasScoreColumn && isScored(form);
  return rules
    .filter(({ needsScores }) => scored || !needsScores)
    .flatMap((rule) =>
      rule.check(form, context).map((observation) => ({
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
