import { KeptWith } from "../../../core/cells";
import type { RecordChange, RecordPart } from "../../../core/port";
import type { Parts } from "../package/parts";
import { addCustomXml, readCustomXml, removeCustomXml } from "./custom-xml";
import { readDocumentProperties } from "./document-properties";
import type { StoredPart } from "./stored-part";
import { readWebExtensions } from "./web-extension";

/** The parts of the record that a workbook holds, those in the places of the first version too. */
export function readRecordParts(parts: Parts): readonly RecordPart[] {
  const inItems = partsIn.of(readCustomXml(parts), (items) => items.map(({ part }) => part));
  const older = olderPlaces(parts).map(({ id, text }) => ({ id, text }));
  return older.length === 0 ? inItems : [...older, ...inItems];
}

const partsIn = new KeptWith<ReturnType<typeof readCustomXml>, readonly RecordPart[]>();

/**
 * Takes parts of the record out of a workbook and puts new ones in. Ids that are not there are passed over.
 * @param parts changed step by step: hand in a fork, so that an error half-way changes nothing
 */
export function changeRecord(parts: Parts, { remove, add }: RecordChange): void {
  const gone = new Set(remove);
  const items = readCustomXml(parts).filter(({ part }) => gone.has(part.id));
  for (const older of olderPlaces(parts)) if (gone.has(older.id)) older.remove(parts);
  removeCustomXml(
    parts,
    items.map(({ item }) => item),
  );
  addCustomXml(parts, add);
}

/** Where the first version kept the record. */
function olderPlaces(parts: Parts): StoredPart[] {
  return [...readDocumentProperties(parts), ...readWebExtensions(parts)];
}
