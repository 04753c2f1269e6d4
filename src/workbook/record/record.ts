import type { RecordChange, RecordPart } from "../../sheet";
import type { Parts } from "../package/parts";
import { readRecord, writeRecord } from "../properties/record";
import { ifReadable } from "../errors";
import { addCustomXml, closeGaps, readCustomXml } from "./custom-xml";
import type { StoredPart } from "./stored-part";
import { readWebExtensions } from "./web-extension";

/** The parts of the record that a workbook holds, those in the places of the first version too. */
export function readRecordParts(parts: Parts): RecordPart[] {
  return storedParts(parts).map(({ id, text }) => ({ id, text }));
}

/**
 * Takes parts of the record out of a workbook and puts new ones in. Ids that are not there are passed over.
 * @param parts changed step by step: hand in a fork, so that an error half-way changes nothing
 */
export function changeRecord(parts: Parts, { remove, add }: RecordChange): void {
  const gone = storedParts(parts).filter(({ id }) => remove.includes(id));
  for (const stored of gone) stored.remove(parts);
  if (gone.length > 0) closeGaps(parts);
  for (const text of add) addCustomXml(parts, text);
}

function storedParts(parts: Parts): StoredPart[] {
  return [...inProperties(parts), ...readWebExtensions(parts), ...readCustomXml(parts)];
}

/** The record that the first version kept in the document properties. */
function inProperties(parts: Parts): StoredPart[] {
  const text = ifReadable(() => readRecord(parts)) ?? null;
  if (text === null) return [];
  return [
    {
      id: "properties",
      text,
      remove: (from) => {
        writeRecord(from, null);
      },
    },
  ];
}
