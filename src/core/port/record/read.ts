import { KeptWith } from "../../cells";
import {
  type Fields,
  isFields,
  isIgnoredFinding,
  isLedgerEntry,
  isSheetRef,
  itemsOf,
  settingsIn,
} from "./checked";
import { joinedLedger, unique } from "./joined-ledger";
import type { RecordPart } from "./parts";
import {
  type ActionName,
  type IgnoredFinding,
  type LedgerEntry,
  type RecordedSettings,
  type Unfinished,
  type WorkbookRecord,
} from "./types";

/** The version of the parts that are written; version 1 was one text for everything. */
export const RECORD_VERSION = 2;

/** What one part says; `isWhole` is false where something in it could not be read. */
export interface ReadPart {
  readonly id: string;
  /** Null where it cannot be told what the part says: it is no JSON, or of a kind that its version does not have. */
  readonly version: number | null;
  readonly time: string;
  readonly ledger: readonly LedgerEntry[];
  readonly ignored: readonly IgnoredFinding[];
  readonly settings: RecordedSettings | null;
  readonly unfinished: Unfinished | null;
  readonly isWhole: boolean;
}

/**
 * Reads the record from its parts. What cannot be read of a part costs that entry and no other. Of several settings the
 * latest hold; an entry that stands twice (two writers, two editions) counts once.
 */
export function readRecord(parts: readonly RecordPart[]): WorkbookRecord {
  const record = known.get(parts) ?? {
    ...readAllButLedger(parts),
    ledger: joinedLedger(parts.map(readPart).filter(isKnown)),
  };
  known.set(parts, record);
  return record;
}

/** The same without the entries: a large workbook has many, and with each of its sheets the rest is asked for. */
export function readAllButLedger(parts: readonly RecordPart[]): Omit<WorkbookRecord, "ledger"> {
  const record = known.get(parts) ?? knownRests.get(parts) ?? joined(parts);
  knownRests.set(parts, record);
  return record;
}

/** One click asks for the same record many times. */
const known = new WeakMap<readonly RecordPart[], WorkbookRecord>();
const knownRests = new WeakMap<readonly RecordPart[], Omit<WorkbookRecord, "ledger">>();

const isKnown = ({ version }: ReadPart) => version !== null && version <= RECORD_VERSION;

function joined(parts: readonly RecordPart[]): Omit<WorkbookRecord, "ledger"> {
  const read = parts.map(readPart);
  const known = read.filter(isKnown);
  const newer = read.filter(({ version }) => version !== null && version > RECORD_VERSION);
  const latest = [...oldSettings(known), ...known.filter(({ version }) => version !== 1), ...newer]
    .filter(({ settings }) => settings !== null)
    .reduce<Made | null>((last, each) => (last === null || each.time >= last.time ? each : last), null);
  return {
    ignored: unique(
      [...known, ...newer].flatMap(({ ignored }) => ignored),
      (entry) => JSON.stringify([entry.rule, entry.form, entry.row, entry.reason, entry.time]),
    ),
    settings: latest?.settings ?? {},
    settingsTime: latest?.time ?? "",
    unfinished: known.flatMap(({ unfinished }) => unfinished ?? []),
    newer: newer.map(({ id }) => id),
    damaged: read
      .filter(({ version, isWhole }) => version === null || (version <= RECORD_VERSION && !isWhole))
      .map(({ id }) => id),
  };
}

/** Settings, and when they were made. */
type Made = Pick<ReadPart, "settings" | "time">;

/**
 * The settings of the first version, which does not date them: of several texts, as a file and Excel had one each, that
 * with the latest entry counts, and the others for what it does not say.
 */
function oldSettings(parts: readonly ReadPart[]): Made[] {
  const old = parts.filter(({ version, settings }) => version === 1 && settings !== null);
  const last = ({ ledger, ignored }: ReadPart) =>
    [...ledger, ...ignored].reduce((latest, { time }) => (time > latest ? time : latest), "");
  const ordered = old
    .map((part) => ({ ...part, last: last(part) }))
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
  if (ordered.length === 0) return [];
  return [
    { settings: Object.assign({}, ...ordered.map(({ settings }) => settings)) as RecordedSettings, time: "" },
  ];
}

