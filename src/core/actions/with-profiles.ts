import { NOTHING_TO_DO, recordedProfiles, type SheetSnapshot, type Workbook } from "../port";
import type { Profile } from "../profile";

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
  /** Null where what reads profiles has to be fetched first. */
  const known = (snapshot: SheetSnapshot): SheetSnapshot | null => {
    const kept = recordedProfiles(snapshot.record);
    if (kept.length === 0) return snapshot;
    if (reader === null) return null;
    const by = reader;
    return { ...snapshot, profiles: kept.flatMap(({ text }) => profileOf(text, by) ?? []) };
  };
  const fetched = async (snapshot: SheetSnapshot): Promise<SheetSnapshot> => {
    if (known(snapshot) === null) reader ??= await load();
    return known(snapshot) ?? snapshot;
  };
  const edit: Workbook["edit"] = async (sheetId, decide, signal) => {
    const met = { isUnread: false };
    const result = await workbook.edit(
      sheetId,
      (snapshot) => {
        const whole = known(snapshot);
        met.isUnread = whole === null;
        return whole === null ? NOTHING_TO_DO : decide(whole);
      },
      signal,
    );
    if (met.isUnread) {
      reader = await load();
      return edit(sheetId, decide, signal);
    }
    return { ...result, readBack: result.readBack && (await fetched(result.readBack)) };
  };
  return {
    name: workbook.name,
    sheets: () => workbook.sheets(),
    putSheet: (content, signal) => workbook.putSheet(content, signal),
    dropHalfSheet: (journal) => workbook.dropHalfSheet(journal),
    read: async (sheetId) => fetched(await workbook.read(sheetId)),
    edit,
  };
}
