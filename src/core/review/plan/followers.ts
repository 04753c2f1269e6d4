import { type Address, sameAddress } from "../../cells";
import { type Form, numberFields } from "../../form";
import { planCorrections, type Review } from "../review";
import { type Choose, type Finding, safeOnly } from "../types";

/**
 * The derived corrections that one correction carries along when it is made alone, in the order of the catalogue: the
 * safe ones whose values rest on a number that it changes, or on one that is carried along itself. A rate carries no
 * total: nothing rests on it.
 */
export function followersOf(review: Review, finding: Finding): Finding[] {
  const chosen: Choose = (each) => each.id === finding.id || (each.rule.isDerived === true && safeOnly(each));
  const { edits, derived, forms } = planCorrections(review, chosen);
  const before = review.forms.map(({ form }) => form);
  const changed = edits
    .filter((edit) => edit.finding.id === finding.id && changesNumber(before, forms, edit.at))
    .map(({ at }) => at);
  const followers: Finding[] = [];
  for (const each of derived.filter((other) => other.id !== finding.id && safeOnly(other))) {
    const { restsOn = [], correction } = each;
    if (!restsOn.some((cell) => changed.some((at) => sameAddress(at, cell)))) continue;
    followers.push(each);
    changed.push(...(correction?.edits ?? []).map(({ at }) => at));
  }
  return followers;
}

/** Makes one correction, and what it carries along. */
export function oneOf(review: Review, finding: Finding): Choose {
  const along = new Set(followersOf(review, finding).map(({ id }) => id));
  return (each) => each.id === finding.id || (along.has(each.id) && safeOnly(each));
}

/** Whether a cell reads as another number afterwards; a text that becomes the same number does not. */
function changesNumber(before: readonly Form[], after: readonly Form[], at: Address): boolean {
  const [from, to] = [before, after].map(
    (forms) => forms.flatMap(numberFields).find((field) => sameAddress(field.at, at))?.value,
  );
  return from && to ? !from.equals(to) : from !== to;
}
