import { addOverride, removePart } from "../package/content-types";
import { freeName } from "../package/free-name";
import type { Parts } from "../package/parts";
import { addRelationship, relatedPart, relationshipsOf, removeRelationships } from "../package/relationships";
import { escapeText, unescapeText } from "../xml/escape";
import { CUSTOM_PROPERTIES, PROPERTY_TYPES, RELATIONSHIPS, XML_DECLARATION } from "../xml/namespaces";
import { likeParent, prefixFor } from "../xml/qualified";
import { splice } from "../xml/splice";
import { appendTo, isEmptied, isOwnElement, ownElement, removeFrom } from "../xml/traces";
import { attribute, childrenOf, type XmlElement } from "../xml/tree";
import { chunksOf } from "./chunks";

const KIND = "custom-properties";
const STRICT_KIND = "customProperties";
const TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const OUR_NAME = /^自评核\.([1-9]\d*)$/;

/** The record that a workbook carries in its custom properties, or null. */
export function readRecord(parts: Parts): string | null {
  const part = propertiesPart(parts);
  if (part === undefined) return null;
  const ours = ourProperties(parts.tree(part));
  return ours.length === 0 ? null : ours.map(({ element }) => unescapeText(textOf(element))).join("");
}

/** Stores a record, or removes it (null); properties of others stay as they are. */
export function writeRecord(parts: Parts, record: string | null): void {
  if (record === readRecord(parts)) return;
  removeRecord(parts);
  if (record !== null) addRecord(parts, record);
}

function removeRecord(parts: Parts): void {
  const part = propertiesPart(parts);
  if (part === undefined) return;
  const source = parts.text(part);
  const root = parts.tree(part);
  const elements = ourProperties(root).map(({ element }) => element);
  if (elements.length === 0) return;
  if (!isEmptied(root, elements) || !isOwnElement(source, root)) {
    parts.put(part, splice(source, removeFrom(source, root, elements)));
    return;
  }
  removeRelationships(parts, "", part);
  removePart(parts, part);
}

function addRecord(parts: Parts, record: string): void {
  const part = propertiesPart(parts);
  if (part === undefined) {
    create(parts, record);
    return;
  }
  const source = parts.text(part);
  const root = parts.tree(part);
  const ids = childrenOf(root, "property").map(({ open }) => Number(attribute(open, "pid") ?? 0));
  const own = PROPERTY_TYPES[root.open.uri === CUSTOM_PROPERTIES[1] ? 1 : 0];
  const { prefix, declaration } = prefixFor(root.open, [own], "vt");
  const name = likeParent(root.open, "property");
  const added = propertiesXml(name, prefix, declaration, record, Math.max(1, ...ids) + 1);
  parts.put(part, splice(source, appendTo(source, root, added)));
}

function create(parts: Parts, record: string): void {
  const part = freeName(parts, (number) => `docProps/custom${number === 1 ? "" : number - 1}.xml`);
  const strict = isStrict(parts) ? 1 : 0;
  const attributes = `xmlns="${CUSTOM_PROPERTIES[strict]}" xmlns:vt="${PROPERTY_TYPES[strict]}"`;
  const content = propertiesXml("property", "vt", "", record, 2);
  parts.put(part, XML_DECLARATION + ownElement("Properties", attributes, content));
  addOverride(parts, part, TYPE);
  addRelationship(parts, "", `${RELATIONSHIPS[strict]}/${[KIND, STRICT_KIND][strict] ?? KIND}`, part);
}

function isStrict(parts: Parts): boolean {
  return relationshipsOf(parts, "").some(({ type }) => type === `${RELATIONSHIPS[1]}/officeDocument`);
}

function propertiesXml(
  name: string,
  vt: string,
  declaration: string,
  record: string,
  firstId: number,
): string {
  return chunksOf(record)
    .map((chunk, index) => {
      const value = `<${vt}:lpwstr${declaration}>${escapeText(chunk)}</${vt}:lpwstr>`;
      return `<${name} fmtid="${FORMAT_ID}" pid="${firstId + index}" name="自评核.${index + 1}">${value}</${name}>`;
    })
    .join("");
}

function propertiesPart(parts: Parts): string | undefined {
  return relatedPart(parts, "", KIND) ?? relatedPart(parts, "", STRICT_KIND);
}

function ourProperties(root: XmlElement): { number: number; element: XmlElement }[] {
  return childrenOf(root, "property")
    .flatMap((element) => {
      const match = OUR_NAME.exec(attribute(element.open, "name") ?? "");
      return match ? [{ number: Number(match[1]), element }] : [];
    })
    .sort((a, b) => a.number - b.number);
}

function textOf(property: XmlElement): string {
  return childrenOf(property)[0]?.text ?? "";
}
