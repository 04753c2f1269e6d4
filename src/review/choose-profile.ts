import { type Form, hasNumber, normalizeLabel } from "../form";
import { plain } from "../number";
import { NATIONAL_2020, type Profile, PROFILES } from "../profile";
import type { ProfileChooser } from "./types";

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
  if (best === null) {
    return {
      profile: NATIONAL_2020,
      why: `表中未标明，按${NATIONAL_2020.title}口径（${NATIONAL_2020.basis}）`,
    };
  }
  const { profile, evidence } = best;
  return { profile, why: `表中有${evidence.phrases.join("、")}，按${profile.title}口径（${profile.basis}）` };
};

/** Null where the form contradicts the profile: other points of execution, or a group that it does not know. */
function evidenceFor(profile: Profile, form: Form): Evidence | null {
  const phrases: string[] = [];
  let weight = 0;
  const execution = [form.funds?.total.points ?? null, form.printedPoints.execution].find(hasNumber);
  if (execution !== undefined) {
    if (!execution.value.equals(profile.executionPoints)) return null;
    phrases.push(`“预算执行率 ${plain(execution.value)} 分”`);
    weight++;
  }
  for (const category of form.categories) {
    const name = normalizeLabel(category.value);
    const share = profile.categories.find((each) => name.includes(each.name));
    if (share === undefined) return null;
    const isOwn = !NATIONAL_2020.categories.some((each) => each.name === share.name);
    const isPrinted = hasNumber(category.points) && category.points.value.equals(share.points);
    if (isOwn || isPrinted) phrases.push(`“${share.name}${isPrinted ? ` ${plain(share.points)} 分` : ""}”`);
    weight += (isOwn ? 2 : 0) + (isPrinted ? 1 : 0);
  }
  return { phrases, weight };
}

/** One profile for every form, as a person has chosen it. */
export function always(profile: Profile, why: string): ProfileChooser {
  return () => ({ profile, why });
}
