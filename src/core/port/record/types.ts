import type { CellContent } from "../../cells";
import type { SheetRef } from "../snapshot";
import type { RecordPart } from "./parts";

/** One cell that a run has changed: enough to put it back, wherever the cell has moved to. */
export interface LedgerEntry {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Where the cell stood when it was written, "J6". */
  readonly cell: string;
  /** The label of its row, to find it again by address where its mark is gone. */
  readonly row: string;
  /** Id of the mark on the cell; no other entry has it. */
  readonly mark: string;
  readonly rule: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** The comment on the cell, so that it can be set again or told from others. */
  readonly comment: string;
  /** ISO 8601, from the clock of the machine that wrote it; all entries of one run have the same. */
  readonly time: string;
  /** The form's project code or name, to tell its sheet from another of the same name; absent in old records. */
  readonly form?: string;
  /** The texts of its row in short, and how many rows of the sheet had its label; absent in old records. */
  readonly words?: string;
  readonly alike?: number;
  /** What a person has written through us, in words of their own: nothing is put beside it. */
  readonly isOwnWords?: true;
  /** Somebody has been seen to change the cell since: it is never put back. */
  readonly isChanged?: true;
}

/** What tells an entry from all others: two sheets that are corrected in one run may number their marks alike. */
export function entryKey(entry: LedgerEntry): string {
  const known = keys.get(entry);
  if (known !== undefined) return known;
  const key = JSON.stringify([entry.mark, entry.sheetId, entry.cell]);
  keys.set(entry, key);
  return key;
}

const keys = new WeakMap<LedgerEntry, string>();

/** A finding that a person has set aside: keyed by rule, form and row label, never by address. */
export interface IgnoredFinding {
  readonly rule: string;
  readonly form: string;
  readonly row: string;
  readonly reason: string;
  readonly time: string;
}

/** What a person has set for a workbook, by names; an absent entry is left to the defaults. */
export type RecordedSettings = Readonly<Record<string, string | number | boolean>>;

/** What is kept of the work on a workbook: the ledger of corrections, the ignored findings, and its settings. */
export interface KeptRecord {
  /** Oldest first. */
  readonly ledger: readonly LedgerEntry[];
  readonly ignored: readonly IgnoredFinding[];
  readonly settings: RecordedSettings;
  /** When the settings were made, ISO 8601; "" where that is not known. */
  readonly settingsTime: string;
}

/** The kinds of actions that write to a sheet. */
export type ActionName = "correct" | "undo" | "clear" | "ignore" | "settings" | "report";

/**
 * What an action is about to do, told before it does it. It stands in the record until all is done: where it is found,
 * an action has stopped in the middle.
 */
export interface Journal {
  readonly action: ActionName;
  readonly time: string;
  readonly sheet: SheetRef;
  /** The cells concerned. A correction takes them from `before` to `after`, an undo the other way. */
  readonly entries: readonly LedgerEntry[];
  /** Whether the sheet had marks of ours when it began. */
  readonly hadMarks: boolean;
  /** Writing a sheet of ours: its kind. `sheet` names the tab that it is being written on. */
  readonly own?: string;
  /** What it does to the record at its end: parts that go, with what they say, and texts of parts that come. */
  readonly remove: readonly RecordPart[];
  readonly add: readonly string[];
}

/** The journal of an action that has stopped in the middle, and the part that holds it. */
export interface Unfinished extends Journal {
  readonly part: string;
}

/** The record as it stands in a workbook, in whatever parts and of whatever age. */
export interface WorkbookRecord extends KeptRecord {
  readonly unfinished: readonly Unfinished[];
  /** Ids of parts of a later version: what is known of them counts (settings, ignored findings), nothing is changed. */
  readonly newer: readonly string[];
  /** Ids of parts that cannot be read, or not as a whole. */
  readonly damaged: readonly string[];
}
