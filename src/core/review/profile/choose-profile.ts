import { type Form, hasNumber, normalizeLabel } from "../../form";
import { plain } from "../../number";
import { NATIONAL_2020, type Profile, PROFILES } from "../../profile";
import type { ProfileChooser } from "../types";
import { candidateOf, executionOf, placeOf, speaksFor, type Spoken } from "./printed";

/**
 * The profile that a form itself asks for: by the place in its title, its printed points of execution, its first-level
 * groups and the points printed with them; the national one where it says nothing of the kind or nothing that any
 * profile has.
 */
export const chooseProfile: ProfileChooser = (form) => {
  let best: { readonly profile: Profile; readonly spoken: Spoken } | null = null;
  for (const candidate of CANDIDATES) {
    const spoken = speaksFor(candidate, form);
    const { profile } = candidate;
    if (spoken !== null && spoken.weight > (best?.spoken.weight ?? 0)) best = { profile, spoken };
  }
  if (best === null)
    return { profile: NATIONAL_2020, why: `${whyNational(form)}${otherPlace(form, NATIONAL_2020)}` };
  const { profile, spoken } = best;
  return { profile, why: `${spoken.phrases.join("，")}，按${basedOn(profile)}${otherPlace(form, profile)}` };
};

const CANDIDATES = PROFILES.map(candidateOf);

function basedOn({ title, basis }: Profile): string {
  return `${title}口径（${basis}）`;
}

/** A place in the title whose profiles the form contradicts is not passed over in silence. */
function otherPlace(form: Form, chosen: Profile): string {
  const place = PROFILES.flatMap((profile) => placeOf(profile, form) ?? [])[0];
  if (place === undefined || chosen.places.includes(place)) return "";
  return `；标题中有“${place}”，但表中的分值或一级指标与${place}的口径不一致`;
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
    : `表中标明的分值（${printed.join("、")}）与现有口径均不一致，暂按${basedOn(NATIONAL_2020)}；另有规定的，请选用相应口径`;
}

/** One profile for every form, as a person has chosen it. */
export function always(profile: Profile, why: string): ProfileChooser {
  return () => ({ profile, why });
}
