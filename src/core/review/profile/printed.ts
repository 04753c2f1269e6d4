import { type Form, hasNumber } from "../../form";
import { type Decimal, difference, plain, sum } from "../../number";
import {
  bareGroup,
  type CategoryShare,
  groupsOf,
  NATIONAL_2020,
  NATIONAL_2021,
  type Profile,
  shareName,
  shareOf,
} from "../../profile";
import { unusualSplit } from "../../scoring";

/** What a form says that speaks for a profile, as phrases for people, and how much it counts. */
export interface Spoken {
  readonly phrases: readonly string[];
  readonly weight: number;
}

/** The place of a profile that a form's title names; null where it names none. */
export function placeOf({ places }: Profile, { title }: Form): string | null {
  return places.find((place) => title?.value.includes(place) === true) ?? null;
}

/** The points of 预算执行率 as the funds table or its heading prints them. */
export function executionOf({ funds, printedPoints }: Form): Decimal | null {
  return [funds?.total.points, printedPoints.execution].find(hasNumber)?.value ?? null;
}

/** More than all that points and groups can weigh. */
const PLACE_WEIGHT = 100;

/**
 * What a form says for a profile; null where it contradicts it, and where it is a place's own profile that neither the
 * title nor anything that no other profile has tells.
 */
export function speaksFor(candidate: Candidate, form: Form): Spoken | null {
  const { profile } = candidate;
  const place = placeOf(profile, form);
  // What a few figures tell is asked first: most profiles are not meant.
  if (place === null && !mayBeToldByPoints(candidate, form)) return null;
  if (contradicts(profile, form) || (place === null && !isToldByPoints(candidate, form))) return null;
  const printed: string[] = [];
  const named: string[] = [];
  let weight = place === null ? 0 : PLACE_WEIGHT;
  const execution = executionOf(form);
  if (execution !== null) {
    printed.push(`预算执行率 ${plain(execution)} 分`);
    weight++;
  }
  for (const share of sharesOn(profile, form)) {
    const own = groupsOf(share).filter((name) => !isNational(name) && isOn(form, name));
    const isPrinted = isPrintedAs(share, profile, form);
    if (isPrinted) printed.push(`${shareName(share)} ${plain(share.points)} 分`);
    else named.push(...own.map((name) => `“${name}”`));
    weight += (own.length > 0 ? 2 : 0) + (isPrinted ? 1 : 0);
  }
  const phrases = [
    ...(place === null ? [] : [`标题中有“${place}”`]),
    ...(printed.length === 0 ? [] : [`表中标明${printed.join("、")}`]),
    ...(named.length === 0 ? [] : [`一级指标中有${named.join("")}`]),
  ];
  return { phrases, weight };
}

/** Other points of execution are printed, points of a group that it does not know, or none of its own groups is there. */
function contradicts(profile: Profile, form: Form): boolean {
  const execution = executionOf(form);
  if (execution !== null && !execution.equals(profile.executionPoints)) return true;
  if (form.categories.some(({ value, points }) => hasNumber(points) && shareOf(profile, value) === null))
    return true;
  const own = profile.categories.filter(({ name }) => !isNational(name));
  return (
    own.length > 0 &&
    form.categories.length > 0 &&
    !sharesOn(profile, form).some((share) => own.includes(share))
  );
}

/**
 * Whether points and groups alone may choose a profile. One with the numbers of a national profile is left to places and
 * people; a place's own has to have something that no national one has, and all that is printed must be as it has it.
 */
function isToldByPoints(candidate: Candidate, form: Form): boolean {
  const { profile, isNational: isOfAll } = candidate;
  if (isOfAll || profile.places.length === 0) return true;
  if (printsOwnPoints(candidate, form) && printsBothParts(profile, form)) return true;
  if (form.categories.some(({ points }) => hasNumber(points))) return isPrintedThroughout(profile, form);
  // The rows of a form that has not all groups say little of how it splits its points.
  const isWhole = sharesOn(profile, form).length === profile.categories.length;
  return !isWhole || unusualSplit(form, profile) === null;
}

