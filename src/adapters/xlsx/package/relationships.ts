import { KeptWith } from "../../../core/cells";
import { damaged, ifReadable } from "../errors";
import { escapeXml } from "../xml/escape";
import { XML_DECLARATION } from "../xml/namespaces";
import { likeParent } from "../xml/qualified";
import { appendTo, isEmptied, isOwnElement, ownElement, removeFrom } from "../xml/traces";
import { attribute, childrenOf, type XmlElement } from "../xml/tree";
import { addByExtension, removePart } from "./content-types";
import type { Parts } from "./parts";
import { partKey, relationshipsPath, relationshipsSource, relativeTarget, resolveTarget } from "./paths";

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
  readonly external: boolean;
  readonly element: XmlElement;
}

/** The relationships of a part ("" for the package); none where it has no relationships part. */
export function relationshipsOf(parts: Parts, source: string): readonly Relationship[] {
  const path = relationshipsPath(source);
  if (!parts.has(path)) return [];
  const root = parts.tree(path);
  return read.of(root, () =>
    childrenOf(root, "Relationship").map((element) =>
      made.of(element, () => readRelationship(path, element)),
    ),
  );
}

/** What was made of trees and their elements, which stay the same while others come and go. */
const read = new KeptWith<XmlElement, readonly Relationship[]>();
const made = new KeptWith<XmlElement, Relationship>();

function readRelationship(path: string, element: XmlElement): Relationship {
  const source = relationshipsSource(path) ?? "";
  const id = attribute(element.open, "Id");
  const type = attribute(element.open, "Type");
  const target = attribute(element.open, "Target");
  if (id === undefined || type === undefined || target === undefined) throw damaged(path, "Relationship");
  const external = attribute(element.open, "TargetMode") === "External";
  const kind = type.slice(type.lastIndexOf("/") + 1);
  return { id, kind, type, target: external ? target : resolveTarget(source, target), external, element };
}

/** The parts of the package that have relationships; "" stands for the package itself. */
export function sourcesOf(parts: Parts): string[] {
  return parts.names().flatMap((name) => relationshipsSource(name) ?? []);
}

/** The names of all parts that some part leads to, missing ones too; what links cannot be read is passed over. */
export function linkedParts(parts: Parts): string[] {
  return sourcesOf(parts).flatMap((source) => ifReadable(() => targetsOf(parts, source)) ?? []);
}

function targetsOf(parts: Parts, source: string): string[] {
  return relationshipsOf(parts, source).flatMap(({ external, target }) => (external ? [] : [target]));
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
  parts.spliceList(path, appendTo(text, root, added));
  return ids;
}

/** Ids that no link has, and that the part does not name: what leads nowhere must not lead to a new part. */
function freeIds(parts: Parts, source: string, count: number): string[] {
  const links = relationshipsOf(parts, source).map(({ id }) => id.toLowerCase());
  const named = parts.roughText(source).matchAll(/["'](rid\d+)["']/gi);
  const taken = new Set([...links, ...Array.from(named, ([, id = ""]) => id.toLowerCase())]);
  const ids: string[] = [];
  for (let number = links.length + 1; ids.length < count; number++) {
    if (!taken.has(`rid${number}`)) ids.push(`rId${number}`);
  }
  return ids;
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
  removeElements(parts, source, new Set(dead.map(({ element }) => element.start)));
}

/** Takes a part away, with the links that lead to it from another. */
export function unlinkPart(parts: Parts, source: string, part: string): void {
  removeRelationships(parts, source, part);
  removePart(parts, part);
}

/** Takes the links from one part to others away, and the relationships part too if it was ours. */
export function removeRelationships(parts: Parts, source: string, ...targets: readonly string[]): void {
  const keys = new Set(targets.map(partKey));
  const gone = relationshipsOf(parts, source).filter(
    ({ external, target }) => !external && keys.has(partKey(target)),
  );
  removeElements(parts, source, new Set(gone.map(({ element }) => element.start)));
}

/** Takes links away, known by their places. */
function removeElements(parts: Parts, source: string, gone: ReadonlySet<number>): void {
  if (gone.size === 0) return;
  parts.memory.forgetNames();
  const path = relationshipsPath(source);
  const text = parts.text(path);
  const root = parts.tree(path);
  const elements = childrenOf(root).filter(({ start }) => gone.has(start));
  if (isOwnElement(text, root) && isEmptied(root, elements)) removePart(parts, path);
  else parts.spliceList(path, removeFrom(text, root, elements));
}
