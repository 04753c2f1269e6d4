import { attribute, childrenOf, type Located } from "../xml/located";
import { appendInside, escapeText } from "../xml/splice";
import { addContentType, removeContentType } from "./content-types";
import type { Draft } from "./draft";
import { addRelationship, relationshipsOf, removeRelationship } from "./relationships";

/** Office cuts longer texts in document properties, so the record is kept in pieces. */
const PIECE = 255;
const NAME = "自评核.";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const NAMESPACES = {
  transitional: {
    relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
    properties: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    types: "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  },
  strict: {
    relationship: "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties",
    properties: "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    types: "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
  },
} as const;

/** The stored record, its pieces put together; null where there is none. */
export function readRecord(draft: Draft): string | null {
  const part = propertiesPart(draft);
  const pieces = part === null ? [] : ourProperties(draft.xml(part));
  return pieces.length === 0 ? null : pieces.map((element) => element.children[0]?.text ?? "").join("");
}

/** Stores a record in place of the one there is; null takes it away, and the part with it where it was ours alone. */
export function writeRecord(draft: Draft, record: string | null): void {
  removePieces(draft);
  if (record === null) return;
  const part = propertiesPart(draft) ?? newProperties(draft);
  const root = draft.xml(part);
  const p = root.prefix;
  const types = root.uri.includes("purl.oclc.org") ? NAMESPACES.strict.types : NAMESPACES.transitional.types;
  const used = childrenOf(root, "property").map((element) => Number(attribute(element, "pid") ?? 1));
  let pid = Math.max(1, ...used);
  const text = pieces(record)
    .map(
      (piece, index) =>
        `<${p}property fmtid="${FORMAT_ID}" pid="${++pid}" name="${NAME}${index + 1}">` +
        `<vt:lpwstr xmlns:vt="${types}">${escapeText(piece)}</vt:lpwstr></${p}property>`,
    )
    .join("");
  draft.change(part, [appendInside(draft.text(part), root, text)]);
}

/** Cuts a text into pieces of at most 255 UTF-16 units without tearing a character. */
function pieces(text: string): string[] {
  const result: string[] = [];
  let piece = "";
  for (const letter of text) {
    if (piece.length + letter.length > PIECE) {
      result.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...result, piece];
}

function propertiesPart(draft: Draft): string | null {
  const found = relationshipsOf(draft, "").find(({ kind }) => /^custom-?properties$/i.test(kind));
  return found !== undefined && draft.has(found.target) ? found.target : null;
}

/** Our properties in the order of their numbers. */
function ourProperties(root: Located): Located[] {
  const number = (element: Located) => Number((attribute(element, "name") ?? "").slice(NAME.length));
  return childrenOf(root, "property")
    .filter((element) => attribute(element, "name")?.startsWith(NAME) && number(element) > 0)
    .sort((a, b) => number(a) - number(b));
}

function newProperties(draft: Draft): string {
  const main = relationshipsOf(draft, "").find(({ kind }) => kind === "officeDocument");
  const { relationship, properties } = main?.type.includes("purl.oclc.org")
    ? NAMESPACES.strict
    : NAMESPACES.transitional;
  let part = "docProps/custom.xml";
  for (let number = 2; draft.has(part); number++) part = `docProps/custom${number}.xml`;
  draft.put(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${properties}"></Properties>`,
  );
  addContentType(draft, part, CONTENT_TYPE);
  addRelationship(draft, "", relationship, part);
  return part;
}

function removePieces(draft: Draft): void {
  const part = propertiesPart(draft);
  if (part === null) return;
  const root = draft.xml(part);
  const ours = ourProperties(root);
  if (ours.length === 0) return;
  const relationship = relationshipsOf(draft, "").find(({ target }) => target === part);
  if (ours.length < root.children.length || !relationship?.id.startsWith("rIdZiping")) {
    draft.change(
      part,
      ours.map(({ start, end }) => ({ start, end, text: "" })),
    );
    return;
  }
  removeRelationship(draft, "", relationship.id);
  removeContentType(draft, part);
  draft.remove(part);
}
