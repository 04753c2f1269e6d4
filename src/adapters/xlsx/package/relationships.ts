import { KeptWith } from "../../../core/cells";
import { damaged } from "../errors";
import { escapeXml } from "../xml/escape";
import { XML_DECLARATION } from "../xml/namespaces";
import { likeParent } from "../xml/qualified";
import { appendTo, isEmptied, isOwnElement, ownElement, removeFrom } from "../xml/traces";
import { attribute, childrenOf, type XmlElement } from "../xml/tree";
import { addByExtension, removePart } from "./content-types";
import type { Parts } from "./parts";
import { partKey, relationshipsPath, relationshipsSource, relativeTarget, resolveTarget } from "./paths";
import { freed } from "./taken-names";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last part of its type, such as "worksheet": the same in Strict files. */
  readonly kind: string;
  readonly type: string;
  /** The name of the part it leads to; an address outside the package for external ones. */
  readonly target: string;
  /** The same as partKey gives it, to be compared: there may be thousands of links. */
  readonly key: string;
  readonly external: boolean;
}

/** The relationships of a part ("" for the package); none where it has no relationships part. */
export function relationshipsOf(parts: Parts, source: string): readonly Relationship[] {
  const path = relationshipsPath(source);
  if (!parts.has(path)) return [];
  const root = parts.tree(path);
  return read.of(root, () =>
    childrenOf(root, "Relationship").map((element) => readRelationship(path, element)),
  );
}

/**
 * What was made of trees. Whoever puts links to the end of a list, or takes some away, says what is made of the list
 * that it then is: the others stay the same objects, and are not looked at again.
 */
const read = new KeptWith<XmlElement, readonly Relationship[]>();

function readRelationship(path: string, element: XmlElement): Relationship {
  const source = relationshipsSource(path) ?? "";
  const id = attribute(element.open, "Id");
  const type = attribute(element.open, "Type");
  const target = attribute(element.open, "Target");
  if (id === undefined || type === undefined || target === undefined) throw damaged(path, "Relationship");
  const external = attribute(element.open, "TargetMode") === "External";
  const kind = type.slice(type.lastIndexOf("/") + 1);
  const name = external ? target : resolveTarget(source, target);
  return { id, kind, type, target: name, key: partKey(name), external };
}

/** The parts that relationships of one kind lead to; one that leads to a part that is missing is as none. */
export function relatedParts(parts: Parts, source: string, kind: string): string[] {
  return relationshipsOf(parts, source)
    .filter((each) => !each.external && each.kind === kind && parts.has(each.target))
    .map(({ target }) => target);
}

/** The part that the first of them leads to. */
export function relatedPart(parts: Parts, source: string, kind: string): string | undefined {
  return relatedParts(parts, source, kind)[0];
}

/** Links a part to another and gives the new relationship's id. */
export function addRelationship(parts: Parts, source: string, type: string, target: string): string {
  return addRelationships(parts, source, type, [target])[0] ?? "";
}

/** Links a part to others in one go, however many; gives the new relationships' ids. */
export function addRelationships(
  parts: Parts,
  source: string,
  type: string,
  targets: readonly string[],
): string[] {
  const path = relationshipsPath(source);
  const ids = freeIds(parts, source, targets.length);
  const elements = (name: string) =>
    targets
      .map((target, index) => [ids[index] ?? "", escapeXml(relativeTarget(source, target))] as const)
      .map(([id, target]) => `<${name} Id="${id}" Type="${type}" Target="${target}"/>`)
      .join("");
  if (!parts.has(path)) {
    const content = elements("Relationship");
    parts.put(path, XML_DECLARATION + ownElement("Relationships", `xmlns="${NAMESPACE}"`, content));
    addByExtension(parts, path, RELATIONSHIPS_TYPE);
    return ids;
  }
  const text = parts.text(path);
  const root = parts.tree(path);
  const added = elements(likeParent(root.open, "Relationship"));
  const before = relationshipsOf(parts, source);
  parts.spliceList(path, appendTo(text, root, added));
  const after = parts.tree(path);
  const fresh = after.children.slice(root.children.length);
  read.of(after, () => [...before, ...fresh.map((element) => readRelationship(path, element))]);
  return ids;
}

/** Ids that no link has, and that the part does not name: what leads nowhere must not lead to a new part. */
function freeIds(parts: Parts, source: string, count: number): string[] {
  const links = relationshipsOf(parts, source).map(({ id }) => id.toLowerCase());
  const taken = new Set([...links, ...parts.ofRoughText(source, idsNamed)]);
  const ids: string[] = [];
  for (let number = links.length + 1; ids.length < count; number++) {
    if (!taken.has(`rid${number}`)) ids.push(`rId${number}`);
  }
  return ids;
}

function idsNamed(_part: string, text: string): readonly string[] {
  return Array.from(text.matchAll(/["'](rid\d+)["']/gi), ([, id = ""]) => id.toLowerCase());
}

/**
 * Takes links of one kind away that lead nowhere, so that a new one stands in their place: readers take the first, or
 * refuse two. Where it was the last link, a part for links stays that is empty.
 * @param kept ids of links that something else names
 */
export function removeDeadLinks(
  parts: Parts,
  source: string,
  kind: string,
  kept: readonly (string | undefined)[] = [],
): void {
  const dead = relationshipsOf(parts, source).filter(
    (each) => !each.external && each.kind === kind && !parts.has(each.target) && !kept.includes(each.id),
  );
  removeLinks(parts, source, new Set(dead));
}

/** Takes a part away, with the links that lead to it from another. */
export function unlinkPart(parts: Parts, source: string, part: string): void {
  removeRelationships(parts, source, part);
  removePart(parts, part);
}

/** Takes the links from one part to others away, and the relationships part too if it was ours. */
export function removeRelationships(parts: Parts, source: string, ...targets: readonly string[]): void {
  const keys = new Set(targets.map(partKey));
  const gone = relationshipsOf(parts, source).filter(({ external, key }) => !external && keys.has(key));
  removeLinks(parts, source, new Set(gone));
}

function removeLinks(parts: Parts, source: string, gone: ReadonlySet<Relationship>): void {
  if (gone.size === 0) return;
  for (const { target } of gone) freed(parts.memory, target);
  const path = relationshipsPath(source);
  const text = parts.text(path);
  const root = parts.tree(path);
  const links = relationshipsOf(parts, source);
  const elements = childrenOf(root, "Relationship").filter((_, index) =>
    gone.has(links[index] as Relationship),
  );
  if (isOwnElement(text, root) && isEmptied(root, elements)) removePart(parts, path);
  else {
    parts.spliceList(path, removeFrom(text, root, elements));
    read.of(parts.tree(path), () => links.filter((link) => !gone.has(link)));
  }
}
