import { type Form, hasNumber, normalizeLabel } from "../../form";
import { type Decimal, plain } from "../../number";
import { NATIONAL_2020, type Profile, PROFILES, shareOf } from "../../profile";
import type { ProfileChooser } from "../types";

/** What a form prints that speaks for a profile, as phrases for people, and how much it counts. */
interface Evidence {
  readonly phrases: readonly string[];
  readonly weight: number;
}

/**
 * The profile that a form itself asks for: by its printed points of execution, its first-level groups and the points
 * printed with them; the national one where it prints nothing of the kind or nothing that any profile has.
 */
export const chooseProfile: ProfileChooser = (form) => {
  let best: { readonly profile: Profile; readonly evidence: Evidence } | null = null;
  for (const profile of PROFILES) {
    const evidence = evidenceFor(profile, form);
    if (evidence !== null && evidence.weight > (best?.evidence.weight ?? 0)) best = { profile, evidence };
  }
  if (best === null) return { profile: NATIONAL_2020, why: whyNational(form) };
  const { profile, evidence } = best;
  return { profile, why: `表中有${evidence.phrases.join("、")}，按${basedOn(profile)}` };
};

function basedOn({ title, basis }: Profile): string {
  return `${title}口径（${basis}）`;
}

/** Null where the form contradicts the profile: other points of execution, or points of a group that it does not know. */
function evidenceFor(profile: Profile, form: Form): Evidence | null {
  const phrases: string[] = [];
  let weight = 0;
  const execution = executionOf(form);
  if (execution !== null) {
    if (!execution.equals(profile.executionPoints)) return null;
    phrases.push(`“预算执行率 ${plain(execution)} 分”`);
    weight++;
  }
  if (lacksItsGroups(profile, form)) return null;
  const seen = new Set<string>();
  for (const category of form.categories) {
    const share = shareOf(profile, category.value);
    if (share === null && hasNumber(category.points)) return null;
    if (share === null || seen.has(share.name)) continue;
    seen.add(share.name);
    const isOwn = !isNational(share.name);
    const isPrinted = hasNumber(category.points) && category.points.value.equals(share.points);
    if (isOwn || isPrinted) phrases.push(`“${share.name}${isPrinted ? ` ${plain(share.points)} 分` : ""}”`);
    weight += (isOwn ? 2 : 0) + (isPrinted ? 1 : 0);
  }
  return { phrases, weight };
}

/** A profile is told by the groups that it alone has: the others' points may be the same by chance. */
function lacksItsGroups(profile: Profile, { categories }: Form): boolean {
  const own = profile.categories.filter(({ name }) => !isNational(name));
  const found = categories.map(({ value }) => shareOf(profile, value));
  return own.length > 0 && categories.length > 0 && !own.some((share) => found.includes(share));
}

function isNational(group: string): boolean {
  return NATIONAL_2020.categories.some(({ name }) => name === group);
}

/** The points of 预算执行率 as the funds table or its heading prints them. */
function executionOf({ funds, printedPoints }: Form): Decimal | null {
  return [funds?.total.points, printedPoints.execution].find(hasNumber)?.value ?? null;
}

/** Why the national profile where no profile is asked for: nothing is printed, or a split that none has. */
function whyNational(form: Form): string {
  const execution = executionOf(form);
  const printed = [
    ...(execution === null ? [] : [`预算执行率 ${plain(execution)} 分`]),
    ...form.categories.flatMap(({ value, points }) =>
      hasNumber(points) ? [`${normalizeLabel(value)} ${plain(points.value)} 分`] : [],
    ),
  ];
  return printed.length === 0
    ? `表中未标明分值划分，按${basedOn(NATIONAL_2020)}`
    : `表中标明的分值（${printed.join("、")}）与现有口径均不一致，暂按${basedOn(NATIONAL_2020)}；如另有规定，请选用相应口径`;
}

/** One profile for every form, as a person has chosen it. */
export function always(profile: Profile, why: string): ProfileChooser {
  return () => ({ profile, why });
}
