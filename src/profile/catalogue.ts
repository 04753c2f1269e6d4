import { HUBEI } from "./hubei";
import { NATIONAL_2020 } from "./national-2020";
import { NATIONAL_2021 } from "./national-2021";
import type { Profile } from "./profile";
import { YINCHUAN } from "./yinchuan";

/** Every profile that comes with the product; the first is the default. */
export const PROFILES: readonly [Profile, ...Profile[]] = [NATIONAL_2020, NATIONAL_2021, HUBEI, YINCHUAN];

/** The profile of a name; null for a name that none has. */
export function profileNamed(name: string): Profile | null {
  return PROFILES.find((profile) => profile.name === name) ?? null;
}
