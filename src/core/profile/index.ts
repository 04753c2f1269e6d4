/** What differs between places, as data: the split of points, bands, thresholds, decimals. */
import type { Points } from "../number";
import { HUBEI } from "./hubei";
import { NATIONAL_2020 } from "./national-2020";
import { NATIONAL_2021 } from "./national-2021";
import type { CategoryShare, Profile } from "./profile";
import { YINCHUAN } from "./yinchuan";

export { HUBEI, NATIONAL_2020, NATIONAL_2021, YINCHUAN };
export { ProfileError } from "./error";
export { parseProfile } from "./parse";
export type * from "./profile";

/** The built-in profiles, the default first. */
export const PROFILES: readonly [Profile, ...Profile[]] = [NATIONAL_2020, NATIONAL_2021, HUBEI, YINCHUAN];

/** The built-in profile of this name, or null. */
export function profileNamed(name: string): Profile | null {
  return PROFILES.find((profile) => profile.name === name) ?? null;
}

/** The share of a profile that a group's cell names, "产出指标（50分）"; null for a group that the profile does not know. */
export function shareOf({ categories }: Profile, group: string): CategoryShare | null {
  const text = group.normalize("NFKC").replace(/\s/g, "");
  return categories.find(({ name }) => text.includes(name)) ?? null;
}

/** The grade that a total earns; null for a negative one. */
export function gradeOf(total: Points, { grades }: Profile): string | null {
  return grades.find(({ from }) => total.greaterThanOrEqualTo(from))?.grade ?? null;
}
