/** What differs between places, as data: the split of points, scoring, bands, thresholds, severities, decimals. */
import { remembered } from "../cells";
import type { Points } from "../number";
import { GRADES_80_70_60 } from "./grades-80-70-60";
import { GUANGXI } from "./guangxi";
import { HUBEI } from "./hubei";
import { NATIONAL_2020 } from "./national-2020";
import { NATIONAL_2021, NATIONAL_2021_NO_SATISFACTION } from "./national-2021";
import type { CategoryShare, Profile } from "./profile";
import { SICHUAN, SICHUAN_DEPARTMENT, SICHUAN_FUND } from "./sichuan";
import { YINCHUAN } from "./yinchuan";

export { GUANGXI, HUBEI, NATIONAL_2020, NATIONAL_2021, SICHUAN, SICHUAN_DEPARTMENT, SICHUAN_FUND, YINCHUAN };
export { isProportional, type Reckoned, reckonedShare } from "./reckon";
export * from "./profile";

/** The built-in profiles, the default first. */
export const PROFILES: readonly [Profile, ...Profile[]] = [
  NATIONAL_2020,
  NATIONAL_2021,
  NATIONAL_2021_NO_SATISFACTION,
  HUBEI,
  SICHUAN,
  SICHUAN_FUND,
  SICHUAN_DEPARTMENT,
  GUANGXI,
  YINCHUAN,
  GRADES_80_70_60,
];

/** Names that profiles had before. */
const OLD_NAMES: Readonly<Partial<Record<string, Profile>>> = { "hubei-20-80": HUBEI };

/** The built-in profile of this name, or of one that it had before; null where there is none. */
export function profileNamed(name: string): Profile | null {
  const old = Object.hasOwn(OLD_NAMES, name) ? OLD_NAMES[name] : undefined;
  return PROFILES.find((profile) => profile.name === name) ?? old ?? null;
}

/** The share of a profile that a group's cell names, "产出指标（50分）"; null for a group that the profile does not know. */
export function shareOf({ categories }: Profile, group: string): CategoryShare | null {
  const text = bareGroup(group);
  const isNamed = (name: string) => text.includes(name);
  return categories.find(({ name, pooled }) => isNamed(name) || pooled.some(isNamed)) ?? null;
}

/** A group's cell without blanks and differences of width: forms have the same few. */
export const bareGroup = remembered((text) => text.normalize("NFKC").replace(/\s/g, ""));

/** The groups that have a share's points: one, or several that are pooled. */
export function groupsOf({ name, pooled }: CategoryShare): readonly string[] {
  return [name, ...pooled];
}

/** A share as texts name it: "产出", "效益＋满意度". */
export function shareName(share: CategoryShare): string {
  return groupsOf(share).join("＋");
}

/** The grade that a total earns; null for a negative one, and where the profile has no grades. */
export function gradeOf(total: Points, { grades }: Profile): string | null {
  return grades.find(({ from }) => total.greaterThanOrEqualTo(from))?.grade ?? null;
}
