import { toA1 } from "../../cells";
import type { Form } from "../../form";
import { Decimal, type Points, points } from "../../number";
import { readAllButLedger, type SheetSnapshot } from "../../port";
import {
  CATALOGUE,
  formUnscored,
  resultMissing,
  resultOutdated,
  type Rule,
  total as totalRule,
} from "../../rules";
import { isBlankForm, isScored } from "../../scoring";
import { asSet, settingsFrom } from "../profile/settings";
import type { Choose, Finding, JudgedForm, SetAside } from "../types";
import { firstCauses } from "./causes";
import { withFormulas } from "./as-formulas";
import { withDoubts } from "./doubts";
import { partIgnored } from "./ignored";
import { withWeakReadings } from "./weak-readings";
import { withoutUnknown } from "./unknown-results";

const BASE_RULES = CATALOGUE.filter(({ isDerived }) => !isDerived);
/** Rules about the total as it will stand, once the rule that gives it has spoken. */
const RULES_ABOUT_TOTAL = CATALOGUE.filter((rule) => rule.isDerived && rule !== totalRule);

const PLACES = new Map(CATALOGUE.map((rule, place) => [rule, place]));

/** What a workbook says of how its sheets are judged. */
export type Said = ReturnType<typeof saidIn>;

export function saidIn({
  record,
  profiles = [],
  writes,
}: Pick<SheetSnapshot, "record" | "profiles" | "writes">) {
  const { ignored, settings } = readAllButLedger(record);
  return { ignored, settings: { ...settingsFrom(settings), ...(writes && { writes }) }, profiles };
}

/** What rules find on a form: without what a person has set aside, one cause speaks once. */
export interface Judged {
  readonly open: readonly Finding[];
  readonly setAside: readonly SetAside[];
}

/** What all rules but the derived ones find on a form. */
export function judgeBase(judged: JudgedForm, said: Said): Judged {
  return judge(BASE_RULES, judged, said);
}

/**
 * What the rules about values that follow find on a form as it would stand; what is then still open speaks against
 * them.
 * @param choose which corrections are made; those that the form already carries are no longer found on it
 */
export function judgeDerived(judged: JudgedForm, said: Said, choose: Choose): Judged {
  let standing: readonly Finding[] | null = null;
  const doubted = (findings: readonly Finding[]): readonly Finding[] => {
    // Most forms have nothing that could be doubted: the other rules need not be asked once more.
    if (findings.every(({ restsOn }) => restsOn === undefined)) return findings;
    standing ??= judgeBase(judged, said).open;
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

/** The total as it will stand: what is written, else what is stated; null where it may be old. */
function totalAfter({ total }: Form, written: Finding | undefined): Points | null {
  if (written?.correction && written.expected !== null) return points(new Decimal(written.expected));
  return total?.score?.cell.isOutdated === true ? null : (total?.score?.value ?? null);
}

function judge(
  rules: readonly Rule[],
  judged: JudgedForm,
  { ignored, settings }: Said,
  total?: Points | null,
): Judged {
  const set = asSet(settings, withWeakReadings(runRules(rules, judged, total)));
  const found = withFormulas(settings, set);
  const { open, setAside } = partIgnored(found, ignored);
  return { open: withoutUnknown(firstCauses(open), unknownResults(judged, ignored)), setAside };
}

/** What says that results are not known. One that is set aside as not outdated is believed; one that is missing cannot be. */
function unknownResults(judged: JudgedForm, ignored: Said["ignored"]): readonly Finding[] {
  const missing = runRules([resultMissing], judged, undefined);
  return [...missing, ...partIgnored(runRules([resultOutdated], judged, undefined), ignored).open];
}

/** A form without a single score is not corrected, and rules about scores stay silent. */
function runRules(
  rules: readonly Rule[],
  { form, choice: { profile }, results }: JudgedForm,
  total: Points | null | undefined,
): Finding[] {
  const scored = form.hasScoreColumn && isScored(form);
  const isBlank = form.hasScoreColumn && !scored && isBlankForm(form);
  const context = total === undefined ? { profile } : { profile, total };
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.needsScores === true && !scored) continue;
    // That it is empty says all there is to say.
    if (isBlank && rule !== formUnscored) continue;
    for (const observation of results.by(rule, context)) {
      findings.push({
        ...observation,
        id: `${rule.id}@${toA1(observation.at)}`,
        rule,
        severity: profile.severities[rule.name] ?? observation.severity ?? rule.severity,
        form,
        correction: scored ? observation.correction : null,
      });
    }
  }
  return findings;
}

export function inCatalogueOrder(findings: readonly Finding[]): Finding[] {
  const placeOf = ({ rule }: Finding) => PLACES.get(rule) ?? -1;
  return [...findings].sort((a, b) => placeOf(a) - placeOf(b));
}
