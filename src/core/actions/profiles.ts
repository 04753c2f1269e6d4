import { type KeptProfile, profileSettings, type Workbook } from "../port";
import { changeKept, withoutNames } from "./kept-settings";
import type { Options } from "./options";

type WriteOptions = Pick<Options, "now" | "signal">;

/**
 * Keeps a profile in the workbook's settings, in place of one with its name; no cell is written.
 * @throws WorkbookError "protected" where every sheet is
 */
export async function keepProfile(
  workbook: Workbook,
  profile: KeptProfile,
  options: WriteOptions,
): Promise<void> {
  await changeKept(workbook, "profiles", options, (kept) => ({ ...kept, ...profileSettings([profile]) }));
}

/** Takes a profile out of the workbook, by its name; one that is not there is no error. */
export async function dropProfile(workbook: Workbook, name: string, options: WriteOptions): Promise<void> {
  const gone = Object.keys(profileSettings([{ name, text: "" }]));
  await changeKept(workbook, "profiles", options, (kept) => withoutNames(kept, gone));
}
