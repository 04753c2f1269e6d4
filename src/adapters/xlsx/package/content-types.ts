import { KeptWith } from "../../../core/cells";
import { escapeXml } from "../xml/escape";
import { likeParent } from "../xml/qualified";
import { attributeSplice, splice } from "../xml/splice";
import { appendTo, isOwnElement, ownElement, removeFrom } from "../xml/traces";
import { attribute, childrenOf, type XmlElement } from "../xml/tree";
import type { MemoryKey } from "./memory";
import type { Parts } from "./parts";
import { partKey } from "./paths";
import { SharedMap } from "./shared-map";

export const CONTENT_TYPES = "[Content_Types].xml";

/** The content type of a part: its own, or that of its extension. */
export function contentTypeOf(parts: Parts, part: string): string | undefined {
  const { defaults } = index(parts);
  const found = overridesOf(parts, new Set([partKey(part)]))[0] ?? defaults.find((each) => isFor(each, part));
  return found && attribute(found.open, "ContentType");
}

/** Declares new parts of one type, each by an Override; one that a part of this name left behind serves again. */
export function addOverrides(parts: Parts, type: string, ...added: readonly string[]): void {
  const { root, text, names, defaults } = read(parts);
  const tag = likeParent(root.open, "Override");
  const overrides = overridesOf(parts, new Set(added.map(partKey)));
  const left = new Map(overrides.map((each) => [nameOf(each), each] as const));
  const fresh = added.filter((part) => names.get(partKey(part)) === undefined);
  const elements = fresh.map((part) => `<${tag} PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
  const changes = [...left.values()].flatMap(({ open }) => attributeSplice(text, open, "ContentType", type));
  parts.spliceList(CONTENT_TYPES, [...changes, ...appendTo(text, root, elements.join(""))]);
  const after = fresh.reduce((all, part) => all.with(partKey(part), true), names);
  // What is put to the end moves nothing.
  learnIndex(parts, after, changes.length === 0 ? defaults : undefined);
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
  const { root, text, defaults, names: before } = read(parts);
  const keys = new Set(names.map(partKey));
  const own = defaults.filter((each) => {
    const part = isOwnElement(text, each) ? names.find((name) => isFor(each, name)) : undefined;
    return part !== undefined && !hasUntyped(parts, part, keys);
  });
  const gone = [...overridesOf(parts, keys), ...own];
  if (gone.length === 0) return;
  parts.spliceList(CONTENT_TYPES, removeFrom(text, root, gone));
  learnIndex(
    parts,
    [...keys].reduce((left, key) => left.without(key), before),
  );
}

/** The Overrides of some names; nothing is gone through where there are none. */
function overridesOf(parts: Parts, keys: ReadonlySet<string>): XmlElement[] {
  const { root, names } = index(parts);
  if (![...keys].some((key) => names.get(key) !== undefined)) return [];
  return childrenOf(root, "Override").filter((each) => keys.has(nameOf(each)));
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

/** Whether an Override declares this name; the part may be long gone. */
export function isDeclared(parts: Parts, part: string): boolean {
  return declared(parts).get(partKey(part)) !== undefined;
}

/** What Overrides declare, by name. */
function declared(parts: Parts): SharedMap<true> {
  return index(parts).names;
}

/** What the list of types says; each change tells what has come and gone, since there may be thousands. */
interface Index {
  readonly root: XmlElement;
  /** The names that Overrides declare. */
  readonly names: SharedMap<true>;
  readonly defaults: readonly XmlElement[];
}

const INDEX: MemoryKey<Index> = { what: "content types" };

function index(parts: Parts): Index {
  const root = parts.tree(CONTENT_TYPES);
  const known = parts.memory.get(INDEX);
  if (known?.root === root) return known;
  const overrides = childrenOf(root, "Override");
  const names = overrides.reduce((all, each) => all.with(nameOf(each), true), SharedMap.empty<true>());
  return learnIndex(parts, names);
}

/** @param defaults where they are known to be the same */
function learnIndex(parts: Parts, names: SharedMap<true>, defaults?: readonly XmlElement[]): Index {
  const root = parts.tree(CONTENT_TYPES);
  const made = { root, names, defaults: defaults ?? childrenOf(root, "Default") };
  parts.memory.put(INDEX, made);
  return made;
}

/** Whether another part of the same extension has no Override of its own; those of some names do not count. */
function hasUntyped(
  parts: Parts,
  part: string,
  but: ReadonlySet<string> = new Set([partKey(part)]),
): boolean {
  const wanted = extension(part);
  const typed = declared(parts);
  return parts.names().some((name) => {
    if (extension(name) !== wanted || name === CONTENT_TYPES) return false;
    const key = partKey(name);
    return !but.has(key) && typed.get(key) === undefined;
  });
}

function read(parts: Parts) {
  return { text: parts.text(CONTENT_TYPES), ...index(parts) };
}

function isFor({ open }: XmlElement, part: string): boolean {
  return attribute(open, "Extension")?.toLowerCase() === extension(part);
}

/**
 * The names that Overrides declare, to be compared: there may be thousands, and they are asked for often. An Override
 * that has moved, since another went, has its attributes still.
 */
const keptNames = new KeptWith<XmlElement["open"]["attributes"], string>();

function nameOf({ open }: XmlElement): string {
  return keptNames.of(open.attributes, () => partKey(attribute(open, "PartName") ?? ""));
}

function extension(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}
