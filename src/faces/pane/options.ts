import type { LiveWorkbook, Pause } from "../../core/port";
import type { SheetOutcome } from "../../core/review";
import type { PreferenceStore } from "./state/preferences";

export type ThemeName = "light" | "dark";

/** Where the pane's theme comes from: Office, or the page it stands in. */
export interface ThemeSource {
  readonly current: ThemeName;
  /** Tells of changes until the answer is called. */
  watch(listener: (theme: ThemeName) => void): () => void;
}

/** What a pane needs to know; the entry points bring it. */
export interface PaneOptions {
  /** The workbook; or what fetches it, where its script comes with the engine. Asked again where that has failed. */
  readonly port: LiveWorkbook | (() => Promise<LiveWorkbook>);
  readonly theme: ThemeSource;
  /** Tells the time for the ledger and for "已更正 3 处，14:32". */
  readonly now?: () => Date;
  /** Where the person's own choices are kept; the page's own storage where none is given. */
  readonly preferences?: PreferenceStore;
}

/** A pane that stands on a page. */
export interface MountedPane {
  /** 一键重算 on the active sheet, as the ribbon's button does: ends when the result is on the pane, errors too. */
  correct(): Promise<void>;
  /**
   * Checks every sheet as it now stands, by what the person has chosen and told: for a page that shows what was found in
   * its own way. Nothing is written or said; null where the pane cannot be.
   * @param pause asked between the steps
   */
  checkAll(pause: Pause, signal: AbortSignal): Promise<readonly SheetOutcome[] | null>;
  unmount(): void;
}
