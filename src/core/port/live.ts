import type { Address, CellValue } from "../cells";
import type { Workbook } from "./workbook";

/** Who changed cells: we in a run of ours, the person at the screen, or a co-author. */
export type ChangeSource = "own" | "user" | "remote";

/** What a page may want to hear of. Handlers are called one after another; what they throw goes to `failed`. */
export interface Watcher {
  readonly changed?: (event: {
    sheetId: string;
    address: string;
    source: ChangeSource;
    /** What was typed, where a single cell was edited and it is known. */
    value?: CellValue;
    /** The person has gone back to what the workbook once was, or forth again: what was said of it is no longer so. */
    isRestored?: boolean;
  }) => void;
  readonly selected?: (event: { sheetId: string; at: Address }) => void;
  readonly activated?: (event: { sheetId: string }) => void;
  /** A write that was given up has been carried out after all, and was taken back (or, where that failed, was not). */
  readonly late?: (event: { readonly isTakenBack: boolean }) => void;
  /** An error in one of the handlers, which would else be lost. */
  readonly failed: (error: unknown) => void;
}

/** Stops watching. */
export type Unwatch = () => Promise<void>;

/** A workbook that a person has open beside the page: the port, and what only a screen has. */
export interface LiveWorkbook extends Workbook {
  /** Whether it is a file that no spreadsheet program has open: what a person is told to do there is done elsewhere. */
  readonly isFile?: boolean;
  /** Shows a cell: its sheet comes to the front, the cell is selected. */
  select(sheetId: string, at: Address): Promise<void>;
  /** Tells of changes, selections and sheets coming to the front, until the answer is called. */
  watch(watcher: Watcher): Promise<Unwatch>;
  /**
   * Hears what a person has begun about it and not saved, each by its name, none once all is settled: who closes the
   * workbook can ask before that is lost.
   */
  begun?(names: readonly string[]): void;
}
