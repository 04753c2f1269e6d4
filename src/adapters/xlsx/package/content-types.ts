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
  const key = partKey(part);
  const found = overrides.find((each) => nameOf(each) === key) ?? defaults.find((each) => isFor(each, part));
  return found && attribute(found.open, "ContentType");
}

/** Declares new parts of one type, each by an Override; one that a part of this name left behind serves again. */
export function addOverrides(parts: Parts, type: string, ...added: readonly string[]): void {
  const { root, text, overrides } = read(parts);
  const tag = likeParent(root.open, "Override");
  const wanted = new Set(added.map(partKey));
  const byName = new Map(
    overrides.map((each) => [nameOf(each), each] as const).filter(([key]) => wanted.has(key)),
  );
  const left = added.flatMap((part) => byName.get(partKey(part)) ?? []);
  const fresh = added
    .filter((part) => !byName.has(partKey(part)))
    .map((part) => `<${tag} PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
  const changes = left.flatMap(({ open }) => attributeSplice(text, open, "ContentType", type));
  parts.spliceList(CONTENT_TYPES, [...changes, ...appendTo(text, root, fresh.join(""))]);
}

/** Declares a new part by its extension if that is free or says the same, else by an Override. */
export function addByExtension(parts: Parts, part: string, type: string): void {
  const { root, text, defaults } = read(parts);
  const known = defaults.find((each) => isFor(each, part));
  // Parts of others that have no type yet must not get one from us: it could not be taken back.
  if (known ? !isType(attribute(known.open, "ContentType"), type) : hasUntyped(parts, part)) {
    addOverrides(parts, type, part);
    return;
  }
  if (known) return;
  const attributes = `Extension="${extension(part)}" ContentType="${type}"`;
  const before = childrenOf(root)[0]?.start ?? root.closeStart;
  const element = ownElement(likeParent(root.open, "Default"), attributes, "");
  parts.put(CONTENT_TYPES, splice(text, [{ start: before, end: before, text: element }]));
}

/** Whether two content types are the same one: their case does not count. */
export function isType(stated: string | undefined, type: string): boolean {
  return stated?.trim().toLowerCase() === type.toLowerCase();
}

/** Takes parts away, and what declares them: their Overrides, and a Default of ours that no part needs any more. */
export function removePart(parts: Parts, ...names: readonly string[]): void {
  for (const name of names) parts.remove(name);
  const { root, text, defaults, overrides } = read(parts);
  const keys = new Set(names.map(partKey));
  const own = defaults.filter((each) => {
    const part = isOwnElement(text, each) ? names.find((name) => isFor(each, name)) : undefined;
    return part !== undefined && !hasUntyped(parts, part, keys);
  });
  const gone = [...overrides.filter((each) => keys.has(nameOf(each))), ...own];
  parts.spliceList(CONTENT_TYPES, removeFrom(text, root, gone));
}

/** Takes away the Defaults of some types that no part needs any more, whoever has put them there. */
export function dropUnneededDefaults(parts: Parts, isMeant: (type: string) => boolean): void {
  const { root, text, defaults } = read(parts);
  const gone = defaults.filter(({ open }) => {
    const part = `.${attribute(open, "Extension") ?? ""}`;
    return isMeant(attribute(open, "ContentType") ?? "") && !hasUntyped(parts, part);
  });
  parts.spliceList(CONTENT_TYPES, removeFrom(text, root, gone));
}

/** The names that Overrides declare, those of parts that are long gone too. */
export function declaredNames(parts: Parts): string[] {
  return read(parts).overrides.flatMap(({ open }) => attribute(open, "PartName") ?? []);
}

/** Whether another part of the same extension has no Override of its own; those of some names do not count. */
function hasUntyped(
  parts: Parts,
  part: string,
  but: ReadonlySet<string> = new Set([partKey(part)]),
): boolean {
  const typed = new Set(declaredNames(parts).map(partKey));
  return parts.names().some((name) => {
    const key = partKey(name);
    if (but.has(key) || typed.has(key) || name === CONTENT_TYPES) return false;
    return extension(name) === extension(part);
  });
}

function read(parts: Parts) {
  const text = parts.text(CONTENT_TYPES);
  const root = parts.tree(CONTENT_TYPES);
  return { text, root, defaults: childrenOf(root, "Default"), overrides: childrenOf(root, "Override") };
}

function isFor({ open }: XmlElement, part: string): boolean {
  return attribute(open, "Extension")?.toLowerCase() === extension(part);
}

/** The names that Overrides declare, to be compared: there may be thousands, and they are asked for often. */
const names = new WeakMap<XmlElement, string>();

function nameOf(element: XmlElement): string {
  const name = names.get(element) ?? partKey(attribute(element.open, "PartName") ?? "");
  names.set(element, name);
  return name;
}

function extension(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}
