import { recordedProfiles, type Workbook } from "../port";
import type { Profile } from "../profile";
import { readWith } from "./read-with";

/** Reads the text of a kept profile; null where it is none. */
export type ReadProfile = (text: string) => Profile | null;

/**
 * A workbook whose sheets are read with the profiles that it carries.
 * @param load fetches what reads them, when the first workbook that carries one is met: most carry none
 */
export function withProfiles(workbook: Workbook, load: () => Promise<ReadProfile>): Workbook {
  let reader: ReadProfile | null = null;
  const read = new Map<string, Profile | null>();
  const profileOf = (text: string, by: ReadProfile) => {
    const profile = read.get(text);
    if (profile !== undefined) return profile;
    read.set(text, by(text));
    return read.get(text) ?? null;
  };
  return readWith(workbook, async (snapshot) => {
    const kept = recordedProfiles(snapshot.record);
    if (kept.length === 0) return snapshot;
    reader ??= await load();
    const by = reader;
    return { ...snapshot, profiles: kept.flatMap(({ text }) => profileOf(text, by) ?? []) };
  });
}
