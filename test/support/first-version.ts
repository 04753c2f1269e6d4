/** Files as the first version left them: the record as one text, in numbered properties of the document. */
import { readOtherParts, removeCustomXml } from "../../src/adapters/xlsx/record/custom-xml";
import { readRecordParts } from "../../src/adapters/xlsx/record/record";
import { NOTES_ELEMENT, readRecord } from "../../src/core/port";
import { link, unzipped, zipOf } from "./packages";
import { partsOf, removeAll } from "./record-parts";

const CUSTOM = "docProps/custom.xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";

/** A file with its record where the first version kept it, beside a property of another person. */
export function asFirstVersion(bytes: Uint8Array): Uint8Array {
  const parts = partsOf(bytes);
  const { ledger, ignored, settings } = readRecord(readRecordParts(parts));
  removeAll(parts);
  // Nor did it list its notes.
  removeCustomXml(
    parts,
    readOtherParts(parts, NOTES_ELEMENT).map(({ item }) => item),
  );
  return withFirstVersionText(parts.toZip(), JSON.stringify({ version: 1, ledger, ignored, settings }));
}

/** A file without custom properties, with a text in them as the first version wrote it. */
export function withFirstVersionText(bytes: Uint8Array, text: string): Uint8Array {
  const files = Object.fromEntries(unzipped(bytes));
  const chunks = text.match(/.{1,255}/gsu) ?? [];
  const property = (pid: number, name: string, value: string) =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
  const escape = (value: string) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const ours = chunks.map((chunk, index) => property(index + 3, `自评核.${index + 1}`, escape(chunk)));
  return zipOf({
    ...files,
    "_rels/.rels": (files["_rels/.rels"] ?? "").replace(
      "</Relationships>",
      `${link("rId77", "custom-properties", CUSTOM)}</Relationships>`,
    ),
    "[Content_Types].xml": (files["[Content_Types].xml"] ?? "").replace(
      "</Types>",
      `<Override PartName="/${CUSTOM}" ContentType="${TYPE}"/></Types>`,
    ),
    [CUSTOM]:
      `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
      `${property(2, "密级", "内部")}${ours.join("")}</Properties>`,
  });
}
