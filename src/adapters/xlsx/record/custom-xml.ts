import { KeptWith } from "../../../core/cells";
import { elementXml, RECORD_NAMESPACE, type RecordPart, recordXml } from "../../../core/port";
import { damaged } from "../errors";
import { addOverrides, contentTypeOf, isType, removePart } from "../package/content-types";
import { freeNumbers } from "../package/free-name";
import { sourcesOf } from "../package/links";
import type { Parts } from "../package/parts";
import { partKey, relationshipsPath } from "../package/paths";
import { addRelationship, addRelationships, removeRelationships } from "../package/relationships";
import { CUSTOM_XML, RELATIONSHIPS, SPREADSHEET, XML_DECLARATION } from "../xml/namespaces";
import { splice } from "../xml/splice";
import {
  type Content,
  type CustomItem,
  customItems,
  learnContent,
  PROPERTIES_KIND,
  propertiesOf,
  workbookPart,
} from "./custom-items";
import { guidOf } from "./guid";

/** A part of the record, and the name of the item that holds it. */
interface StoredItem {
  readonly part: RecordPart;
  readonly item: string;
}

const XML_TYPE = "application/xml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** What stands before the first element of a part that may have had another encoding. */
const DECLARATION = /^\ufeff?(?:<\?xml\s[^>]*\?>\s*)?/;

/** The custom XML parts that hold the record, in the order in which the workbook names them. */
export function readCustomXml(parts: Parts): readonly StoredItem[] {
  return stored.of(customItems(parts), storedIn);
}

/** The same list as long as nothing changes: who has read the record of it need not read it again. */
const stored = new KeptWith<readonly CustomItem[], readonly StoredItem[]>();

function storedIn(items: readonly CustomItem[]): readonly StoredItem[] {
  const taken = new Set<string>();
  return items.flatMap(({ item, guid, content }) => {
    if (content?.kind !== "record") return [];
    const id = guid === undefined || taken.has(guid) ? item : guid;
    taken.add(id);
    return [{ part: partOf(content, id), item }];
  });
}

/** The same object as long as the item says the same: whoever has made something of a part knows it again. */
function partOf(content: Content, id: string): RecordPart {
  const known = partsMade.get(content);
  if (known?.id === id) return known;
  const part: RecordPart = { id, text: content.text };
  partsMade.set(content, part);
  return part;
}

const partsMade = new WeakMap<Content, RecordPart>();

/** Our parts of another kind than the record, by the name of their element: their items, and what they say. */
export function readOtherParts(
  parts: Parts,
  kind: string,
): { readonly item: string; readonly text: string }[] {
  return customItems(parts).flatMap(({ item, content }) =>
    content?.kind === kind ? [{ item, text: content.text }] : [],
  );
}

/** Has one part of such a kind say this, in the place of those that are there; its id follows from its kind. */
export function putOtherPart(parts: Parts, kind: string, text: string): void {
  const [standing, ...more] = readOtherParts(parts, kind);
  removeCustomXml(
    parts,
    more.map(({ item }) => item),
  );
  if (standing === undefined) addAll(parts, [{ xml: elementXml(kind, text), name: kind }]);
  else if (standing.text !== text) {
    // In its place: to take it out and put it in again would have other parts move, with each sheet of a large workbook.
    const [{ item } = standing] = readOtherParts(parts, kind);
    const source = parts.text(item);
    const old = elementXml(kind, standing.text);
    const end = source.length;
    const place = source.endsWith(old) ? { start: end - old.length, end } : parts.tree(item);
    parts.put(item, splice(source, [{ start: place.start, end: place.end, text: elementXml(kind, text) }]));
    // It may be long, and is asked for again with each sheet.
    learnContent(parts, item, { kind, text });
  }
}

/** Stores each text as a custom XML part of its own, with an id that follows from the text. */
export function addCustomXml(parts: Parts, texts: readonly string[]): void {
  addAll(
    parts,
    texts.map((text) => ({ xml: recordXml(text), name: text })),
  );
}

/** Takes parts of ours out, whatever they hold. */
export function removeCustomXml(parts: Parts, items: readonly string[]): void {
  removeItems(parts, items);
  if (items.length > 0) closeGaps(parts);
}