/** Parts are never changed: each is read once, however many sheets of a run ask for the record. */
export function readPart(part: RecordPart): ReadPart {
  return readParts.of(part, readAnew);
}

const readParts = new KeptWith<RecordPart, ReadPart>();

/** Whether a part has no say in the settings. */
export function saysNoSettings(part: RecordPart): boolean {
  return readPart(part).settings === null;
}

function readAnew({ id, text }: RecordPart): ReadPart {
  const value = parsed(text);
  const version = value?.["version"];
  const nothing = { id, time: "", ledger: [], ignored: [], settings: null, unfinished: null };
  const unreadable = { ...nothing, version: null, isWhole: false };
  if (value === null || typeof version !== "number") return unreadable;
  const time = typeof value["time"] === "string" ? value["time"] : "";
  if (version === 1) return { ...nothing, ...readOldText(value), version };
  if (version > RECORD_VERSION) {
    // Of a later version only what has no influence on cells counts, as far as it is known.
    const ignored = itemsOf(value["ignored"] ?? value["entries"], isIgnoredFinding).items;
    const { settings } = settingsIn(value["settings"]);
    return { ...nothing, version, time, ignored, settings, isWhole: true };
  }
  const content = readContent(id, value, time);
  return content === null ? unreadable : { ...nothing, version, time, ...content };
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The one text of version 1: ledger, ignored findings and settings together. */
function readOldText(value: Fields): Omit<ReadPart, "id" | "version" | "unfinished"> {
  const ledger = itemsOf(value["ledger"], isLedgerEntry);
  const ignored = itemsOf(value["ignored"], isIgnoredFinding);
  const settings = settingsIn(value["settings"] ?? {});
  return {
    time: "",
    ledger: ledger.items,
    ignored: ignored.items,
    settings: settings.settings,
    isWhole: ledger.isWhole && ignored.isWhole && settings.isWhole,
  };
}

/** What a part of one kind holds, as far as it can be read. */
type Content = Partial<ReadPart> & { readonly isWhole: boolean };

/** Null for a kind that is not known, and for a journal of which not even that much can be told. */
function readContent(id: string, value: Fields, time: string): Content | null {
  switch (value["kind"]) {
    case "run": {
      const { sheet } = value;
      const { items, isWhole } = itemsOf(value["entries"], isFields);
      const common = isSheetRef(sheet) ? { sheetId: sheet.id, sheetName: sheet.name, time } : {};
      const entries = itemsOf(
        items.map((entry) => ({ ...common, ...entry })),
        isLedgerEntry,
      );
      return { ledger: entries.items, isWhole: isWhole && entries.isWhole };
    }
    case "ignored": {
      const { items, isWhole } = itemsOf(value["entries"], isIgnoredFinding);
      return { ignored: items, isWhole };
    }
    case "settings":
      return settingsIn(value["settings"]);
    case "journal":
      return readJournal(id, value, time);
    default:
      return null;
  }
}

const ACTIONS: readonly unknown[] = ["correct", "undo", "clear", "ignore", "settings", "report"];

const isPart = (value: unknown): value is RecordPart =>
  isFields(value) && typeof value["id"] === "string" && typeof value["text"] === "string";

const isText = (value: unknown): value is string => typeof value === "string";

function readJournal(id: string, value: Fields, time: string): Content | null {
  const { action, sheet, hadMarks } = value;
  if (!ACTIONS.includes(action) || !isSheetRef(sheet)) return null;
  const entries = itemsOf(value["entries"], isLedgerEntry);
  const [remove, add] = [itemsOf(value["remove"], isPart), itemsOf(value["add"], isText)];
  return {
    unfinished: {
      part: id,
      action: action as ActionName,
      time,
      sheet,
      hadMarks: hadMarks === true,
      entries: entries.items,
      ...(isText(value["own"]) && { own: value["own"] }),
      remove: remove.items,
      add: add.items,
    },
    isWhole: entries.isWhole && remove.isWhole && add.isWhole,
  };
}
