import { type Category, factOf, type Form } from "../form";
import { difference, points, type Points, sum } from "../number";
import { type CategoryShare, type Profile, shareOf } from "../profile";
import { weightsOfRows, weightsHold } from "./points";

/** A first-level group as a profile names it, with the points that the form gives it. */
interface Group {
  readonly share: CategoryShare;
  readonly points: Points;
  /** The points that it usually has. */
  readonly usual: Points;
  /** The first cell that names it; null where the form has no such group. */
  readonly category: Category | null;
}

/** A form's points by first-level group. */
interface Split {
  readonly groups: readonly Group[];
  /** Those that have other points than is usual. */
  readonly differing: readonly Group[];
  /** Groups that the profile does not know. */
  readonly others: readonly Category[];
}

/** Where a form has nobody to ask, the points of 满意度 go to 效益. */
const SATISFACTION = "满意度";
const BENEFIT = "效益";

/**
 * The split of a form's points where it is not the profile's; null where it is, or cannot be known. Weights that do not
 * make the whole are another matter: their split says nothing.
 */
export const unusualSplit = factOf((form: Form, profile: Profile): Split | null => {
  if (form.hasWeightColumn && !weightsHold(form, profile)) return null;
  const split = splitOf(form, profile);
  return split === null || (split.differing.length === 0 && split.others.length === 0) ? null : split;
});

/** Whether a profile counts 预算执行率 among the rows of its groups. */
function hasExecutionInGroups({ categories, totalPoints }: Profile): boolean {
  return sum(categories.map((share) => share.points)).equals(totalPoints);
}

/**
 * The points of each of the profile's groups: the sum of its rows' weights, or the points printed in its cell where the
 * form has no weights. Null where the points of a group cannot be known.
 */
function splitOf(form: Form, profile: Profile): Split | null {
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
  const groups = withUsual(
    profile.categories.map((share) => {
      const own = form.categories.filter((category) => shares.get(category) === share);
      const category = own[0] ?? null;
      return { share, category, points: sum(own.map((each) => pointsOf.get(each) ?? points(0))) };
    }),
  );
  return {
    groups,
    differing: groups.filter(({ points: own, usual }) => !own.equals(usual)),
    others: form.categories.filter(
      (category) => shares.get(category) === null && !isOfExecution(form, category),
    ),
  };
}

/** Whether a group holds nothing but 预算执行率: its points are known apart from the groups'. */
function isOfExecution({ indicators }: Form, category: Category): boolean {
  const rows = indicators.filter((row) => row.category?.at === category.at);
  return rows.length > 0 && rows.every(({ isExecution }) => isExecution);
}

function weightsOf(form: Form, category: Category, profile: Profile): Points | null {
  const rows = form.indicators.filter(
    (row) => row.category?.at === category.at && (!row.isExecution || hasExecutionInGroups(profile)),
  );
  const weights = weightsOfRows({ hasWeightColumn: form.hasWeightColumn, indicators: rows });
  return weights === null ? null : sum(weights.map(({ value }) => value));
}

/** Usual are the profile's points, those of an absent 满意度 with 效益 if they stand there. */
function withUsual(groups: readonly Omit<Group, "usual">[]): Group[] {
  const satisfaction = groups.find(({ share }) => share.name === SATISFACTION);
  const benefit = groups.find(({ share }) => share.name === BENEFIT);
  const isMoved =
    satisfaction?.points.isZero() === true &&
    benefit !== undefined &&
    difference(benefit.points, benefit.share.points).equals(satisfaction.share.points);
  return groups.map((group) => ({
    ...group,
    usual: isMoved && (group === satisfaction || group === benefit) ? group.points : group.share.points,
  }));
}
