import { isFields } from "./record/checked";
import type { RecordPart } from "./record/parts";
import { readAllButLedger } from "./record/read";
import type { RecordedSettings } from "./record/types";

/** A profile that is none of ours, as a person or a workbook keeps it: its name, and the text of its file. */
export interface KeptProfile {
  readonly name: string;
  readonly text: string;
}

/** Whether something stored is a kept profile; what its text says is another matter. */
export function isKeptProfile(value: unknown): value is KeptProfile {
  return isFields(value) && typeof value["name"] === "string" && typeof value["text"] === "string";
}

/** Under which a profile stands in a workbook's settings, before its name. */
export const PROFILE_PREFIX = "profile:";

/** Profiles as entries of a workbook's settings. */
export function profileSettings(profiles: readonly KeptProfile[]): RecordedSettings {
  return Object.fromEntries(profiles.map(({ name, text }) => [PROFILE_PREFIX + name, text]));
}

/** The profiles that a workbook carries, by their texts. */
export function recordedProfiles(record: readonly RecordPart[]): readonly KeptProfile[] {
  return Object.entries(readAllButLedger(record).settings).flatMap(([key, text]) =>
    key.startsWith(PROFILE_PREFIX) && typeof text === "string"
      ? [{ name: key.slice(PROFILE_PREFIX.length), text }]
      : [],
  );
}

/** A list of profiles with others added; of two with one name the added one counts. */
export function withKeptProfiles(
  all: readonly KeptProfile[],
  added: readonly KeptProfile[],
): readonly KeptProfile[] {
  const names = new Set(added.map(({ name }) => name));
  return [...all.filter(({ name }) => !names.has(name)), ...added];
}
