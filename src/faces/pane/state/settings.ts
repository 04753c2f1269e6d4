import type { RecordedSettings } from "../../../core/port";
import { settingsFrom, WORKBOOK_DEFAULTS, type WorkbookSettings } from "../../../core/review";

/** What a person can set: kept in the workbook, all but `isLive`, which is a matter of the person's own screen. */
export interface Settings extends WorkbookSettings {
  /** Findings are checked anew as cells change. */
  readonly isLive: boolean;
}

export const DEFAULT_SETTINGS: Settings = { ...WORKBOOK_DEFAULTS, isLive: true };

/** The settings that a workbook carries, with the person's own. */
export function settingsIn(recorded: RecordedSettings, isLive: boolean): Settings {
  return { ...settingsFrom(recorded), isLive };
}
