import { KeptWith } from "../../cells";
import { entryKey, type LedgerEntry } from "./types";

/** What a part of the record says of runs. */
interface Runs {
  readonly ledger: readonly LedgerEntry[];
}

/** All entries of parts of the record, the oldest first; one that stands twice (two writers, two editions) counts once. */
export function joinedLedger(parts: readonly Runs[]): LedgerEntry[] {
  const runs = parts.filter(({ ledger }) => ledger.length > 0);
  const entries = runs.flatMap(({ ledger }) => ledger);
  return areApart(runs) ? entries : uniqueEntries(entries.sort(compareTimes));
}

/**
 * Whether parts are in the order of their times, and no entry can stand in two of them, since each is of another sheet:
 * as one run over a large workbook leaves them. Then no entry need be looked at.
 */
function areApart(read: readonly Runs[]): boolean {
  const sheets = new Set<string>();
  let time = "";
  for (const part of read) {
    const of = runOf.of(part, runIn);
    if (of === null || of.time < time || sheets.has(of.sheetId)) return false;
    sheets.add(of.sheetId);
    time = of.time;
  }
  return true;
}

/** The one sheet and the one time of all entries of a part; null where there are several, or an entry stands twice. */
function runIn({ ledger }: Runs): Pick<LedgerEntry, "sheetId" | "time"> | null {
  const [first] = ledger;
  if (first === undefined) return null;
  const { sheetId, time } = first;
  const isOne = ledger.every((entry) => entry.sheetId === sheetId && entry.time === time);
  return isOne && new Set(ledger.map(entryKey)).size === ledger.length ? { sheetId, time } : null;
}

const runOf = new KeptWith<Runs, ReturnType<typeof runIn>>();

/** Puts entries in the order of their times, the oldest first. */
export function compareTimes(a: LedgerEntry, b: LedgerEntry): number {
  return a.time < b.time ? -1 : a.time > b.time ? 1 : 0;
}

/**
 * Where an entry stands twice the later one counts; where one of the two knows that a person has changed the cell, it
 * has been changed.
 */
function uniqueEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const changed = new Set(entries.filter(({ isChanged }) => isChanged === true).map(entryKey));
  return unique(entries, entryKey).map((entry) =>
    entry.isChanged !== true && changed.has(entryKey(entry)) ? { ...entry, isChanged: true as const } : entry,
  );
}

export function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
