import { WorkbookError } from "../../../core/port";
import { LIMITS } from "../limits";
import { type OpenTag, scanXml, type XmlHandler, XmlScan } from "./located";
import { COMPATIBILITY } from "./namespaces";
import type { Scope } from "./scope";

/** An element with its place: text.slice(start, end) is all of it, [openEnd, closeStart) its content. */
export interface XmlElement {
  readonly open: OpenTag;
  readonly children: XmlElement[];
  /** Text directly in it. */
  text: string;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

/** Builds elements from events; `root` is the first one that was opened. */
export class TreeBuilder implements XmlHandler {
  root: XmlElement | undefined;
  private readonly path: (XmlElement & { children: XmlElement[] })[] = [];
  private count = 0;

  get depth(): number {
    return this.path.length;
  }

  open(tag: OpenTag): void {
    if (++this.count > LIMITS.xmlElements) throw new WorkbookError("too-large", `${this.count} elements`);
    const { start, end } = tag;
    const element = {
      open: tag,
      children: [] as XmlElement[],
      text: "",
      start,
      openEnd: end,
      closeStart: end,
      end,
    };
    const parent = this.path.at(-1);
    // Most have one child: an array that grows makes room for many.
    if (parent?.children.length === 0) parent.children = [element];
    else parent?.children.push(element);
    this.root ??= element;
    this.path.push(element);
  }

  /** Reads an element of which a scan has entered the start tag. */
  readEntered(scan: XmlScan, tag: OpenTag): XmlElement {
    this.open(tag);
    if (tag.selfClosing) this.close(tag);
    else scan.readInside(this);
    return this.root as XmlElement;
  }

  text(text: string): void {
    const element = this.path.at(-1);
    if (element) element.text += text;
  }

  close({ start, end }: { start: number; end: number }): void {
    const element = this.path.pop();
    if (!element || element.open.selfClosing) return;
    element.closeStart = start;
    element.end = end;
  }
}

/**
 * Reads a small part whole.
 * @throws WorkbookError damaged
 */
export function parseXml(part: string, text: string): XmlElement {
  const builder = new TreeBuilder();
  scanXml(part, text, builder);
  return builder.root as XmlElement;
}

/**
 * The element whose "<" stands at a place of a text that was read before.
 * @param scope the namespaces around it
 */
export function elementAt(part: string, text: string, at: number, scope: Scope): XmlElement {
  const builder = new TreeBuilder();
  const scan = new XmlScan(part, text, builder, { at, scope });
  return builder.readEntered(scan, scan.enter());
}

/** Child elements of this local name, those inside alternative content included. */
export function childrenOf(element: XmlElement, local?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (child.open.uri === COMPATIBILITY) found.push(...childrenOf(child, local));
    else if (local === undefined || child.open.local === local) found.push(child);
  }
  return found;
}

/** The first of them. A loop of its own: it runs several times for each cell. */
export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  for (const child of element.children) {
    if (child.open.uri === COMPATIBILITY) {
      const inner = childOf(child, local);
      if (inner) return inner;
    } else if (child.open.local === local) return child;
  }
  return undefined;
}

/** Children of the first child of a name; none where there is no such child. */
export function listed(element: XmlElement | undefined, list: string, local?: string): XmlElement[] {
  const found = element && childOf(element, list);
  return found ? childrenOf(found, local) : [];
}

/** An attribute without a prefix. */
export function attribute(tag: OpenTag | undefined, name: string): string | undefined {
  return tag?.attributes.find((each) => each.name === name)?.value;
}

/** An attribute that is a number; null where it is missing or none. */
export function numberIn(tag: OpenTag | undefined, name: string): number | null {
  return numberOf(attribute(tag, name) ?? "");
}

/** A number as an attribute states it; null for what is none. */
export function numberOf(stated: string): number | null {
  const text = stated.trim();
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : null;
}

/** An attribute by its namespace, whatever its prefix. */
export function attributeIn(tag: OpenTag, uris: readonly string[], local: string): string | undefined {
  return tag.attributes.find((found) => found.local === local && uris.includes(found.uri))?.value;
}

/** Whether a boolean attribute is set: "1", "true" or (older files) "on". */
export function isSet(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
