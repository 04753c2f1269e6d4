/** Workbooks with parts of the record, on the level of their packages. */
import { Parts } from "../../src/adapters/xlsx/package/parts";
import { readZip } from "../../src/adapters/xlsx/package/zip-read";
import { changeRecord, readRecordParts } from "../../src/adapters/xlsx/record/record";
import type { RecordChange } from "../../src/core/port";
import { unzipped } from "./packages";

/** The parts of a file. */
export const partsOf = (bytes: Uint8Array): Parts => Parts.of(readZip(bytes));

/** All parts by name, in their order. */
export const dump = (parts: Parts): [name: string, text: string][] => [...unzipped(parts.toZip())];

/** The texts of the record, without their ids. */
export const textsOf = (parts: Parts): string[] => readRecordParts(parts).map(({ text }) => text);

/** Adds these texts. */
export const add = (parts: Parts, ...texts: readonly string[]): void => {
  change(parts, { add: texts });
};

/** Removes these parts, or all. */
export const remove = (parts: Parts, ...ids: readonly string[]): void => {
  change(parts, { remove: ids });
};

export const removeAll = (parts: Parts): void => {
  remove(parts, ...readRecordParts(parts).map(({ id }) => id));
};

function change(parts: Parts, part: Partial<RecordChange>): void {
  changeRecord(parts, { remove: [], add: [], ...part });
}

/** A package's text as Strict files have it. */
export function strict(text: string): string {
  return text
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
      "http://purl.oclc.org/ooxml/officeDocument/customXml",
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
}
