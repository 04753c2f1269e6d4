import { escapeXml } from "../xml/escape";
import { likeParent } from "../xml/qualified";
import { attributeSplice, splice } from "../xml/splice";
import { appendTo, isOwnElement, ownElement, removeFrom } from "../xml/traces";
import { attribute, childrenOf, type XmlElement } from "../xml/tree";
import type { Parts } from "./parts";
import { partKey } from "./paths";

export const CONTENT_TYPES = "[Content_Types].xml";

/** The content type of a part: its own, or that of its extension. */
export function contentTypeOf(parts: Parts, part: string): string | undefined {
  const { defaults, overrides } = read(parts);
  const found = overrides.find((each) => isFor(each, part)) ?? defaults.find((each) => isFor(each, part));
  return found && attribute(found.open, "ContentType");
}

/** Declares a new part by an Override of its own; one that a part of this name left behind serves again. */
export function addOverride(parts: Parts, part: string, type: string): void {
  const { text, overrides } = read(parts);
  const left = overrides.find((each) => isFor(each, part));
  if (left) {
    parts.put(CONTENT_TYPES, splice(text, attributeSplice(text, left.open, "ContentType", type)));
    return;
  }
  const attributes = `PartName="/${escapeXml(part)}" ContentType="${type}"`;
  append(parts, (name) => `<${name("Override")} ${attributes}/>`);
}

/** Declares a new part by its extension if that is free or says the same, else by an Override. */
export function addByExtension(parts: Parts, part: string, type: string): void {
  const { root, text, defaults } = read(parts);
  const known = defaults.find((each) => isFor(each, part));
  // Parts of others that have no type yet must not get one from us: it could not be taken back.
  if (known ? attribute(known.open, "ContentType") !== type : hasUntyped(parts, part)) {
    addOverride(parts, part, type);
    return;
  }
  if (known) return;
  const attributes = `Extension="${extension(part)}" ContentType="${type}"`;
  const before = childrenOf(root)[0]?.start ?? root.closeStart;
  const element = ownElement(likeParent(root.open, "Default"), attributes, "");
  parts.put(CONTENT_TYPES, splice(text, [{ start: before, end: before, text: element }]));
}

/** Takes a part away, and what declares it: its Override, and a Default of ours that no part needs any more. */
export function removePart(parts: Parts, part: string): void {
  parts.remove(part);
  removeContentType(parts, part);
}

/** Takes back what declares a removed part. */
export function removeContentType(parts: Parts, part: string): void {
  const { root, text, defaults, overrides } = read(parts);
  const own = defaults.filter((each) => isFor(each, part) && isOwnElement(text, each));
  const gone = [
    ...overrides.filter((each) => isFor(each, part)),
    ...(own.length > 0 && !hasUntyped(parts, part) ? own : []),
  ];
  parts.put(CONTENT_TYPES, splice(text, removeFrom(text, root, gone)));
}

/** The names that Overrides declare, those of parts that are long gone too. */
export function declaredNames(parts: Parts): string[] {
  return read(parts).overrides.flatMap(({ open }) => attribute(open, "PartName") ?? []);
}

/** Whether another part of the same extension has no Override of its own. */
function hasUntyped(parts: Parts, part: string): boolean {
  const typed = new Set(declaredNames(parts).map(partKey));
  const own = partKey(part);
  return parts.names().some((name) => {
    const key = partKey(name);
    if (key === own || typed.has(key) || name === CONTENT_TYPES) return false;
    return extension(name) === extension(part);
  });
}

function append(parts: Parts, content: (name: (local: string) => string) => string): void {
  const { root, text } = read(parts);
  const added = content((local) => likeParent(root.open, local));
  parts.put(CONTENT_TYPES, splice(text, appendTo(text, root, added)));
}

function read(parts: Parts) {
  const text = parts.text(CONTENT_TYPES);
  const root = parts.tree(CONTENT_TYPES);
  return { text, root, defaults: childrenOf(root, "Default"), overrides: childrenOf(root, "Override") };
}

function isFor({ open }: XmlElement, part: string): boolean {
  const name = attribute(open, "PartName");
  if (name !== undefined) return partKey(name) === partKey(part);
  return attribute(open, "Extension")?.toLowerCase() === extension(part);
}

function extension(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}