/** Whether that can be at all: the part of it that asks for no more than a look at the form. */
function mayBeToldByPoints(candidate: Candidate, form: Form): boolean {
  const { profile, isNational: isOfAll, isLikeNational, ownGroups } = candidate;
  if (isOfAll) return true;
  if (isLikeNational) return false;
  if (profile.places.length === 0 || printsOwnPoints(candidate, form)) return true;
  return ownGroups.length > 0 && ownGroups.every((name) => isOn(form, name));
}

function printsOwnPoints({ hasOwnExecutionPoints }: Candidate, form: Form): boolean {
  return hasOwnExecutionPoints && executionOf(form) !== null;
}

/** 预算执行情况（20分）, 年度绩效目标（80分）: the headings of both parts print what the profile gives them. */
function printsBothParts({ executionPoints, totalPoints }: Profile, { printedPoints }: Form): boolean {
  const { execution, indicators } = printedPoints;
  return (
    hasNumber(execution) &&
    hasNumber(indicators) &&
    execution.value.equals(executionPoints) &&
    indicators.value.equals(difference(totalPoints, executionPoints))
  );
}

const NATIONAL = [NATIONAL_2020, NATIONAL_2021];
const NATIONAL_GROUPS = NATIONAL.flatMap(({ categories }) => categories.flatMap(groupsOf));

/** A profile that a form may ask for, and what it has that no national one has. */
export interface Candidate {
  readonly profile: Profile;
  readonly isNational: boolean;
  /** Whether a national one has all its numbers. */
  readonly isLikeNational: boolean;
  readonly hasOwnExecutionPoints: boolean;
  readonly ownGroups: readonly string[];
}

export function candidateOf(profile: Profile): Candidate {
  return {
    profile,
    isNational: NATIONAL.includes(profile),
    isLikeNational: NATIONAL.some((national) => hasNumbersOf(profile, national)),
    hasOwnExecutionPoints: NATIONAL.every(
      ({ executionPoints }) => !executionPoints.equals(profile.executionPoints),
    ),
    ownGroups: profile.categories.flatMap(groupsOf).filter((name) => !NATIONAL_GROUPS.includes(name)),
  };
}

/** Whether a group's cell names it. */
function isOn({ categories }: Form, group: string): boolean {
  return categories.some(({ value }) => bareGroup(value).includes(group));
}

function isNational(group: string): boolean {
  return NATIONAL_2020.categories.some(({ name }) => name === group);
}

function hasNumbersOf({ executionPoints, categories }: Profile, other: Profile): boolean {
  const written = (shares: readonly CategoryShare[]) =>
    shares.map((share) => `${shareName(share)} ${plain(share.points)}`).join();
  return executionPoints.equals(other.executionPoints) && written(categories) === written(other.categories);
}

/** The shares of a profile that groups of a form name, each once. */
function sharesOn(profile: Profile, { categories }: Form): CategoryShare[] {
  return profile.categories.filter((share) =>
    categories.some(({ value }) => shareOf(profile, value) === share),
  );
}

/** No group prints other points than the profile gives it; pooled ones print no more than all of them have. */
function isPrintedThroughout(profile: Profile, form: Form): boolean {
  return sharesOn(profile, form).every((share) => {
    const printed = printedPoints(share, profile, form);
    const known = printed.filter((points) => points !== null);
    if (known.length < printed.length) return sum(known).lessThanOrEqualTo(share.points);
    return sum(known).equals(share.points);
  });
}

function isPrintedAs(share: CategoryShare, profile: Profile, form: Form): boolean {
  const printed = printedPoints(share, profile, form);
  const known = printed.filter((points) => points !== null);
  return known.length > 0 && known.length === printed.length && sum(known).equals(share.points);
}

/** The points that the groups of a share print, one for each of its names that is there; null where one prints none. */
function printedPoints(share: CategoryShare, profile: Profile, { categories }: Form) {
  return groupsOf(share).flatMap((name) => {
    const category = categories.find(
      ({ value }) => shareOf(profile, value) === share && value.includes(name),
    );
    if (category === undefined) return [];
    return [hasNumber(category.points) ? category.points.value : null];
  });
}
