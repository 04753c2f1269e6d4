import { groupBy } from "../../cells";
import type { SheetRef } from "../snapshot";
import { type RecordChange, type RecordPart, storable } from "./parts";
import { tabsOf } from "../tabs";
import { compareTimes } from "./joined-ledger";
import { type ReadPart, readPart, RECORD_VERSION } from "./read";
import type { IgnoredFinding, Journal, KeptRecord, LedgerEntry } from "./types";

/** The oldest runs go when there are more than these, or when all together are longer (in characters). */
export const MOST_RUNS = 2_000;
export const LONGEST_LEDGER = 500_000;

/**
 * What has to be done to the parts so that they hold the wanted record; undefined where they do already. Parts that
 * stand as wanted stay; older forms of the record are taken over into parts of their own, and so is what can be read of
 * a part that is damaged; what a later version has written, what cannot be read at all and journals are left alone.
 * @param tabs all sheets of the workbook: entries of sheets that are no more are dropped
 */
export function recordChange(
  parts: readonly RecordPart[],
  wanted: KeptRecord,
  tabs: readonly SheetRef[],
): RecordChange | undefined {
  const read = parts.map(readPart);
  const fromNewer = read.filter(({ version }) => version !== null && version > RECORD_VERSION);
  const unreadable = read.filter(({ version }) => version === null);
  const journals = read.filter(({ unfinished }) => unfinished !== null);
  const kept = new Set([...fromNewer, ...unreadable, ...journals].map(({ id }) => id));
  const theirs = new Set(fromNewer.flatMap(({ ignored }) => ignored.map((entry) => JSON.stringify(entry))));
  const areSettingsTheirs = fromNewer.some(
    ({ settings }) => settings !== null && JSON.stringify(settings) === JSON.stringify(wanted.settings),
  );
  const texts = [
    ...runTexts(standingIn(wanted.ledger, tabs), textsByEntry(read, parts)),
    ...ignoredTexts(wanted.ignored.filter((entry) => !theirs.has(JSON.stringify(entry)))),
    ...(areSettingsTheirs ? [] : settingsTexts(wanted)),
  ];
  const add = new Set(texts);
  const remove: string[] = [];
  for (const { id, text } of parts) {
    if (kept.has(id)) continue;
    // Of two parts with the same text one is enough.
    if (!add.delete(text)) remove.push(id);
  }
  return remove.length + add.size === 0 ? undefined : { remove, add: [...add] };
}

/**
 * A sheet that has neither the id nor the name of an entry is another one; where all are such, the entry's is gone. An id
 * of another form was given by another program, and says nothing: that sheet may have got another name since.
 */
function standingIn(ledger: readonly LedgerEntry[], tabs: readonly SheetRef[]): LedgerEntry[] {
  const isNumber = (id: string) => /^\d+$/.test(id);
  const { ids, names } = tabsOf(tabs);
  const forms = new Set([...ids].map(isNumber));
  return ledger.filter(
    ({ sheetId, sheetName }) => ids.has(sheetId) || names.has(sheetName) || forms.has(!isNumber(sheetId)),
  );
}

/** A part whose entries are all that one run has written, as they were read: its text need not be made again. */
interface WrittenRun {
  readonly text: string;
  readonly ledger: readonly LedgerEntry[];
}

function textsByEntry(
  read: readonly ReadPart[],
  parts: readonly RecordPart[],
): ReadonlyMap<LedgerEntry, WrittenRun> {
  const byEntry = new Map<LedgerEntry, WrittenRun>();
  for (const [index, { ledger, version, isWhole }] of read.entries()) {
    const [first] = ledger;
    const text = parts[index]?.text;
    if (first === undefined || text === undefined || version !== RECORD_VERSION || !isWhole) continue;
    byEntry.set(first, { text, ledger });
  }
  return byEntry;
}

/** One text for each run on each sheet, without the oldest where there are too many. */
function runTexts(ledger: readonly LedgerEntry[], written: ReadonlyMap<LedgerEntry, WrittenRun>): string[] {
  const byTime = runsIn(ledger, written).sort(({ entries: [a] }, { entries: [b] }) => compareTimes(a, b));
  const texts: string[] = [];
  let length = 0;
  for (const { entries, text: asWritten } of byTime.reverse().slice(0, MOST_RUNS)) {
    const text = asWritten ?? runText(entries);
    length += text.length;
    if (length > LONGEST_LEDGER && texts.length > 0) break;
    texts.unshift(text);
  }
  return texts;
}

/** The entries of one run on one sheet; with their text where it says what it said. */
interface LedgerRun {
  readonly entries: [LedgerEntry, ...LedgerEntry[]];
  text: string | null;
}

/** The runs of a ledger; of those that stand as they were written only the first entry is looked at. */
function runsIn(ledger: readonly LedgerEntry[], written: ReadonlyMap<LedgerEntry, WrittenRun>): LedgerRun[] {
  const runs = new Map<string, LedgerRun>();
  for (let place = 0; place < ledger.length;) {
    const first = ledger[place] as LedgerEntry;
    const known = written.get(first);
    const isWhole = known?.ledger.every((entry, index) => ledger[place + index] === entry) === true;
    const [, ...others] = isWhole ? known.ledger : [first];
    const key = `${first.time}\n${first.sheetId}\n${first.sheetName}`;
    const run = runs.get(key);
    if (run === undefined) {
      runs.set(key, { entries: [first, ...others], text: isWhole ? known.text : null });
    } else {
      run.entries.push(first, ...others);
      run.text = null;
    }
    place += 1 + others.length;
  }
  return [...runs.values()];
}

function runText(entries: readonly [LedgerEntry, ...LedgerEntry[]]): string {
  const [{ time, sheetId, sheetName }] = entries;
  return text("run", time, {
    sheet: { id: sheetId, name: sheetName },
    entries: entries.map((entry) => ({
      ...entry,
      sheetId: undefined,
      sheetName: undefined,
      time: undefined,
    })),
  });
}

/** One text for each moment at which something was set aside. */
function ignoredTexts(ignored: readonly IgnoredFinding[]): string[] {
  const byTime = groupBy(ignored, ({ time }) => time);
  return [...byTime].map(([time, entries]) => text("ignored", time, { entries }));
}

/** No text where all is as by default; the same text again where nothing has changed since it was written. */
function settingsTexts({ settings, settingsTime }: KeptRecord): string[] {
  return Object.keys(settings).length === 0 ? [] : [text("settings", settingsTime, { settings })];
}

/** The part that tells of an action before it is carried out. */
export function journalText({ time, ...rest }: Journal): string {
  return text("journal", time, rest);
}

function text(kind: string, time: string, content: object): string {
  return storable(JSON.stringify({ version: RECORD_VERSION, kind, time, ...content }));
}

/** The parts as they were before an action that has stopped in the middle, however far it came with the record. */
export function partsBefore(
  parts: readonly RecordPart[],
  { add, remove }: Pick<Journal, "add" | "remove">,
): RecordPart[] {
  const kept = parts.filter(({ text }) => !add.includes(text));
  return [...kept, ...remove.filter(({ text }) => !kept.some((part) => part.text === text))];
}
