import { type Address, sameAddress } from "../../cells";
import { type Form, numberFields } from "../../form";
import { planCorrections, type Review } from "../review";
import { type Choose, type Finding, safeOnly } from "../types";

/**
 * The derived corrections that one correction, or some together, carries along when made alone, in the order of the
 * catalogue: the safe ones whose values rest on a number that is changed, or on one that is carried along itself. A rate
 * carries no total: nothing rests on it.
 */
export function followersOf(review: Review, ...findings: readonly Finding[]): Finding[] {
  const made = new Set(findings.map(({ id }) => id));
  const chosen: Choose = (each) => made.has(each.id) || (each.rule.isDerived === true && safeOnly(each));
  const { edits, derived, forms } = planCorrections(review, chosen);
  const before = review.forms.map(({ form }) => form);
  const changed = edits
    .filter((edit) => made.has(edit.finding.id) && changesNumber(before, forms, edit.at))
    .map(({ at }) => at);
  const followers: Finding[] = [];
  for (const each of derived.filter((other) => !made.has(other.id) && safeOnly(other))) {
    const { restsOn = [], correction } = each;
    if (!restsOn.some((cell) => changed.some((at) => sameAddress(at, cell)))) continue;
    followers.push(each);
    changed.push(...(correction?.edits ?? []).map(({ at }) => at));
  }
  return followers;
}

/** Makes one correction, or some, and what is carried along. */
export function oneOf(review: Review, ...findings: readonly Finding[]): Choose {
  const made = new Set(findings.map(({ id }) => id));
  const along = new Set(followersOf(review, ...findings).map(({ id }) => id));
  return (each) => made.has(each.id) || (along.has(each.id) && safeOnly(each));
}

/** Whether a cell reads as another number afterwards; a text that becomes the same number does not. */
function changesNumber(before: readonly Form[], after: readonly Form[], at: Address): boolean {
  const [from, to] = [before, after].map(
    (forms) => forms.flatMap(numberFields).find((field) => sameAddress(field.at, at))?.value,
  );
  return from && to ? !from.equals(to) : from !== to;
}
