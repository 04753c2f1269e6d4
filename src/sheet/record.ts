import type { CellContent } from "./cell";

/** One cell that a run has changed: enough to put it back, wherever the cell has moved to. */
export interface LedgerEntry {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Where the cell stood when it was written, "J6". */
  readonly cell: string;
  /** The label of its row, to find it again by address where its mark is gone. */
  readonly row: string;
  /** Id of the mark on the cell. */
  readonly mark: string;
  readonly rule: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** The comment on the cell, so that it can be set again or told from others. */
  readonly comment: string;
  /** ISO 8601, from the clock of the machine that wrote it. */
  readonly time: string;
}

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

/** What we keep in the workbook: the ledger of corrections, the ignored findings, and its settings. */
export interface WorkbookRecord {
  readonly version: 1;
  readonly ledger: readonly LedgerEntry[];
  readonly ignored: readonly IgnoredFinding[];
  readonly settings?: RecordedSettings;
}

export const EMPTY_RECORD: WorkbookRecord = { version: 1, ledger: [], ignored: [] };

/** Text to store, or null when there is nothing to keep. */
export function serializeRecord(record: WorkbookRecord): string | null {
  const { ledger, ignored, settings = {} } = record;
  const isEmpty = ledger.length + ignored.length + Object.keys(settings).length === 0;
  return isEmpty ? null : JSON.stringify(record);
}

/**
 * Reads a stored record. Text that is not one (cut off, edited by hand, of a later version) gives an empty record
 * with `unreadable` set, so that the caller can say so instead of losing it.
 */
export function parseRecord(text: string | null): WorkbookRecord & { readonly unreadable?: true } {
  if (text === null) return EMPTY_RECORD;
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { ...EMPTY_RECORD, unreadable: true };
}

function isRecord(value: unknown): value is WorkbookRecord {
  if (typeof value !== "object" || value === null) return false;
  const { version, ledger, ignored, settings } = value as Partial<Record<keyof WorkbookRecord, unknown>>;
  const haveStrings = (list: unknown, keys: readonly string[]) =>
    Array.isArray(list) &&
    list.every(
      (item: unknown) =>
        typeof item === "object" &&
        item !== null &&
        keys.every((key) => typeof (item as Record<string, unknown>)[key] === "string"),
    );
  return (
    version === 1 &&
    haveStrings(ledger, ["sheetId", "sheetName", "cell", "row", "mark", "rule", "comment", "time"]) &&
    haveStrings(ignored, ["rule", "form", "row", "reason", "time"]) &&
    (settings === undefined || isSettings(settings))
  );
}

function isSettings(value: unknown): value is RecordedSettings {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => ["string", "number", "boolean"].includes(typeof each))
  );
}
