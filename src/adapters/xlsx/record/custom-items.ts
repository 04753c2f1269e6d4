import { RECORD_NAMESPACE } from "../../../core/port";
import { ifReadable } from "../errors";
import { differing } from "../package/differing";
import type { Parts } from "../package/parts";
import { partKey, relationshipsPath } from "../package/paths";
import { type Relationship, relatedPart, relatedParts, relationshipsOf } from "../package/relationships";
import { SharedMap } from "../package/shared-map";
import { View } from "../package/view";
import { CUSTOM_XML, RELATIONSHIPS } from "../xml/namespaces";
import { attributeIn, parseXml } from "../xml/tree";

export const PROPERTIES_KIND = "customXmlProps";

/** A custom XML part. */
export interface CustomItem {
  /** Its name in the package. */
  readonly item: string;
  /** The GUID that its properties give it. */
  readonly guid: string | undefined;
  /** What it holds, where it is ours; null for those of others, which may be broken or missing. */
  readonly content: Content | null;
  /** The keys of the parts from which all this was read. */
  readonly readFrom: readonly string[];
}

/** All custom XML parts, ours and others'. LibreOffice links them to the package, not to the workbook. */
export function customItems(parts: Parts): readonly CustomItem[] {
  return items.of(parts, undefined).items;
}

interface Items {
  /** The links by which they are found. */
  readonly links: readonly Relationship[];
  readonly ofPackage: readonly Relationship[];
  /** Each is linked once, and from the workbook: then what comes and goes among its links tells all. */
  readonly isPlain: boolean;
  readonly items: readonly CustomItem[];
  /** Those that were read of a part, by its key. */
  readonly readers: SharedMap<readonly CustomItem[]>;
}

/** With each sheet of a large workbook they are asked for several times, and one or two of them come or change. */
const items = new View<Items>("custom XML parts", itemsOf, followItems);

function followItems(parts: Parts, before: Items, changed: ReadonlySet<string>): Items {
  const [links, ofPackage] = linksOf(parts);
  const stale = new Set([...changed].flatMap((name) => before.readers.get(partKey(name)) ?? []));
  if (links === before.links && ofPackage === before.ofPackage && stale.size === 0) return before;
  const { gone, come, isAtEnd } = differing(before.links, links);
  const [leaving, coming] = [new Set(targetsIn(gone)), targetsIn(come)];
  const isKnown = (target: string) => before.readers.get(partKey(target)) !== undefined;
  const isPlain = before.isPlain && ofPackage === before.ofPackage && (isAtEnd || coming.length === 0);
  if (!isPlain || coming.some(isKnown)) return itemsOf(parts);
  const left = leaving.size === 0 ? before.items : before.items.filter(({ item }) => !leaving.has(item));
  const again = new Map([...stale].map((each) => [each, readItem(parts, each.item)]));
  const added = coming.map((target) => readItem(parts, target));
  const items = [...left.map((each) => again.get(each) ?? each), ...added];
  const taken = before.items.filter((each) => again.has(each) || leaving.has(each.item));
  const read = [...left.flatMap((each) => again.get(each) ?? []), ...added];
  return { ...before, links, items, readers: withReaders(withoutReaders(before.readers, taken), read) };
}

/** All of them, read anew. */
function itemsOf(parts: Parts): Items {
  const [links, ofPackage] = linksOf(parts);
  const targets = targetsIn([...links, ...ofPackage]);
  const names = [...new Map(targets.map((target) => [partKey(target), target])).values()];
  const items = names.map((name) => readItem(parts, name));
  const isPlain = targets.length === names.length && targetsIn(ofPackage).length === 0;
  return { links, ofPackage, isPlain, items, readers: withReaders(SharedMap.empty(), items) };
}

function targetsIn(links: readonly Relationship[]): string[] {
  return links.filter(isCustomXml).map(({ target }) => target);
}

function withReaders(readers: Items["readers"], items: readonly CustomItem[]): Items["readers"] {
  let all = readers;
  for (const item of items) {
    for (const key of item.readFrom) all = all.with(key, [...(all.get(key) ?? []), item]);
  }
  return all;
}

function withoutReaders(readers: Items["readers"], items: readonly CustomItem[]): Items["readers"] {
  let all = readers;
  for (const item of items) {
    for (const key of item.readFrom) {
      const left = all.get(key)?.filter((each) => each !== item) ?? [];
      all = left.length > 0 ? all.with(key, left) : all.without(key);
    }
  }
  return all;
}

function linksOf(parts: Parts): [ofWorkbook: readonly Relationship[], ofPackage: readonly Relationship[]] {
  const workbook = workbookPart(parts);
  return [workbook === undefined ? [] : relationshipsOf(parts, workbook), relationshipsOf(parts, "")];
}

function readItem(parts: Parts, item: string): CustomItem {
  const properties = ifReadable(() => relationshipsOf(parts, item).filter(isProperties)) ?? [];
  const readFrom = [item, relationshipsPath(item), ...properties.map(({ target }) => target)].map(partKey);
  return { item, guid: guidIn(parts, item), content: contentOf(parts, item), readFrom };
}

const CUSTOM_XML_TYPES = RELATIONSHIPS.map((base) => `${base}/customXml`);

function isCustomXml({ kind, type, external }: Relationship): boolean {
  return kind === "customXml" && !external && CUSTOM_XML_TYPES.includes(type);
}

function isProperties({ kind, external }: Relationship): boolean {
  return !external && kind === PROPERTIES_KIND;
}

export function workbookPart(parts: Parts): string | undefined {
  return relatedPart(parts, "", "officeDocument");
}

/** The GUID that the properties of an item give it. */
function guidIn(parts: Parts, item: string): string | undefined {
  const [properties] = propertiesOf(parts, item);
  const root = properties === undefined ? undefined : ifReadable(() => parts.tree(properties));
  return root && attributeIn(root.open, CUSTOM_XML, "itemID");
}

/** The names of an item's properties. */
export function propertiesOf(parts: Parts, item: string): string[] {
  return ifReadable(() => relatedParts(parts, item, PROPERTIES_KIND)) ?? [];
}

/** What a custom XML part of ours holds. */
export interface Content {
  readonly kind: string;
  readonly text: string;
}

function contentOf(parts: Parts, item: string): Content | null {
  return ifReadable(() => parts.parsed(item, readContent, WEIGHT)) ?? null;
}

/** Says what an item of ours now holds, so that it need not be read. */
export function learnContent(parts: Parts, item: string, content: Content): void {
  parts.learn(item, readContent, content, WEIGHT);
}

/** A text, and no elements. */
const WEIGHT = 0.1;

function readContent(part: string, source: string): Content | null {
  if (!source.includes(RECORD_NAMESPACE)) return null;
  const root = ifReadable(() => parseXml(part, source));
  return root?.open.uri === RECORD_NAMESPACE ? { kind: root.open.local, text: root.text } : null;
}