/** @param added each with what its id follows from */
function addAll(parts: Parts, added: readonly { readonly xml: string; readonly name: string }[]): void {
  const taken = new Set(customItems(parts).map(({ guid }) => guid?.toUpperCase()));
  const items = added.map(({ xml, name }) => {
    const guid = freeGuid(name, taken);
    taken.add(guid);
    return { xml, guid };
  });
  addItems(parts, items);
}

interface NewItem {
  readonly xml: string;
  readonly guid: string;
}

function addItems(parts: Parts, added: readonly NewItem[]): void {
  if (added.length === 0) return;
  const workbook = workbookPart(parts);
  if (workbook === undefined) throw damaged("_rels/.rels", "no workbook");
  const strict = parts.tree(workbook).open.uri === SPREADSHEET[1] ? 1 : 0;
  const free = freeItemNumbers(parts);
  const numbers = added.map(() => free.next().value);
  const items = numbers.map((number) => `customXml/item${number}.xml`);
  const properties = numbers.map((number) => `customXml/itemProps${number}.xml`);
  added.forEach(({ xml, guid }, index) => {
    const [item = "", own = ""] = [items[index], properties[index]];
    parts.put(item, XML_DECLARATION + xml);
    parts.put(own, propertiesXml(CUSTOM_XML[strict], guid));
    addRelationship(parts, item, `${RELATIONSHIPS[strict]}/${PROPERTIES_KIND}`, own);
  });
  const untyped = items.filter((item) => !isType(contentTypeOf(parts, item), XML_TYPE));
  if (untyped.length > 0) addOverrides(parts, XML_TYPE, ...untyped);
  addOverrides(parts, PROPERTIES_TYPE, ...properties);
  addRelationships(parts, workbook, `${RELATIONSHIPS[strict]}/customXml`, items);
}

/**
 * Gives our parts numbers without a gap again after some have gone: LibreOffice reads items from 1 up to the first
 * that is missing, and loses the rest when it saves. The last ones move; their ids and the order of all stay.
 */
function closeGaps(parts: Parts): void {
  const numbered = customItems(parts)
    .flatMap(({ item, guid, content }) => {
      const number = Number(/^customXml\/item([1-9]\d*)\.xml$/i.exec(item)?.[1] ?? 0);
      return number > 0 && content !== null && guid !== undefined ? [{ item, number, guid }] : [];
    })
    .sort((a, b) => b.number - a.number);
  const free = freeItemNumbers(parts);
  const moving: typeof numbered = [];
  for (const each of numbered) {
    if (free.next().value >= each.number) break;
    moving.unshift(each);
  }
  const moved = moving.map(({ item, guid }) => ({ xml: parts.text(item).replace(DECLARATION, ""), guid }));
  removeItems(
    parts,
    moving.map(({ item }) => item),
  );
  addItems(parts, moved);
}

function freeItemNumbers(parts: Parts): Generator<number, never> {
  return freeNumbers(parts, (number) => {
    const item = `customXml/item${number}.xml`;
    return [item, `customXml/itemProps${number}.xml`, relationshipsPath(item)];
  });
}

function propertiesXml(namespace: string, guid: string): string {
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${RECORD_NAMESPACE}"/></ds:schemaRefs>`;
  const open = `<ds:datastoreItem ds:itemID="${guid}" xmlns:ds="${namespace}">`;
  return `${XML_DECLARATION}${open}${schema}</ds:datastoreItem>`;
}

/** Takes away items, their properties unless others have a use for them, and every link to them. */
function removeItems(parts: Parts, items: readonly string[]): void {
  if (items.length === 0) return;
  const properties = new Set(items.flatMap((item) => propertiesOf(parts, item)));
  const links = items.map(relationshipsPath).filter((path) => parts.has(path));
  const going = new Set(items.map(partKey));
  const stayingSources = (part: string) =>
    sourcesOf(parts, part).filter((source) => !going.has(partKey(source)));
  for (const source of new Set(items.flatMap(stayingSources))) removeRelationships(parts, source, ...items);
  const unused = [...properties].filter((part) => parts.has(part) && stayingSources(part).length === 0);
  removePart(parts, ...links, ...items, ...unused);
}

/** A GUID that follows from the text, and that is not taken. */
function freeGuid(text: string, taken: ReadonlySet<string | undefined>): string {
  for (let copy = 1; ; copy++) {
    const guid = guidOf(`${RECORD_NAMESPACE}#${copy}#${text}`);
    if (!taken.has(guid)) return guid;
  }
}
