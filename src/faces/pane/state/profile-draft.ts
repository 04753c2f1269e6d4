import type { Profile } from "../../../core/profile";
import { decodeProfile, encodeProfile, type Fault, type Json } from "../../../core/profile/format";
import { ruleFaults } from "../../../core/report/profiles";
import { PROFILE_TEXTS as TEXTS } from "../texts/profiles";

/** A profile as it is being filled in: the data of its file, right or not yet. */
export type ProfileDraft = Json;

/** A profile that is being filled in and not saved. */
export interface UnsavedProfile {
  /** What the form began with. */
  readonly first: ProfileDraft;
  readonly draft: ProfileDraft;
}

/** Whether something has been changed since it was begun. */
export function isEdited({ first, draft }: UnsavedProfile): boolean {
  return JSON.stringify(first) !== JSON.stringify(draft);
}

/** A draft with the same contents as a profile. */
export function draftOf(profile: Profile): ProfileDraft {
  return encodeProfile(profile);
}

/** A copy of a profile to make one's own from, under a name that nobody has. */
export function copyOf(profile: Profile, taken: readonly string[]): ProfileDraft {
  const title = Array.from(TEXTS.copyOf(profile.title)).slice(0, LONGEST_TITLE).join("");
  return encodeProfile({ ...profile, name: freeName(profile.name, taken), title, certainty: "own" });
}

const LONGEST_TITLE = 60;
const LONGEST_STEM = 30;

/** "hubei-20-40-40-own", "…-own-2" */
export function freeName(name: string, taken: readonly string[]): string {
  const stem = `${name.replace(/-own(?:-\d+)?$/u, "").slice(0, LONGEST_STEM)}-own`;
  let free = stem;
  for (let number = 2; taken.includes(free); number++) free = `${stem}-${number}`;
  return free;
}

/** What a draft gives: a profile, or all that has to be put right. */
export function profileOf(draft: ProfileDraft): {
  readonly profile: Profile | null;
  readonly faults: readonly Fault[];
} {
  const decoded = decodeProfile(draft);
  if (!decoded.isFit) return { profile: null, faults: decoded.faults };
  const faults = ruleFaults(decoded.value);
  return { profile: faults.length === 0 ? decoded.value : null, faults };
}

/** "categories[1].points" as the steps to it. */
function stepsOf(path: string): (string | number)[] {
  return path
    .split(/[.[\]]+/u)
    .filter((step) => step !== "")
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
}

type Branch = Readonly<Record<string | number, Json>>;

/** The value at a path; null where there is none. */
export function valueAt(draft: ProfileDraft, path: string): Json {
  return stepsOf(path).reduce<Json>((at, step) => (at as Branch)[step] ?? null, draft);
}

/** A draft with another value at a path. */
export function withValue(draft: ProfileDraft, path: string, value: Json): ProfileDraft {
  return changed(draft, stepsOf(path), value);
}

function changed(at: Json, [step, ...rest]: readonly (string | number)[], value: Json): Json {
  if (step === undefined) return value;
  const below = changed((at as Branch)[step] ?? null, rest, value);
  if (Array.isArray(at)) return at.map((each: Json, index) => (index === step ? below : each));
  return { ...(at as Branch), [step]: below };
}

/** What a person has typed: of a number full-width digits and spaces around it do not matter. */
export function typedText(text: string): string {
  const plain = text.normalize("NFKC").trim();
  return /^[\d.]+$/u.test(plain) ? plain : text;
}

/** The texts of a list in one field, 达成、全部达成, and back. */
export function joinedTexts(value: Json): string {
  return Array.isArray(value) ? value.join("、") : "";
}
export function partedTexts(text: string): Json {
  return text === "" ? [] : text.split(/[、,，]/u);
}

/** What is wrong at a field, or in the texts that it holds together. */
export function faultAt(faults: readonly Fault[], path: string): Fault | null {
  return faults.find(({ field }) => field === path || field.startsWith(`${path}[`)) ?? null;
}
