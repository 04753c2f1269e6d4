import type { Category, Form } from "../../form";
import { points, type Points, sum } from "../../number";
import { type CategoryShare, type Profile, shareOf } from "../../profile";
import { indicatorWeights } from "../../scoring";

/** A first-level group as a profile names it, with the points that the form gives it. */
export interface Group {
  readonly share: CategoryShare;
  readonly points: Points;
  /** The first cell that names it; null where the form has no such group. */
  readonly category: Category | null;
}

/** A form's points by first-level group. */
export interface Split {
  readonly groups: readonly Group[];
  /** Groups that the profile does not know. */
  readonly others: readonly Category[];
}

/** Whether a profile counts 预算执行率 among the rows of its groups. */
function hasExecutionInGroups({ categories, totalPoints }: Profile): boolean {
  return sum(categories.map((share) => share.points)).equals(totalPoints);
}

/**
 * The points of each of the profile's groups: the sum of its rows' weights, or the points printed in its cell where the
 * form has no weights. Null where the points of a group cannot be known.
 */
export function splitOf(form: Form, profile: Profile): Split | null {
  if (form.categories.length === 0) return null;
  const pointsOf = new Map<Category, Points>();
  for (const category of form.categories) {
    const points = form.hasWeightColumn
      ? weightsOf(form, category, profile)
      : (category.points?.value ?? null);
    if (points === null) return null;
    pointsOf.set(category, points);
  }
  const shares = new Map(form.categories.map((category) => [category, shareOf(profile, category.value)]));
  return {
    groups: profile.categories.map((share) => {
      const own = form.categories.filter((category) => shares.get(category) === share);
      const category = own[0] ?? null;
      return { share, category, points: sum(own.map((each) => pointsOf.get(each) ?? points(0))) };
    }),
    others: form.categories.filter((category) => shares.get(category) === null),
  };
}

function weightsOf(form: Form, category: Category, profile: Profile): Points | null {
  const rows = form.indicators.filter(
    (row) => row.category?.at === category.at && (!row.isExecution || hasExecutionInGroups(profile)),
  );
  const weights = indicatorWeights({ ...form, indicators: rows });
  return weights === null ? null : sum(weights.map(({ value }) => value));
}
