import { RECORD_NAMESPACE, recordXml } from "../../sheet";
import { damaged, ifReadable } from "../errors";
import { addOverride, contentTypeOf, removePart } from "../package/content-types";
import { freeNumber } from "../package/free-name";
import type { Parts } from "../package/parts";
import { partKey, relationshipsPath } from "../package/paths";
import {
  addRelationship,
  relatedPart,
  relationshipsOf,
  removeRelationships,
  sourcesOf,
} from "../package/relationships";
import { CUSTOM_XML, RELATIONSHIPS, SPREADSHEET, XML_DECLARATION } from "../xml/namespaces";
import { attributeIn, parseXml } from "../xml/tree";
import { guidOf } from "./guid";
import type { StoredPart } from "./stored-part";

const XML_TYPE = "application/xml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPERTIES_KIND = "customXmlProps";

/** The custom XML parts of our namespace, in the order in which the workbook names them. */
export function readCustomXml(parts: Parts): StoredPart[] {
  const found: StoredPart[] = [];
  for (const item of itemsOf(parts)) {
    const text = textIn(parts, item);
    if (text === null) continue;
    const guid = guidIn(parts, item);
    const isFree = guid !== undefined && found.every(({ id }) => id !== guid);
    const id = isFree ? guid : item;
    found.push({
      id,
      text,
      remove: (from) => {
        removeItem(from, item);
      },
    });
  }
  return found;
}

/**
 * Stores a text as a custom XML part of its own.
 * @param guid its id; one that follows from the text where it is left out
 */
export function addCustomXml(parts: Parts, text: string, guid = freeGuid(parts, text)): void {
  const workbook = workbookPart(parts);
  if (workbook === undefined) throw damaged("_rels/.rels", "no workbook");
  const strict = parts.tree(workbook).open.uri === SPREADSHEET[1] ? 1 : 0;
  const number = freeItemNumber(parts);
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  parts.put(item, XML_DECLARATION + recordXml(text));
  if (contentTypeOf(parts, item) !== XML_TYPE) addOverride(parts, item, XML_TYPE);
  parts.put(properties, propertiesXml(CUSTOM_XML[strict], guid));
  addOverride(parts, properties, PROPERTIES_TYPE);
  addRelationship(parts, item, `${RELATIONSHIPS[strict]}/${PROPERTIES_KIND}`, properties);
  addRelationship(parts, workbook, `${RELATIONSHIPS[strict]}/customXml`, item);
}

/**
 * Gives our parts numbers without a gap again after some have gone: LibreOffice reads items from 1 up to the first
 * that is missing, and loses the rest when it saves. Their ids and their order stay.
 */
export function closeGaps(parts: Parts): void {
  const numbered = itemsOf(parts)
    .map((item) => ({ item, number: Number(/^customXml\/item([1-9]\d*)\.xml$/i.exec(item)?.[1] ?? 0) }))
    .sort((a, b) => a.number - b.number);
  for (const { item, number } of numbered) {
    const text = textIn(parts, item);
    const guid = guidIn(parts, item);
    if (text === null || guid === undefined || freeItemNumber(parts) > number) continue;
    removeItem(parts, item);
    addCustomXml(parts, text, guid);
  }
}

function freeItemNumber(parts: Parts): number {
  return freeNumber(parts, (number) => {
    const item = `customXml/item${number}.xml`;
    return [item, `customXml/itemProps${number}.xml`, relationshipsPath(item)];
  });
}

function propertiesXml(namespace: string, guid: string): string {
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${RECORD_NAMESPACE}"/></ds:schemaRefs>`;
  const open = `<ds:datastoreItem ds:itemID="${guid}" xmlns:ds="${namespace}">`;
  return `${XML_DECLARATION}${open}${schema}</ds:datastoreItem>`;
}

/** Takes away an item, its properties unless others have a use for them, and every link to it. */
function removeItem(parts: Parts, item: string): void {
  const properties = propertiesOf(parts, item);
  const links = relationshipsPath(item);
  if (parts.has(links)) removePart(parts, links);
  for (const source of sourcesOfLinksTo(parts, item)) removeRelationships(parts, source, item);
  removePart(parts, item);
  for (const part of properties) {
    if (parts.has(part) && sourcesOfLinksTo(parts, part).length === 0) removePart(parts, part);
  }
}

function sourcesOfLinksTo(parts: Parts, part: string): string[] {
  const key = partKey(part);
  return sourcesOf(parts).filter((source) =>
    ifReadable(() => relationshipsOf(parts, source))?.some(
      ({ external, target }) => !external && partKey(target) === key,
    ),
  );
}

/** The names of all custom XML parts, ours and those of others. LibreOffice links them to the package, not to the workbook. */
function itemsOf(parts: Parts): string[] {
  const targets = [workbookPart(parts), ""].flatMap((source) =>
    (source === undefined ? [] : relationshipsOf(parts, source)).flatMap(({ type, external, target }) =>
      !external && RELATIONSHIPS.some((base) => type === `${base}/customXml`) ? [target] : [],
    ),
  );
  return [...new Map(targets.map((target) => [partKey(target), target])).values()];
}

function workbookPart(parts: Parts): string | undefined {
  return relatedPart(parts, "", "officeDocument");
}

/** The text in a custom XML part of ours; null for those of others, which may be broken or missing. */
function textIn(parts: Parts, item: string): string | null {
  return ifReadable(() => parts.parsed(item, readText)) ?? null;
}

function readText(part: string, source: string): string | null {
  if (!source.includes(RECORD_NAMESPACE)) return null;
  const root = ifReadable(() => parseXml(part, source));
  return root?.open.uri === RECORD_NAMESPACE && root.open.local === "record" ? root.text : null;
}

function propertiesOf(parts: Parts, item: string): string[] {
  const links = ifReadable(() => relationshipsOf(parts, item)) ?? [];
  return links.flatMap(({ kind, external, target }) =>
    kind === PROPERTIES_KIND && !external ? [target] : [],
  );
}

/** The GUID that the properties of an item give it. */
function guidIn(parts: Parts, item: string): string | undefined {
  const [properties] = propertiesOf(parts, item);
  const root = properties === undefined ? undefined : ifReadable(() => parts.tree(properties));
  return root && attributeIn(root.open, CUSTOM_XML, "itemID");
}

/** A GUID that follows from the text, and that no item of this workbook has. */
function freeGuid(parts: Parts, text: string): string {
  const taken = new Set(itemsOf(parts).map((item) => guidIn(parts, item)?.toUpperCase()));
  for (let copy = 1; ; copy++) {
    const guid = guidOf(`${RECORD_NAMESPACE}#${copy}#${text}`);
    if (!taken.has(guid)) return guid;
  }
}
