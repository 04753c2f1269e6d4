/** Where older versions kept the record in a workbook: read, and moved with the next write. */
import { type RecordPart, SETTING_COMMENT_IDS, SETTING_RECORD } from "../../core/port";
import type { Pending } from "./pending";

/** The part of the first add-in, as it is known to the rest: it cannot be mistaken for a custom XML part's own id. */
const SETTING_PART = "settings";
/** The part of the first command line: the numbers of its properties follow. */
const PROPERTIES_PART = "properties ";
/** That one kept its text in pieces, 自评核.1, 自评核.2 and so on, since Excel cuts longer values off. */
const PROPERTY = "自评核.";

interface OlderPlaces {
  readonly parts: readonly RecordPart[];
  /** Ids of comments, one a line; null where there are none. */
  readonly commentIds: string | null;
}

/** Queues the loading of what older versions have left. */
export function queueOlderPlaces(workbook: Excel.Workbook): Pending<OlderPlaces> {
  const properties = workbook.properties.custom.load("items/key,items/value");
  const record = workbook.settings.getItemOrNullObject(SETTING_RECORD).load("value");
  const ids = workbook.settings.getItemOrNullObject(SETTING_COMMENT_IDS).load("value");
  return () => {
    const text = settingText(record);
    const setting = text === null ? [] : [{ id: SETTING_PART, text }];
    return { parts: [...propertiesPart(properties.items), ...setting], commentIds: settingText(ids) };
  };
}

function settingText(setting: Excel.Setting): string | null {
  return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
}

function propertiesPart(items: readonly Excel.CustomProperty[]): RecordPart[] {
  const pieces = items
    .flatMap(({ key, value }) => {
      const number = key.startsWith(PROPERTY) ? key.slice(PROPERTY.length) : "";
      return /^[1-9]\d*$/.test(number) ? [{ number: Number(number), text: String(value) }] : [];
    })
    .sort((a, b) => a.number - b.number);
  if (pieces.length === 0) return [];
  const id = PROPERTIES_PART + pieces.map(({ number }) => number).join(",");
  return [{ id, text: pieces.map(({ text }) => text).join("") }];
}

/** Whether a part of the record stands in one of these places. */
export function isOlderPart(id: string): boolean {
  return id === SETTING_PART || isOfFirstCommandLine(id);
}

/** Whether it is the part of the first command line. */
export function isOfFirstCommandLine(id: string): boolean {
  return id.startsWith(PROPERTIES_PART);
}

/** Queues that such a part goes; what has gone already is passed over. */
export function queueOlderRemoval({ settings, properties }: Excel.Workbook, id: string): void {
  if (id === SETTING_PART) settings.getItemOrNullObject(SETTING_RECORD).delete();
  else {
    for (const number of id.slice(PROPERTIES_PART.length).split(",")) {
      properties.custom.getItemOrNullObject(PROPERTY + number).delete();
    }
  }
}

/** Queues that the ids of comments go from the setting where the first add-in kept them. */
export function queueOlderIdsRemoval({ settings }: Excel.Workbook): void {
  settings.getItemOrNullObject(SETTING_COMMENT_IDS).delete();
}
