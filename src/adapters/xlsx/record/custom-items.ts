import { RECORD_NAMESPACE } from "../../../core/port";
import { ifReadable } from "../errors";
import type { Parts } from "../package/parts";
import { partKey } from "../package/paths";
import { type Relationship, relatedPart, relatedParts, relationshipsOf } from "../package/relationships";
import { CUSTOM_XML, RELATIONSHIPS } from "../xml/namespaces";
import { attributeIn, parseXml } from "../xml/tree";

export const PROPERTIES_KIND = "customXmlProps";

/** A custom XML part. */
interface CustomItem {
  /** Its name in the package. */
  readonly item: string;
  /** The GUID that its properties give it. */
  readonly guid: string | undefined;
}

/**
 * All custom XML parts, ours and others'. LibreOffice links them to the package, not to the workbook. They are found
 * once as long as the links stay the same: with each sheet of a large workbook they are asked for several times.
 */
export function customItems(parts: Parts): readonly CustomItem[] {
  const workbook = workbookPart(parts);
  const links = workbook === undefined ? [] : relationshipsOf(parts, workbook);
  const ofPackage = relationshipsOf(parts, "");
  const known = found.get(links);
  if (known?.ofPackage === ofPackage) return known.items;
  const targets = [...links, ...ofPackage].filter(isCustomXml).map(({ target }) => target);
  const items = [...new Map(targets.map((target) => [partKey(target), target])).values()].map((item) => ({
    item,
    guid: guidIn(parts, item),
  }));
  found.set(links, { ofPackage, items });
  return items;
}

const found = new WeakMap<
  readonly Relationship[],
  { readonly ofPackage: readonly Relationship[]; readonly items: readonly CustomItem[] }
>();

function isCustomXml({ type, external }: Relationship): boolean {
  return !external && RELATIONSHIPS.some((base) => type === `${base}/customXml`);
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

/** What a custom XML part of ours holds; null for those of others, which may be broken or missing. */
export function contentOf(parts: Parts, item: string): Content | null {
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
