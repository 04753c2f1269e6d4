import { toA1 } from "../../../core/cells";
import { type Finding, type Review, titleOf } from "../../../core/review";
import { CHANGED_TEXTS as TEXTS } from "../texts/changed-findings";

/** So many findings are named; the others are counted. */
const MOST_NAMED = 4;

/**
 * What another profile makes of the same sheet: which findings are new, which are gone, and which are graver or lighter
 * now, one sentence each. Empty where there is nothing to compare: another sheet, or none.
 */
export function changedFindings(before: Review | null, after: Review | null): string[] {
  if (before === null || after === null || before.snapshot.sheet.id !== after.snapshot.sheet.id) return [];
  if (after.forms.length === 0) return [];
  const [old, now] = [before, after].map(findingsOf) as [Map<string, Finding>, Map<string, Finding>];
  const added = [...now.values()].filter(({ id }) => !old.has(id));
  const gone = [...old.values()].filter(({ id }) => !now.has(id));
  const shifted = [...now.values()].flatMap((finding) => {
    const earlier = old.get(finding.id);
    if (earlier === undefined || earlier.severity === finding.severity) return [];
    return [TEXTS.shift(nameOf(finding), earlier.severity, finding.severity)];
  });
  const lines = [
    ...(added.length === 0 ? [] : [TEXTS.added(added.length, named(added.map(nameOf)))]),
    ...(gone.length === 0 ? [] : [TEXTS.gone(gone.length, named(gone.map(nameOf)))]),
    ...(shifted.length === 0 ? [] : [TEXTS.shifted(shifted.length, named(shifted))]),
  ];
  return lines.length === 0 ? [TEXTS.same] : lines;
}

function findingsOf({ forms }: Review): Map<string, Finding> {
  return new Map(forms.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding])));
}

function nameOf(finding: Finding): string {
  return `${titleOf(finding)}（${toA1(finding.at)}）`;
}

function named(texts: readonly string[]): string {
  return `${texts.slice(0, MOST_NAMED).join("、")}${texts.length > MOST_NAMED ? "等" : ""}`;
}
