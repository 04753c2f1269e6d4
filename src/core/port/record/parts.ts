/**
 * One part of the record as a workbook holds it. Parts are added and removed, never changed: two writers cannot write
 * over each other, and an id always stands for the same text.
 */
export interface RecordPart {
  /** How the adapter finds it again; unique in the workbook. */
  readonly id: string;
  /** What it says, as `change.ts` writes it; adapters store it and know nothing of its content. */
  readonly text: string;
}

/** What a write does to the record. */
export interface RecordChange {
  /** Ids of parts that go. */
  readonly remove: readonly string[];
  /** Texts of parts that come. */
  readonly add: readonly string[];
}

/** The parts once a change has been made; new ones have no id yet that could be told. */
export function partsAfter(parts: readonly RecordPart[], { remove, add }: RecordChange): RecordPart[] {
  return [
    ...parts.filter(({ id }) => !remove.includes(id)),
    ...add.map((text, index) => ({ id: `new ${index + 1}`, text })),
  ];
}

/** The namespace of the custom XML parts that carry the record, in Excel and in files alike. */
export const RECORD_NAMESPACE = "urn:ziping:record";

/** Where the first version kept its record: the workbook's settings for the add-in. */
export const SETTING_RECORD = "自评核";
/** And the ids of its comments, so that they are known as ours even after a person has reworded them. */
export const SETTING_COMMENT_IDS = "自评核.批注";

/** Characters that must not stand in XML at all; JSON spells them out without a change of meaning. */
const NOT_IN_XML = /[\ufffe\uffff]/gu;

/** A text of JSON as it comes back from XML: the same text is then stored and read. */
export function storable(json: string): string {
  return json.replace(NOT_IN_XML, (each) => `\\u${each.charCodeAt(0).toString(16)}`);
}

/** The custom XML part for a text: one element that holds it. */
export function recordXml(text: string): string {
  return elementXml("record", text);
}

/** An element of ours that holds a text: JSON, or ids in lines. */
export function elementXml(name: string, text: string): string {
  const escaped = storable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<${name} xmlns="${RECORD_NAMESPACE}">${escaped}</${name}>`;
}
