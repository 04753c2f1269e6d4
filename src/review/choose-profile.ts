import { NATIONAL_2020, type Profile } from "../profile";
import type { ProfileChooser } from "./types";

/** The profile that a form itself asks for; the national one where it prints nothing of the kind. */
export const chooseProfile: ProfileChooser = () => ({
  profile: NATIONAL_2020,
  why: `表中未标明，按${NATIONAL_2020.title}口径（${NATIONAL_2020.basis}）`,
});

/** One profile for every form, as a person has chosen it. */
export function always(profile: Profile, why: string): ProfileChooser {
  return () => ({ profile, why });
}
