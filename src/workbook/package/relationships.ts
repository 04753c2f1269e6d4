import { damaged } from "../errors";
import { escapeXml } from "../xml/escape";
import { XML_DECLARATION } from "../xml/namespaces";
import { likeParent } from "../xml/qualified";
import { splice } from "../xml/splice";
import { appendTo, isEmptied, isOwnElement, ownElement, removeFrom } from "../xml/traces";
import { attribute, childrenOf, parseXml, type XmlElement } from "../xml/tree";
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
  return parts.has(path) ? parts.parsed(path, readRelationships) : [];
}

function readRelationships(path: string, text: string): readonly Relationship[] {
  const source = relationshipsSource(path) ?? "";
  return childrenOf(parseXml(path, text), "Relationship").map((element) => {
    const id = attribute(element.open, "Id");
    const type = attribute(element.open, "Type");
    const target = attribute(element.open, "Target");
    if (id === undefined || type === undefined || target === undefined) throw damaged(path, "Relationship");
    const external = attribute(element.open, "TargetMode") === "External";
    const kind = type.slice(type.lastIndexOf("/") + 1);
    return { id, kind, type, target: external ? target : resolveTarget(source, target), external, element };
  });
}

/** The parts of the package that have relationships; "" stands for the package itself. */
export function sourcesOf(parts: Parts): string[] {
  return parts.names().flatMap((name) => relationshipsSource(name) ?? []);
}

/** The part that the first relationship of a kind leads to. */
export function relatedPart(parts: Parts, source: string, kind: string): string | undefined {
  return relationshipsOf(parts, source).find((each) => each.kind === kind && !each.external)?.target;
}

/** Links a part to another and gives the new relationship's id. */
export function addRelationship(parts: Parts, source: string, type: string, target: string): string {
  const path = relationshipsPath(source);
  const taken = new Set(relationshipsOf(parts, source).map(({ id }) => id.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number++;
  const id = `rId${number}`;
  const attributes = `Id="${id}" Type="${type}" Target="${escapeXml(relativeTarget(source, target))}"`;
  if (!parts.has(path)) {
    const content = `<Relationship ${attributes}/>`;
    parts.put(path, XML_DECLARATION + ownElement("Relationships", `xmlns="${NAMESPACE}"`, content));
    addByExtension(parts, path, RELATIONSHIPS_TYPE);
    return id;
  }
  const text = parts.text(path);
  const root = parts.tree(path);
  const name = likeParent(root.open, "Relationship");
  parts.put(path, splice(text, appendTo(text, root, `<${name} ${attributes}/>`)));
  return id;
}

/** Takes the links from one part to another away, and the relationships part too if it was ours. */
export function removeRelationships(parts: Parts, source: string, target: string): void {
  const path = relationshipsPath(source);
  const gone = relationshipsOf(parts, source)
    .filter((each) => !each.external && partKey(each.target) === partKey(target))
    .map(({ element }) => element);
  if (gone.length === 0) return;
  const text = parts.text(path);
  const root = parts.tree(path);
  const elements = childrenOf(root).filter(({ start }) => gone.some((each) => each.start === start));
  if (isOwnElement(text, root) && isEmptied(root, elements)) removePart(parts, path);
  else parts.put(path, splice(text, removeFrom(text, root, elements)));
}
