import {
  type Decide,
  type EditResult,
  mapAnswers,
  recordedProfiles,
  type SheetSnapshot,
  type Workbook,
} from "../port";
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
  const known = async (snapshot: SheetSnapshot): Promise<SheetSnapshot> => {
    const kept = recordedProfiles(snapshot.record);
    if (kept.length === 0) return snapshot;
    reader ??= await load();
    const by = reader;
    return { ...snapshot, profiles: kept.flatMap(({ text }) => profileOf(text, by) ?? []) };
  };
  const knownTo =
    (decide: Decide): Decide =>
    async (snapshot) =>
      decide(await known(snapshot));
  const knownAfter = async (result: EditResult): Promise<EditResult> => ({
    ...result,
    readBack: result.readBack && (await known(result.readBack)),
  });
  return {
    name: workbook.name,
    sheets: () => workbook.sheets(),
    putSheet: (content, signal) => workbook.putSheet(content, signal),
    dropHalfSheet: (journal) => workbook.dropHalfSheet(journal),
    read: async (sheetId) => known(await workbook.read(sheetId)),
    readSheets: (sheets, options) => mapAnswers(workbook.readSheets(sheets, options), known),
    edit: async (sheetId, decide, signal) =>
      knownAfter(await workbook.edit(sheetId, knownTo(decide), signal)),
    editSheets: (sheets, decide, options) =>
      mapAnswers(workbook.editSheets(sheets, knownTo(decide), options), knownAfter),
  };
}
