import type { LiveWorkbook, OwnSheet, Pause } from "../../core/port";
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
   * The report on every sheet as it now stands, by what the person has chosen and told: for a page that prints it.
   * Nothing is written or said; null where the pane cannot be. Given up, it is of some sheets only.
   * @param file what the workbook is called on it
   * @param pause asked between the steps
   */
  report(file: string, pause: Pause, signal: AbortSignal): Promise<OwnSheet | null>;
  unmount(): void;
}
