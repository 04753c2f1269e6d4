import {
  NOTHING_TO_DO,
  partSettings,
  type RecordedSettings,
  type SheetSnapshot,
  WorkbookError,
  type Workbook,
} from "../port";
import type { Options } from "./options";
import { openRecord } from "./record";
import { recorded } from "./recorded";
import { isWorksheet } from "./through-sheets";

/**
 * Changes what a workbook keeps of one kind, layouts or profiles; no cell is written. The record is the workbook's,
 * whichever sheet it is written from: the first that lets itself be written.
 * @throws WorkbookError "protected" where every sheet is
 */
export async function changeKept(
  workbook: Workbook,
  kind: "layouts" | "profiles",
  options: Pick<Options, "now" | "signal">,
  change: (kept: RecordedSettings) => RecordedSettings,
): Promise<void> {
  const time = options.now().toISOString();
  const decide = (snapshot: SheetSnapshot) => {
    const open = openRecord(snapshot);
    const parts = partSettings(open.kept.settings);
    const of = (each: typeof kind) => (each === kind ? change(parts[each]) : parts[each]);
    const settings = { ...parts.others, ...of("profiles"), ...of("layouts") };
    const isSame = JSON.stringify(settings) === JSON.stringify(open.kept.settings);
    const wanted = isSame ? open.kept : { ...open.kept, settings, settingsTime: time };
    return recorded(snapshot, NOTHING_TO_DO, { open, wanted, action: "settings", time });
  };
  for (const { id } of (await workbook.sheets()).filter(isWorksheet)) {
    try {
      await workbook.edit(id, decide, options.signal);
      return;
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code !== "protected") throw error;
    }
  }
  throw new WorkbookError("protected");
}

/** Entries without those of these names. */
export function withoutNames(kept: RecordedSettings, gone: readonly string[]): RecordedSettings {
  return Object.fromEntries(Object.entries(kept).filter(([name]) => !gone.includes(name)));
}
